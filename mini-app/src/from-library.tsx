import type { ReactNode } from 'react';

import { useBundled } from './guide-library.ts';
import type { Bundled } from './guide-library.ts';
import { Failed, Waiting } from './ui/load-states.tsx';
import { UI_TEXTS } from './ui/texts.ts';

/** Something that came with the app, on a screen: on its way, not to be had, or there. */
export function FromLibrary<T>({ it, children }: { it: Bundled<T>; children: (data: T) => ReactNode }) {
  const { data, failed } = useBundled(it);
  if (data !== undefined) return children(data);
  if (!failed) return <Waiting />;
  return (
    // A chunk that failed stays failed in the module map; only a reload asks for it again.
    <Failed
      message={UI_TEXTS.screenFailed}
      offline={!navigator.onLine}
      onRetry={() => window.location.reload()}
    />
  );
}
