import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { useMyRequests } from './my-requests.ts';
import { RequestCard } from './request-card.tsx';
import { isUnderWay } from './status-words.ts';
import { REQUEST_TEXTS } from './texts.ts';

/** Everything this person has asked for. */
export function RequestListPage() {
  const requests = useMyRequests();
  return (
    <Page
      title={REQUEST_TEXTS.listTitle}
      action={
        <ButtonLink to={PATHS.help} look="warm" icon="heart">
          {REQUEST_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      <Loaded from={requests}>{(data) => <RequestGroups data={data} />}</Loaded>
    </Page>
  );
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
