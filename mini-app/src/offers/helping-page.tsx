import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { useParams } from 'react-router-dom';

import { now } from '../clock.ts';
import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import type { ServerData } from '../server-data.ts';
import { clockInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import { ButtonLink } from '../ui/button.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { ContactPart } from './contact-part.tsx';
import { FinishForm } from './finish-form.tsx';
import { GiveBackPart } from './give-back-part.tsx';
import { useHelpingRequest } from './member-data.ts';
import { HELPING_STATUS, MODE_NAMES, OFFER_TEXTS } from './texts.ts';

/** One request the member has taken on: whom, how to reach them, and how to close it. */
export function HelpingPage() {
  const { id = '' } = useParams();
  const request = useHelpingRequest(id);
  const { data } = request;
  const name = data?.resident?.name ?? OFFER_TEXTS.anonymous;
  const over = data ? data.status !== 'accepted' : request.failure?.because === 'not_found';
  return (
    <Page
      title={data ? name : OFFER_TEXTS.helping}
      backTo={PATHS.offers}
      lead={data && TOPIC_WORDS[data.topic].name}
      action={over && <ButtonLink to={PATHS.offers}>{OFFER_TEXTS.toOffers}</ButtonLink>}
    >
      <Loaded from={request} missing={<Notice>{OFFER_TEXTS.gone}</Notice>}>
        {(shown) => <HelpingBody data={shown} request={request} />}
      </Loaded>
    </Page>
  );
}

function HelpingBody({ data, request }: { data: HelpRequestView; request: ServerData<HelpRequestView> }) {
  const helping = data.status === 'accepted';
  return (
    <div className="stack-loose">
      <LiveRegion>
        {!helping && (
          <Notice>{data.status === 'done' ? OFFER_TEXTS.finished : HELPING_STATUS[data.status]}</Notice>
        )}
      </LiveRegion>
      {helping && <ContactPart request={data} />}
      <Facts request={data} />
      {helping && <Notice icon="shield">{OFFER_TEXTS.rules}</Notice>}
      {helping && <FinishForm id={data.id} onFinished={request.replace} onFailed={request.reload} />}
      {helping && <GiveBackPart id={data.id} onFailed={request.reload} />}
    </div>
  );
}

function Facts({ request }: { request: HelpRequestView }) {
  return (
    <FactList
      facts={[
        [OFFER_TEXTS.note, request.note],
        [OFFER_TEXTS.mode, MODE_NAMES[request.mode]],
        [OFFER_TEXTS.supportPoint, request.supportPoint],
        [OFFER_TEXTS.forRelation, request.forRelation],
        [OFFER_TEXTS.neighbourhood, request.neighbourhood],
        [OFFER_TEXTS.wantedAt, request.wantedAt && clockInWords(request.wantedAt, now())],
        [OFFER_TEXTS.sentAt, clockInWords(request.createdAt, now())],
        [OFFER_TEXTS.code, request.code],
      ]}
    />
  );
}
