import { followClock, systemClock } from '../bot-server/src/clock.ts';
import { readConfig, type Config } from '../bot-server/src/config.ts';
import { createPool } from '../bot-server/src/database.ts';
import { createLog } from '../bot-server/src/log.ts';
import { createSealer } from '../bot-server/src/sealing.ts';
import { environment } from './settings.ts';
import { checkZalo, settingFindings } from './zalo-check/check-zalo.ts';
import { findingLines, type Finding } from './zalo-check/finding.ts';

async function findingsOf(config: Config): Promise<Finding[]> {
  const clock = config.CLOCK_URL ? await followClock(config.CLOCK_URL) : systemClock();
  const pool = createPool(config.DATABASE_URL, 2, 'zalo-check');
  const nobody = () => undefined;
  const wake = { outbox: nobody, requests: nobody, inbox: nobody };
  const sealer = createSealer(config.DATA_ENCRYPTION_KEY);
  try {
    return await checkZalo({ config, clock, pool, sealer, log: createLog('fatal'), wake });
  } finally {
    clock.close();
    await pool.end();
  }
}

async function main(): Promise<number> {
  if (process.argv[2] !== 'check') {
    console.error('Cách dùng: npm run zalo -- check');
    return 1;
  }
  const read = readConfig(environment);
  const findings = read.ok ? await findingsOf(read.config) : settingFindings(read.problems);
  for (const line of findingLines(findings)) console.log(line);
  return findings.some(({ mark }) => mark === 'missing') ? 1 : 0;
}

process.exitCode = await main();
