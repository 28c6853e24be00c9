import type { WardView } from '@tung-nha/shared/ward';
import { useState } from 'react';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard } from '../ward-state.ts';
import { NearPart } from './near-part.tsx';
import { PointCard } from './point-card.tsx';
import { inOrder } from './point-order.ts';
import type { Distances } from './point-order.ts';
import { POINT_TEXTS as TEXTS } from './texts.ts';

/** The ward's support points, from the list alone or, when the place is allowed, the nearest first. */
export function SupportPointsPage() {
  const { ward, wards } = useCurrentWard();
  return (
    <Page
      title={TEXTS.title}
      lead={TEXTS.lead}
      backTo={PATHS.home}
      action={
        <ButtonLink to={PATHS.help} look="warm" icon="heart">
          {TEXTS.needHelp}
        </ButtonLink>
      }
    >
      <Loaded from={wards}>{() => (ward ? <Points ward={ward} /> : <NoWard />)}</Loaded>
    </Page>
  );
}

function Points({ ward }: { ward: WardView }) {
  const [distances, setDistances] = useState<Distances | null>(null);
  if (ward.supportPoints.length === 0) return <Empty title={TEXTS.noneTitle} text={TEXTS.none} />;
  return (
    <>
      <NearPart ward={ward.code} known={distances !== null} onKnown={setDistances} />
      <ul className="stack">
        {inOrder(ward.supportPoints, distances).map((point) => (
          <li key={point.code}>
            <PointCard ward={ward.code} point={point} metres={distances?.get(point.code)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NoWard() {
  return (
    <Empty title={TEXTS.noWardTitle} text={TEXTS.noWard}>
      <ButtonLink to={PATHS.ward}>{TEXTS.chooseWard}</ButtonLink>
    </Empty>
  );
}
