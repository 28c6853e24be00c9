import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { LiveRegion } from '../ui/notice.tsx';
import { OFFICER_TEXTS } from './texts.ts';

/** Puts a text where it can be pasted from; a browser that does not allow it leaves it to be selected by hand. */
export function CopyText({ text, children }: { text: string; children: string }) {
  const [said, say] = useState('');
  const copy = async () => {
    try {
      // Missing in older WebViews, refused in some.
      await navigator.clipboard.writeText(text);
      say(OFFICER_TEXTS.copied);
    } catch {
      say(OFFICER_TEXTS.notCopied);
    }
  };
  return (
    <>
      <Button look="quiet" onPress={() => void copy()}>
        {children}
      </Button>
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
