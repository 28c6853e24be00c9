import { CardGroup } from '../ui/card-group.tsx';
import { WAITING_TEXTS } from './texts.ts';
import { WaitingCard } from './waiting-card.tsx';
import type { WaitingRequest } from './waiting-request.ts';

/** The requests that have not gone out yet; nothing when there are none. */
export function WaitingList({ waiting }: { waiting: readonly WaitingRequest[] }) {
  return (
    <CardGroup title={WAITING_TEXTS.listTitle} items={waiting} keyOf={({ draft }) => draft.clientRequestId}>
      {(request) => <WaitingCard request={request} />}
    </CardGroup>
  );
}
