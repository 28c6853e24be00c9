import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { useEffect, useRef } from 'react';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { CardGroup } from '../ui/card-group.tsx';
import { Empty } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { useMyRequests } from './my-requests.ts';
import { RequestCard } from './request-card.tsx';
import { isUnderWay } from './status-words.ts';
import { REQUEST_TEXTS } from './texts.ts';
import { WaitingList } from './waiting-list.tsx';
import { useWaiting } from './waiting-state.ts';

/** Everything this person has asked for. */
export function RequestListPage() {
  const requests = useMyRequests();
  const { waiting } = useWaiting();
  useReloadWhenSent(waiting.length, requests.reload);
  return (
    <Page
      title={REQUEST_TEXTS.listTitle}
      action={
        <ButtonLink to={PATHS.help} look="warm" icon="heart">
          {REQUEST_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      <WaitingList waiting={waiting} />
      <Loaded from={requests}>
        {(data) => (data.length === 0 && waiting.length > 0 ? null : <RequestGroups data={data} />)}
      </Loaded>
    </Page>
  );
}

/** A request that has just been sent leaves one list and must at once be in the other. */
function useReloadWhenSent(count: number, reload: () => void): void {
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) reload();
    before.current = count;
  }, [count, reload]);
}

function RequestGroups({ data }: { data: HelpRequestView[] }) {
  if (data.length === 0) return <Empty title={REQUEST_TEXTS.noneTitle} text={REQUEST_TEXTS.none} />;
  return (
    <>
      <RequestGroup title={REQUEST_TEXTS.underWay} requests={data.filter(isUnderWay)} />
      <RequestGroup title={REQUEST_TEXTS.past} requests={data.filter((request) => !isUnderWay(request))} />
    </>
  );
}

function RequestGroup({ title, requests }: { title: string; requests: HelpRequestView[] }) {
  return (
    <CardGroup title={title} items={requests} keyOf={({ id }) => id}>
      {(request) => <RequestCard request={request} />}
    </CardGroup>
  );
}
