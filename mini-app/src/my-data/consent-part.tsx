import type { ConsentPurpose, MyData } from '@tung-nha/shared/my-data';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { clockInWords } from '../time-words.ts';
import type { WardNamed } from './data-facts.ts';
import { MY_DATA_TEXTS as TEXTS, PURPOSE_WORDS } from './texts.ts';

interface ConsentPartProps {
  consents: MyData['consents'];
  wardNamed: WardNamed;
  onWithdrawn: () => void;
}

/** What was agreed to, where and when, and the way to take each back (L-11). */
export function ConsentPart({ consents, wardNamed, onWithdrawn }: ConsentPartProps) {
  const purposes = [...new Set(consents.map(({ purpose }) => purpose))];
  return (
    <section className="stack">
      <h2>{TEXTS.consents}</h2>
      {purposes.length === 0 ? (
        <p className="soft">{TEXTS.noConsents}</p>
      ) : (
        <ul className="stack">
          {purposes.map((purpose) => (
            <li key={purpose} className="card">
              <h3>{PURPOSE_WORDS[purpose].name}</h3>
              {consents
                .filter((consent) => consent.purpose === purpose)
                .map(({ ward, given, at }) => (
                  <p key={ward} className="soft">
                    {`${wardNamed(ward)}. ${(given ? TEXTS.givenAt : TEXTS.withdrawnAt)(clockInWords(at, now()))}`}
                  </p>
                ))}
              {consents.some((consent) => consent.purpose === purpose && consent.given) && (
                <Withdraw purpose={purpose} onWithdrawn={onWithdrawn} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Withdraw({ purpose, onWithdrawn }: { purpose: ConsentPurpose; onWithdrawn: () => void }) {
  const words = {
    label: TEXTS.withdraw,
    about: PURPOSE_WORDS[purpose].name,
    question: PURPOSE_WORDS[purpose].ends,
    yes: TEXTS.withdrawYes,
    no: TEXTS.withdrawNo,
    busy: TEXTS.withdrawing,
  };
  return (
    <ConfirmedCall
      words={words}
      call={() => callApi('withdrawMyConsents', { query: { purpose } })}
      onDone={onWithdrawn}
      onFailed={onWithdrawn}
    />
  );
}
