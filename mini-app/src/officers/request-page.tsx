import { TOPICS } from '@tung-nha/shared/help-request';
import type { QueuedRequest } from '@tung-nha/shared/officer';
import { useNavigate, useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { clockInWords, whenInWords } from '../time-words.ts';
import { FactList } from '../ui/fact-list.tsx';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { stateInWords, useQueue } from './queue-page.tsx';
import { Assign, CallOff, Complete } from './request-deeds.tsx';
import { NEXT_WORDS, QUEUE_TEXTS } from './texts.ts';

/** One request of the queue, and what its state allows an officer to do. */
export function RequestPage() {
  const { id } = useParams();
  const queue = useQueue();
  const request = queue.data?.requests.find((one) => one.id === id);
  return (
    <DeskPage
      title={QUEUE_TEXTS.request(request?.code ?? '')}
      back={{ to: DESK_PATHS.queue, name: QUEUE_TEXTS.back }}
    >
      <Loaded from={queue}>
        {() =>
          request ? (
            <Request request={request} onFailed={queue.reload} />
          ) : (
            <p className="card">{QUEUE_TEXTS.gone}</p>
          )
        }
      </Loaded>
    </DeskPage>
  );
}

function Request({ request, onFailed }: { request: QueuedRequest; onFailed: () => void }) {
  const { ward } = useDesk();
  const navigate = useNavigate();
  const { id, next, mayDo } = request;
  const deed = { id, onDone: () => navigate(DESK_PATHS.queue), onFailed };
  const may = (deed: QueuedRequest['mayDo'][number]) => mayDo.includes(deed);
  return (
    <>
      <FactList
        facts={[
          [QUEUE_TEXTS.heed, heedOf(request)],
          [QUEUE_TEXTS.topic, TOPICS[request.topic]],
          [QUEUE_TEXTS.place, request.supportPoint ?? request.neighbourhood],
          [QUEUE_TEXTS.how, QUEUE_TEXTS.hows[request.mode]],
          [QUEUE_TEXTS.wanted, request.wantedAt && clockInWords(request.wantedAt, now())],
          [QUEUE_TEXTS.age, whenInWords(request.createdAt, now())],
          [QUEUE_TEXTS.state, stateInWords(request)],
          [QUEUE_TEXTS.helper, request.helper],
          [QUEUE_TEXTS.asked, request.asked.length > 0 ? request.asked.join(', ') : undefined],
          [QUEUE_TEXTS.next, next && `${NEXT_WORDS[next.action]}, ${clockInWords(next.at, now())}`],
        ]}
      />
      <div className="desk-columns">
        {may('assign') && <Assign {...deed} />}
        {may('complete') && <Complete {...deed} />}
        {may('escalate') && (
          <section className="stack">
            <ConfirmedCall
              words={QUEUE_TEXTS.escalate}
              call={() => callApi('bringRequestToOffice', { params: { id }, body: { ward } })}
              onDone={deed.onDone}
              onFailed={onFailed}
            />
          </section>
        )}
        {may('callOff') && <CallOff {...deed} />}
      </div>
    </>
  );
}

/** What the list marks: said here in words too. */
function heedOf({ urgent, priority }: QueuedRequest): string | undefined {
  const heeds = [urgent && QUEUE_TEXTS.urgent, priority && QUEUE_TEXTS.priority].filter(Boolean);
  return heeds.length > 0 ? heeds.join(', ') : undefined;
}
