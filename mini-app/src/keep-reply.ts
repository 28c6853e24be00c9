import type { Reply } from './api-result.ts';
import type { KeptData, KeptName } from './kept-data.ts';

/** How a screen's data outlives the app: read once when nothing newer is there, written whenever it comes. */
export interface Keeping<T> {
  read: () => Promise<KeptData<T> | undefined>;
  write: (data: T) => void;
}

/** Keeps an endpoint's reply on the phone; `cut` takes out what need not lie there. The schemas come with the first use. */
export function keepReply<N extends KeptName>(
  name: N,
  key: string,
  cut: (data: Reply<N>) => Reply<N> = (data) => data,
): Keeping<Reply<N>> {
  const keeper = () => import('./kept-data.ts');
  return {
    read: () =>
      keeper().then(
        ({ readKept }) => readKept(name, key),
        () => undefined,
      ),
    write: (data) =>
      void keeper().then(
        ({ writeKept }) => writeKept(key, cut(data)),
        () => undefined,
      ),
  };
}
