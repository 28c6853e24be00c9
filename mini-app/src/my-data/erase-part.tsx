import { useState } from 'react';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { ConfirmAction } from '../ui/confirm-action.tsx';
import { MY_DATA_TEXTS as TEXTS } from './texts.ts';

const SURE = {
  label: TEXTS.erase,
  question: TEXTS.eraseSure,
  yes: TEXTS.eraseYes,
  no: TEXTS.eraseNo,
  busy: TEXTS.erasing,
};

/** Deleting everything: asked twice, for it cannot be undone, then done at once (L-18). */
export function ErasePart({ onErased }: { onErased: () => void }) {
  const [once, setOnce] = useState(false);
  return (
    <section className="stack">
      <h2>{TEXTS.eraseTitle}</h2>
      <p>{TEXTS.eraseWhy}</p>
      {once ? (
        <ConfirmedCall
          words={SURE}
          call={() => callApi('deleteMyData', {})}
          onDone={onErased}
          askingAtOnce
          onRefused={() => setOnce(false)}
        />
      ) : (
        <ConfirmAction
          label={TEXTS.erase}
          question={TEXTS.eraseAsk}
          yes={TEXTS.eraseNext}
          no={TEXTS.eraseNo}
          onConfirm={() => setOnce(true)}
        />
      )}
    </section>
  );
}
