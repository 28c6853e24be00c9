import { environment } from '../settings.ts';

const SECONDS = 60;

/** How long the steady load lasts: BENCH_SECONDS, a minute when left out. */
export function benchSeconds(): number {
  const given = Number(environment['BENCH_SECONDS'] ?? SECONDS);
  return Number.isInteger(given) && given > 0 ? given : SECONDS;
}
