import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { Navigate, useLocation, useParams } from 'react-router-dom';

import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import type { ServerData } from '../server-data.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ContactPart } from './contact-part.tsx';
import { useRequest } from './my-requests.ts';
import { NewsPart } from './news-part.tsx';
import { RatingPart } from './rating-part.tsx';
import { RequestFacts } from './request-facts.tsx';
import { StatusLine } from './status-line.tsx';
import { isUnderWay, statusWords } from './status-words.ts';
import { REQUEST_TEXTS } from './texts.ts';
import { WithdrawPart } from './withdraw-part.tsx';

/** One request, live: where it stands, who is coming, and what can be done now. */
export function RequestPage() {
  const { id = '' } = useParams();
  const request = useRequest(id);
  const { data } = request;
  // The helper gets the same link in chat; only a helper's view names the resident.
  if (data?.resident) return <Navigate to={PATHS.helping(id)} replace />;
  return (
    <Page
      title={data ? TOPIC_WORDS[data.topic].name : REQUEST_TEXTS.listTitle}
      backTo={PATHS.requests}
      action={
        request.failure?.because === 'not_found' && (
          <ButtonLink to={PATHS.requests}>{REQUEST_TEXTS.toList}</ButtonLink>
        )
      }
    >
      <Loaded from={request} missing={<Notice>{REQUEST_TEXTS.notFound}</Notice>}>
        {(shown) => <RequestBody data={shown} request={request} />}
      </Loaded>
    </Page>
  );
}

function RequestBody({ data, request }: { data: HelpRequestView; request: ServerData<HelpRequestView> }) {
  const state = useLocation().state as { justSent?: boolean } | null;
  const open = isUnderWay(data);
  const noChat = data.chat === 'closed';
  return (
    <div className="stack-loose">
      {state?.justSent && open && (
        <Notice icon="check">{noChat ? REQUEST_TEXTS.justSentNoChat : REQUEST_TEXTS.justSent}</Notice>
      )}
      <div className="card">
        <LiveRegion>
          <StatusLine words={statusWords(data, now())} />
        </LiveRegion>
      </div>
      {noChat && open && <NewsPart />}
      {data.status === 'done' && <RatingPart request={data} onRated={request.replace} />}
      {data.status === 'accepted' && <Notice icon="shield">{REQUEST_TEXTS.safety}</Notice>}
      <RequestFacts request={data} />
      <WhatNext data={data} request={request} />
    </div>
  );
}

/** What can still be done: mend and withdraw while it runs, ask again afterwards. */
function WhatNext({ data, request }: { data: HelpRequestView; request: ServerData<HelpRequestView> }) {
  if (!isUnderWay(data)) {
    return (
      <ButtonLink to={askAgainPath(data)} look="quiet" icon="again">
        {REQUEST_TEXTS.askAgain}
      </ButtonLink>
    );
  }
  return (
    <>
      <ContactPart id={data.id} onCorrected={request.replace} />
      <WithdrawPart id={data.id} onWithdrawn={request.replace} />
    </>
  );
}

/** The form with what was asked before: the guide and step if there were some, else the topic. */
function askAgainPath({ topic, guideSlug, step }: HelpRequestView): string {
  return guideSlug === undefined ? PATHS.helpWith(topic) : PATHS.helpStuckAt(guideSlug, step ?? 1);
}
