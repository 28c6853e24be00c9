import { setImmediate } from 'node:timers/promises';

/** Many single writes turned into few. */
export interface GatheredWrites<Item, Result = void> {
  /** Resolves with what became of this item when its batch was written; rejects when writing the batch failed. */
  write(item: Item): Promise<Result>;
  /** Resolves when nothing is being written. */
  settled(): Promise<void>;
}

interface Waiting<Item, Result> {
  item: Item;
  written: (result: Result | PromiseLike<Result>) => void;
  failed: (error: unknown) => void;
}

/**
 * Writes one batch at a time; what arrives meanwhile is the next batch, of at most `largest` items. With one insert per
 * batch that is about three times the rate of one insert each, and every write still waits for its commit (data-layer §6).
 * `writeBatch` gives the results in the order of the items.
 */
export function gatherWrites<Item, Result = void>(
  largest: number,
  writeBatch: (items: Item[]) => Promise<(Result | PromiseLike<Result>)[]>,
): GatheredWrites<Item, Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let writing: Promise<void> | undefined;

  const writeAll = async () => {
    // What arrives in the same turn of the event loop shares the first batch too.
    await setImmediate();
    while (waiting.length > 0) {
      const batch = waiting.splice(0, largest);
      try {
        const results = await writeBatch(batch.map(({ item }) => item));
        for (const [index, { written }] of batch.entries())
          written(results[index] as Result | PromiseLike<Result>);
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
