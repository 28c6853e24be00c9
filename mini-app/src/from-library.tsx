import type { ReactNode } from 'react';

import { FailedToFetch } from './failed-to-fetch.tsx';
import { useBundled } from './guide-library.ts';
import type { Bundled } from './guide-library.ts';
import { Waiting } from './ui/load-states.tsx';

/** Something that came with the app, on a screen: on its way, not to be had, or there. */
export function FromLibrary<T>({ it, children }: { it: Bundled<T>; children: (data: T) => ReactNode }) {
  const { data, failed, ask } = useBundled(it);
  if (data !== undefined) return children(data);
  return failed ? <FailedToFetch ask={ask} /> : <Waiting />;
}
