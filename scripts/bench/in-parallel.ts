export interface Measured {
  perSecond: number;
  /** Milliseconds each, in the order they ended. */
  milliseconds: number[];
}

/** Runs `work` `times` times with at most `workers` under way, and measures rate and time of each (after `warmUp` unmeasured ones). */
export async function measureInParallel(
  { times, workers, warmUp }: { times: number; workers: number; warmUp: number },
  work: (index: number) => Promise<void>,
): Promise<Measured> {
  await runAll(warmUp, workers, work, () => undefined);
  const milliseconds: number[] = [];
  const start = performance.now();
  await runAll(
    times,
    workers,
    (index) => work(warmUp + index),
    (ms) => milliseconds.push(ms),
  );
  return { perSecond: (times * 1000) / (performance.now() - start), milliseconds };
}

async function runAll(
  times: number,
  workers: number,
  work: (index: number) => Promise<void>,
  took: (milliseconds: number) => void,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < times) {
      const index = next++;
      const start = performance.now();
      await work(index);
      took(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: workers }, worker));
}
