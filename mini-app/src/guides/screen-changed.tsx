import { useState } from 'react';

import { callApi } from '../api.ts';
import { About } from '../ui/about.tsx';
import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { useCurrentWard } from '../ward-state.ts';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

interface ScreenChangedProps {
  slug: string;
  step: number;
  /** Names the step where several stand on one screen. */
  about?: string;
}

/** “Màn hình đã khác”: tells the ward's officers, without a name, that a step no longer looks as described. */
export function ScreenChanged({ slug, step, about }: ScreenChangedProps) {
  const ward = useCurrentWard().ward?.code;
  const { busy, failure, run } = useAction();
  const [told, setTold] = useState(false);
  if (ward === undefined) return null;
  const tell = () =>
    run(
      () => callApi('reportScreenChanged', { params: { slug }, body: { ward, step } }),
      () => setTold(true),
    );
  return (
    <>
      {!told && (
        <Button look="quiet" icon="phone" busy={busy ? TEXTS.changing : undefined} onPress={tell}>
          {TEXTS.changed}
          {about !== undefined && <About>{about}</About>}
        </Button>
      )}
      <LiveRegion>
        {told && <Notice icon="check">{TEXTS.changedThanks}</Notice>}
        {failure !== null && <Notice tone="warm">{failure}</Notice>}
      </LiveRegion>
    </>
  );
}
