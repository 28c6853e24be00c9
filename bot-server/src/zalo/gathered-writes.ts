import { setImmediate } from 'node:timers/promises';

/** Many single writes turned into few. */
export interface GatheredWrites<T> {
  /** Resolves when the batch with this item was written; rejects when writing the batch failed. */
  write(item: T): Promise<void>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

interface Waiting<T> {
  item: T;
  written: () => void;
  failed: (error: unknown) => void;
}

/**
 * Writes one batch at a time; what arrives meanwhile is the next batch, of at most `largest` items. With one insert per
 * batch that is about three times the rate of one insert each, and every write still waits for its commit (data-layer §6).
 */
export function gatherWrites<T>(
  largest: number,
  writeBatch: (items: T[]) => Promise<void>,
): GatheredWrites<T> {
  const waiting: Waiting<T>[] = [];
  let writing: Promise<void> | undefined;

  const writeAll = async () => {
    // What arrives in the same turn of the event loop shares the first batch too.
    await setImmediate();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, largest);
      try {
        await writeBatch(batch.map(({ item }) => item));
        for (const { written } of batch) written();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    writing = undefined;
  };

  return {
    write: (item) =>
      new Promise((written, failed) => {
        waiting.push({ item, written, failed });
        writing ??= writeAll();
      }),
    settled: async () => writing,
  };
}
