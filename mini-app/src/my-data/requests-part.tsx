import type { MyData } from '@tung-nha/shared/my-data';

import { now } from '../clock.ts';
import { PATHS } from '../paths.ts';
import { About } from '../ui/about.tsx';
import { TOPIC_WORDS } from '../topic-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { requestFacts } from './data-facts.ts';
import { MY_DATA_TEXTS as TEXTS } from './texts.ts';

/** Every request with the contact that was given; folded, for there may be many. */
export function RequestsPart({ requests }: { requests: MyData['helpRequests'] }) {
  if (requests.length === 0) return <p className="soft">{TEXTS.noRequests}</p>;
  return (
    <details className="reasons">
      <summary>{TEXTS.requests(requests.length)}</summary>
      <ul className="stack">
        {requests.map((request) => (
          <li key={request.id} className="stack-tight">
            <FactList facts={requestFacts(request, now())} />
            <ButtonLink to={PATHS.request(request.id)} look="quiet">
              {TEXTS.open}
              <About>{`${TOPIC_WORDS[request.topic].name}, ${request.code}`}</About>
            </ButtonLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
