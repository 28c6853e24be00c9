import { readSettings } from './settings.ts';
import { startSimulator } from './simulator.ts';

const simulator = await startSimulator(readSettings());
console.log(`Zalo simulator and desk: ${simulator.url}/`);

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void simulator.close().then(() => process.exit(0));
  });
