import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty, Failed, Waiting } from '../ui/load-states.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useMyRequests } from './my-requests.ts';
import { RequestCard } from './request-card.tsx';
import { isUnderWay } from './status-words.ts';
import { REQUEST_TEXTS } from './texts.ts';

/** Everything this person has asked for. */
export function RequestListPage() {
  const { data, failure, reload } = useMyRequests();
  return (
    <Page
      title={REQUEST_TEXTS.listTitle}
      action={
        <ButtonLink to={PATHS.help} look="warm" icon="heart">
          {REQUEST_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      {data === undefined && !failure && <Waiting />}
      {data === undefined && failure && (
        <Failed message={failure.message} offline={failure.offline} onRetry={reload} />
      )}
      {data !== undefined && failure && <Notice tone="warm">{REQUEST_TEXTS.stale}</Notice>}
      {data?.length === 0 && <Empty title={REQUEST_TEXTS.noneTitle} text={REQUEST_TEXTS.none} />}
      {data !== undefined && (
        <>
          <RequestGroup title={REQUEST_TEXTS.underWay} requests={data.filter(isUnderWay)} />
          <RequestGroup
            title={REQUEST_TEXTS.past}
            requests={data.filter((request) => !isUnderWay(request))}
          />
        </>
      )}
    </Page>
  );
}

function RequestGroup({ title, requests }: { title: string; requests: HelpRequestView[] }) {
  if (requests.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {requests.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} />
          </li>
        ))}
      </ul>
    </section>
  );
}
