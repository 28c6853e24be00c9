import type { ReactNode } from 'react';

import { deviceMs } from './clock.ts';
import type { ServerData } from './server-data.ts';
import { APP_TEXTS } from './texts.ts';
import { whenInWords } from './time-words.ts';
import { Failed, Waiting } from './ui/load-states.tsx';
import { Notice } from './ui/notice.tsx';

interface LoadedProps<T> {
  from: ServerData<T>;
  /** Shown instead of the failure when the server knows no such thing. */
  missing?: ReactNode;
  children: (data: T) => ReactNode;
}

/** Server data on a screen: waiting, failed with a way to try again, or there, with a word when it may be old. */
export function Loaded<T>({ from, missing, children }: LoadedProps<T>) {
  const { data, oldSince, failure, reload } = from;
  if (data !== undefined) {
    return (
      <>
        {oldSince !== undefined && <Notice tone="warm">{APP_TEXTS.stale(ageInWords(oldSince))}</Notice>}
        {children(data)}
      </>
    );
  }
  if (!failure) return <Waiting />;
  if (missing !== undefined && failure.because === 'not_found') return missing;
  return <Failed message={failure.message} offline={failure.offline} onRetry={reload} />;
}

function ageInWords(seenAt: number): string {
  return whenInWords(new Date(seenAt).toISOString(), new Date(deviceMs()));
}
