import { expect, test } from 'vitest';
import { SubjectQueue } from './webhook-queue.ts';

/** Jobs that note when they start and end only when told. */
function heldJobs() {
  const started: string[] = [];
  const release = new Map<string, () => void>();
  const job = (name: string) => () =>
    new Promise<void>((resolve) => {
      started.push(name);
      release.set(name, resolve);
    });
  const end = async (name: string): Promise<void> => {
    release.get(name)?.();
    await new Promise(setImmediate);
  };
  return { started, job, end };
}

test('jobs of one subject run one after another, of two subjects side by side', async () => {
  const queue = new SubjectQueue();
  const { started, job, end } = heldJobs();
  queue.add('an', job('an 1'));
  queue.add('an', job('an 2'));
  queue.add('binh', job('binh 1'));
  expect(started).toEqual(['an 1', 'binh 1']);
  await end('binh 1');
  queue.add('an', job('an 3'));
  expect(started).toEqual(['an 1', 'binh 1']);
  await end('an 1');
  expect(started).toEqual(['an 1', 'binh 1', 'an 2']);
  await end('an 2');
  expect(started.at(-1)).toBe('an 3');
});

test('at most 32 run at once', async () => {
  const queue = new SubjectQueue();
  const { started, job, end } = heldJobs();
  for (let index = 0; index < 40; index += 1) queue.add(`subject ${index}`, job(String(index)));
  expect(started).toHaveLength(32);
  await end('0');
  expect(started).toHaveLength(33);
});
