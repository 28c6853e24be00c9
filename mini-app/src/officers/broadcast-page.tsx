import type { BroadcastView } from '@tung-nha/shared/broadcast';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router-dom';

import { callApi } from '../api.ts';
import { sentenceOf } from '../api-result.ts';
import type { ApiResult, Reply } from '../api-result.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { ButtonLink } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { BroadcastFacts } from './broadcast-facts.tsx';
import { BroadcastProgressPart } from './broadcast-progress-part.tsx';
import { ASK_WORDS, BROADCAST_TEXTS, DROP_WORDS, MOVE_WORDS } from './broadcast-texts.ts';
import { DESK_PATHS, useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { OutputsPart } from './outputs-part.tsx';
import { ReachPart } from './reach-part.tsx';
import { SchedulePart } from './schedule-part.tsx';
import type { FieldProblem } from './use-field-problem.ts';

const EVERY_MS = 5000;

/** One broadcast: every form it goes out in, whom it reaches, what may be done with it, and how far it is. */
export function BroadcastPage() {
  const { id = '' } = useParams();
  const { ward } = useDesk();
  const asked = { params: { id }, query: { ward } };
  const broadcast = useServerData(`officer-broadcast/${id}`, () => callApi('readBroadcast', asked), {
    everyMs: EVERY_MS,
  });
  const preview = useServerData(`officer-preview/${id}`, () => callApi('previewBroadcast', asked));
  return (
    <DeskPage
      title={broadcast.data?.title ?? BROADCAST_TEXTS.title}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <Loaded from={broadcast}>
        {(view) => (
          <>
            <BroadcastFacts view={view} />
            {/* Once it goes out, how far it is comes first; before that, what it will look like. */}
            {view.startedAt !== undefined && (
              <>
                <Deeds view={view} asksFirst={false} onDone={broadcast.replace} />
                <BroadcastProgressPart id={id} />
              </>
            )}
            <Loaded from={preview}>{(shown) => <PreviewPart view={view} preview={shown} />}</Loaded>
            {view.startedAt === undefined && (
              <Deeds
                view={view}
                asksFirst={preview.data?.needsSecondPerson ?? false}
                onDone={broadcast.replace}
              />
            )}
          </>
        )}
      </Loaded>
    </DeskPage>
  );
}

function PreviewPart({ view, preview }: { view: BroadcastView; preview: Reply<'previewBroadcast'> }) {
  const isNew = view.mayDo.includes('change') || view.mayDo.includes('approve');
  return (
    <div className="desk-columns">
      <OutputsPart outputs={preview.outputs} title={view.title} />
      {isNew && (
        <div className="stack">
          <ReachPart reach={preview.reach} />
          {preview.needsSecondPerson && <Notice>{BROADCAST_TEXTS.second}</Notice>}
        </div>
      )}
    </div>
  );
}

function callsFor(
  id: string,
  ward: string,
): Record<keyof typeof MOVE_WORDS, () => Promise<ApiResult<BroadcastView>>> {
  const args = { params: { id }, body: { ward } };
  return {
    send: () => callApi('sendBroadcast', args),
    approve: () => callApi('approveBroadcast', args),
    sendBack: () => callApi('sendBackBroadcast', args),
    pause: () => callApi('pauseBroadcast', args),
    resume: () => callApi('resumeBroadcast', args),
    stop: () => callApi('stopBroadcast', args),
    withdraw: () => callApi('withdrawBroadcast', args),
  };
}

/** A call whose refusal names a field of the form leads there, with the sentence at that field. */
function useMending({ id, mayDo }: BroadcastView) {
  const navigate = useNavigate();
  return (call: () => Promise<ApiResult<BroadcastView>>) => async () => {
    const result = await call();
    if (!result.ok && result.field !== undefined && mayDo.includes('change'))
      navigate(DESK_PATHS.changeBroadcast(id), {
        state: { field: result.field, sentence: sentenceOf(result) } satisfies FieldProblem,
      });
    return result;
  };
}

interface DeedsProps {
  view: BroadcastView;
  /** A second person has to approve before anything goes out. */
  asksFirst: boolean;
  onDone: (view: BroadcastView) => void;
}

/** What a deed is called: the same move is another thing before anything went out, and where somebody has to approve. */
function wordsOf(deed: keyof typeof MOVE_WORDS, { view, asksFirst }: Pick<DeedsProps, 'view' | 'asksFirst'>) {
  if (deed === 'withdraw' && view.startedAt === undefined) return DROP_WORDS;
  return deed === 'send' && asksFirst ? ASK_WORDS : MOVE_WORDS[deed];
}

function Deeds({ view, asksFirst, onDone }: DeedsProps) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const { id, mayDo } = view;
  const calls = callsFor(id, ward);
  const mending = useMending(view);
  const done = (fresh: BroadcastView) => {
    say(BROADCAST_TEXTS.done);
    onDone(fresh);
  };
  return (
    <>
      <LiveRegion>{said}</LiveRegion>
      <div className="desk-deeds">
        {mayDo.includes('change') && (
          <ButtonLink look="quiet" to={DESK_PATHS.changeBroadcast(id)}>
            {BROADCAST_TEXTS.formChange}
          </ButtonLink>
        )}
        {mayDo.map(
          (deed) =>
            deed !== 'change' &&
            deed !== 'schedule' && (
              // Another state is another question: nothing half-asked stays open.
              <ConfirmedCall
                key={`${deed} ${view.state}`}
                words={wordsOf(deed, { view, asksFirst })}
                call={mending(calls[deed])}
                onDone={done}
              />
            ),
        )}
      </div>
      {mayDo.includes('schedule') && <SchedulePart id={id} mending={mending} onDone={done} />}
    </>
  );
}
