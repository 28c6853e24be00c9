import { useState } from 'react';

import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { useCurrentWard } from '../ward-state.ts';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** “Màn hình đã khác”: tells the ward's officers, without a name, that a step no longer looks as described. */
export function ScreenChanged({ slug, step }: { slug: string; step: number }) {
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
        </Button>
      )}
      <LiveRegion>
        {told && <Notice icon="check">{TEXTS.changedThanks}</Notice>}
        {failure !== null && <Notice tone="warm">{failure}</Notice>}
      </LiveRegion>
    </>
  );
}
