import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { isInZalo } from '../zalo/chosen-platform.ts';
import { MY_DATA_TEXTS as TEXTS } from './texts.ts';

interface TakePartProps {
  readable: string;
  json: string;
}

/** A copy to keep (L-18): as a file where the browser can save one, in Zalo, which cannot, as text to copy. */
export function TakePart({ readable, json }: TakePartProps) {
  const [shown, setShown] = useState(false);
  return (
    <section className="stack">
      <h2>{TEXTS.take}</h2>
      <p className="soft">{TEXTS.takeWhy}</p>
      {!isInZalo() && (
        <div className="stack">
          <Button
            look="quiet"
            icon="paper"
            onPress={() => save('du-lieu-cua-toi.txt', 'text/plain', readable)}
          >
            {TEXTS.readable}
          </Button>
          <Button
            look="quiet"
            icon="paper"
            onPress={() => save('du-lieu-cua-toi.json', 'application/json', json)}
          >
            {TEXTS.json}
          </Button>
        </div>
      )}
      {shown ? (
        <CopyText text={`${readable}\n\n${json}`} />
      ) : (
        <Button look="quiet" icon="list" onPress={() => setShown(true)}>
          {TEXTS.show}
        </Button>
      )}
    </section>
  );
}

function CopyText({ text }: { text: string }) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = () => {
    // Missing in older WebViews, refused in some: then the person copies by hand.
    const copying =
      (navigator.clipboard as Clipboard | undefined)?.writeText(text) ?? Promise.reject(new Error());
    copying.then(
      () => setSaid(TEXTS.copied),
      () => setSaid(TEXTS.copyByHand),
    );
  };
  return (
    <div className="field">
      <label className="field-label" htmlFor="my-data-copy">
        {TEXTS.copyLabel}
      </label>
      <textarea id="my-data-copy" className="field-input" rows={8} readOnly value={text} />
      <LiveRegion>{said !== null && <Notice icon="check">{said}</Notice>}</LiveRegion>
      <Button look="quiet" onPress={copy}>
        {TEXTS.copy}
      </Button>
    </div>
  );
}

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}
