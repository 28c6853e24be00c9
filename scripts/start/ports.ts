import net from 'node:net';
import { waitUntil } from '../processes/wait-until.ts';
import { StartTrouble } from './trouble.ts';
import type { StartSettings } from './start-settings.ts';
import { portNames } from './start-settings.ts';

/** An address that this machine does not have at all (no IPv6) cannot be busy. */
function isBusy(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES');
    });
    probe.listen({ port, host, exclusive: true }, () =>
      probe.close(() => {
        resolve(false);
      }),
    );
  });
}

async function isBusyAnywhere(port: number): Promise<boolean> {
  return (await isBusy(port, '127.0.0.1')) || (await isBusy(port, '::1'));
}

/**
 * Throws StartTrouble naming the first port that another program uses, and the variable that changes it.
 * `patienceMs`: how long to wait for a port, because a program that was just killed may still be letting go of it.
 */
export async function refuseBusyPorts(settings: StartSettings, patienceMs: number): Promise<void> {
  for (const [key, name] of Object.entries(portNames) as [keyof typeof portNames, string][]) {
    const port = settings[key];
    if (!(await waitUntil(async () => !(await isBusyAnywhere(port)), patienceMs, 50))) {
      throw new StartTrouble(
        `Cổng ${String(port)} đang bị chương trình khác dùng. · Port ${String(port)} is used by another program: ` +
          `stop that program, or choose another port with ${name}, for example ${name}=${String(port + 1000)} npm start.`,
      );
    }
  }
}
