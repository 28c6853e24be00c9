import { Link } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { useDraft } from './draft-state.ts';
import { isBegun } from './draft.ts';
import { useMyRequests } from './my-requests.ts';
import { RequestCard } from './request-card.tsx';
import { StatusLine } from './status-line.tsx';
import { currentRequest } from './status-words.ts';
import { REQUEST_TEXTS, WAITING_TEXTS } from './texts.ts';
import { useWaiting } from './waiting-state.ts';

/** For the home screen: the request under way, and a draft waiting to be sent; nothing when there is neither. */
export function CurrentRequest() {
  const { data = [] } = useMyRequests();
  const request = currentRequest(data);
  const { waiting } = useWaiting();
  return (
    <>
      {waiting.length > 0 && <WaitingLine />}
      {request && (
        <section className="stack">
          <h2>{REQUEST_TEXTS.current}</h2>
          <RequestCard request={request} />
        </section>
      )}
      <UnsentDraft />
    </>
  );
}

function WaitingLine() {
  return (
    <Link className="card" to={PATHS.requests}>
      <StatusLine
        words={{ title: WAITING_TEXTS.title, detail: WAITING_TEXTS.detail, icon: 'cut', tone: 'warm' }}
      />
    </Link>
  );
}

function UnsentDraft() {
  const { draft, startAnew } = useDraft();
  if (!isBegun(draft)) return null;
  return (
    <section className="card">
      <h2>{REQUEST_TEXTS.draftTitle}</h2>
      <div className="button-row">
        <ButtonLink to={PATHS.help} look="main">
          {REQUEST_TEXTS.draftGoOn}
        </ButtonLink>
        <Button look="quiet" onPress={startAnew}>
          {REQUEST_TEXTS.draftDrop}
        </Button>
      </div>
    </section>
  );
}
