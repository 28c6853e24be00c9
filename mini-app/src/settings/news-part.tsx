import type { MyData } from '@tung-nha/shared/my-data';
import type { WardView } from '@tung-nha/shared/ward';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { keepOwnNeighbourhood, ownNeighbourhood } from '../own-neighbourhood.ts';
import { useServerData } from '../server-data.ts';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/field.tsx';
import { Waiting } from '../ui/load-states.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { useCurrentWard, wardName } from '../ward-state.ts';
import { NEWS_TEXTS as TEXTS } from './texts.ts';

/** Agreeing to the ward's news and taking it back, each at once (L-09, L-11); everything else works without. */
export function NewsPart() {
  const { ward } = useCurrentWard();
  return (
    <section className="stack">
      <h2>{TEXTS.title}</h2>
      {ward === undefined ? <p className="soft">{TEXTS.wardFirst}</p> : <News key={ward.code} ward={ward} />}
    </section>
  );
}

function News({ ward }: { ward: WardView }) {
  const { data, failure, reload } = useServerData('my-consents', () => callApi('listMyConsents', {}));
  if (data === undefined && failure === undefined) return <Waiting />;
  if (data === undefined) return <NotKnown message={failure?.message ?? ''} onRetry={reload} />;
  return isGiven(data, ward.code) ? (
    <Given ward={ward} onChanged={reload} />
  ) : (
    <NotGiven ward={ward} onChanged={reload} />
  );
}

function isGiven(consents: MyData['consents'], ward: string): boolean {
  return consents.some((consent) => consent.purpose === 'news' && consent.ward === ward && consent.given);
}

interface PartProps {
  ward: WardView;
  onChanged: () => void;
}

function NotGiven({ ward, onChanged }: PartProps) {
  const [neighbourhoodCode, setNeighbourhood] = useState(() => ownNeighbourhood(ward.code) ?? '');
  const { busy, failure, run } = useAction();
  const known = ward.neighbourhoods.some(({ code }) => code === neighbourhoodCode);
  const where = known ? { neighbourhoodCode } : {};
  const agree = () =>
    run(
      () => callApi('giveMyConsent', { body: { ward: ward.code, purpose: 'news', ...where } }),
      () => {
        if (known) keepOwnNeighbourhood(ward.code, neighbourhoodCode);
        onChanged();
      },
    );
  return (
    <>
      <p>{TEXTS.why(wardName(ward))}</p>
      <SelectField
        id="news-neighbourhood"
        label={TEXTS.neighbourhood(ward.neighbourhoodLabel.toLocaleLowerCase('vi'))}
        hint={TEXTS.neighbourhoodHint}
        blank={TEXTS.everywhere}
        options={ward.neighbourhoods.map(({ code, name }) => ({ value: code, name }))}
        value={known ? neighbourhoodCode : ''}
        onChange={setNeighbourhood}
      />
      <p className="small soft">{TEXTS.rights(wardName(ward))}</p>
      <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
      <Button look="quiet" icon="check" busy={busy ? TEXTS.agreeing : undefined} onPress={agree}>
        {TEXTS.agree}
      </Button>
    </>
  );
}

function Given({ ward, onChanged }: PartProps) {
  return (
    <>
      <LiveRegion>
        <Notice icon="check">{TEXTS.given(wardName(ward))}</Notice>
      </LiveRegion>
      <ConfirmedCall
        words={TEXTS.withdraw}
        call={() => callApi('withdrawMyConsents', { query: { purpose: 'news' } })}
        onDone={onChanged}
        onFailed={onChanged}
      />
    </>
  );
}

function NotKnown({ message, onRetry }: { message: string; onRetry: () => void }) {
  return (
    <>
      <p className="soft">{message}</p>
      <Button look="quiet" icon="again" onPress={onRetry}>
        {TEXTS.tryAgain}
      </Button>
    </>
  );
}
