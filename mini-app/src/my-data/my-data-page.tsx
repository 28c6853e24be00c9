import type { MyData } from '@tung-nha/shared/my-data';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { useServerData } from '../server-data.ts';
import { ButtonLink } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard, wardTitle } from '../ward-state.ts';
import { ConsentPart } from './consent-part.tsx';
import { dataAsText, membershipFacts, personFacts } from './data-facts.ts';
import type { WardNamed } from './data-facts.ts';
import { ErasePart } from './erase-part.tsx';
import { RequestsPart } from './requests-part.tsx';
import { TakePart } from './take-part.tsx';
import { MY_DATA_TEXTS as TEXTS } from './texts.ts';

/** “Thông tin của tôi” (L-18). `forget` empties this phone of what was the person's, once the server has. */
export function MyDataPage({ forget }: { forget: () => void }) {
  const [erased, setErased] = useState(false);
  const onErased = () => {
    forget();
    setErased(true);
  };
  return erased ? <ErasedPage /> : <HeldPage onErased={onErased} />;
}

function HeldPage({ onErased }: { onErased: () => void }) {
  const data = useServerData('my-data', () => callApi('readMyData', {}));
  const { wards } = useCurrentWard();
  const wardNamed: WardNamed = (code) => {
    const ward = wards.data?.find((one) => one.code === code);
    return ward ? wardTitle(ward) : TEXTS.wardNotKnown;
  };
  return (
    <Page title={TEXTS.title} lead={TEXTS.lead} backTo={PATHS.settings}>
      <Loaded from={data}>
        {(held) => (
          <>
            <AboutPerson data={held} wardNamed={wardNamed} />
            <RequestsPart requests={held.helpRequests} />
            <ConsentPart consents={held.consents} wardNamed={wardNamed} onWithdrawn={data.reload} />
            <TakePart readable={dataAsText(held, wardNamed, now())} json={JSON.stringify(held, null, 2)} />
            <ErasePart onErased={onErased} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function AboutPerson({ data, wardNamed }: { data: MyData; wardNamed: WardNamed }) {
  return (
    <section className="stack">
      <h2>{TEXTS.person}</h2>
      <FactList facts={personFacts(data, wardNamed, now())} />
      <p className="small soft">{TEXTS.nameWhere}</p>
      <ButtonLink to={PATHS.ward} look="quiet" icon="pin">
        {TEXTS.correctWard}
      </ButtonLink>
      {data.memberships.map((membership) => (
        <FactList key={membership.ward + membership.role} facts={membershipFacts(membership, wardNamed)} />
      ))}
    </section>
  );
}

function ErasedPage() {
  return (
    <Page title={TEXTS.erasedTitle} backTo={PATHS.home} tabs={false}>
      <div role="status">
        <Notice icon="check">{TEXTS.erased}</Notice>
      </div>
      <ButtonLink to={PATHS.home} look="quiet">
        {TEXTS.toHome}
      </ButtonLink>
    </Page>
  );
}
