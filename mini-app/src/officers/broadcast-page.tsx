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
  return (
    <DeskPage
      title={broadcast.data?.title ?? BROADCAST_TEXTS.title}
      back={{ to: DESK_PATHS.broadcasts, name: BROADCAST_TEXTS.back }}
    >
      <Loaded from={broadcast}>
        {(view) => <Whole view={view} onDone={broadcast.replace} onChanged={broadcast.reload} />}
      </Loaded>
    </DeskPage>
  );
}

type WholeProps = Omit<DeedsProps, 'asksFirst'>;

function Whole({ view, onDone, onChanged }: WholeProps) {
  const { id, version } = view;
  const { ward } = useDesk();
  // Somebody else may change it meanwhile: then what it looks like is shown anew.
  const preview = useServerData(`officer-preview/${id}/${version}`, () =>
    callApi('previewBroadcast', { params: { id }, query: { ward } }),
  );
  const asksFirst = view.startedAt === undefined && (preview.data?.needsSecondPerson ?? false);
  const goesOut = view.state === 'sending' || view.state === 'paused';
  const deeds = <Deeds view={view} asksFirst={asksFirst} onDone={onDone} onChanged={onChanged} />;
  return (
    <>
      <BroadcastFacts view={view} />
      {/* While it goes out, stopping it is at hand; then how far it came is first; before, what it will look like. */}
      {goesOut && deeds}
      {view.startedAt !== undefined && <BroadcastProgressPart id={id} />}
      <Loaded from={preview}>{(shown) => <PreviewPart view={view} preview={shown} />}</Loaded>
      {!goesOut && deeds}
    </>
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
          {preview.needsSecondPerson && (
            <Notice>
              {view.mayDo.includes('approve') ? BROADCAST_TEXTS.yourTurn : BROADCAST_TEXTS.second}
            </Notice>
          )}
        </div>
      )}
    </div>
  );
}

function callsFor(
  { id, version: seen }: BroadcastView,
  ward: string,
): Record<keyof typeof MOVE_WORDS, () => Promise<ApiResult<BroadcastView>>> {
  const args = { params: { id }, body: { ward } };
  const ofWhatIsRead = { params: { id }, body: { ward, seen } };
  return {
    send: () => callApi('sendBroadcast', ofWhatIsRead),
    approve: () => callApi('approveBroadcast', ofWhatIsRead),
    sendBack: () => callApi('sendBackBroadcast', args),
    pause: () => callApi('pauseBroadcast', args),
    resume: () => callApi('resumeBroadcast', args),
    stop: () => callApi('stopBroadcast', args),
    withdraw: () => callApi('withdrawBroadcast', args),
  };
}

/**
 * A call whose refusal names a field of the form leads there, with the sentence at that field; one that was meant for other words
 * has the new ones shown.
 */
function useMending({ id, mayDo }: BroadcastView, onChanged: () => void) {
  const navigate = useNavigate();
  return (call: () => Promise<ApiResult<BroadcastView>>) => async () => {
    const result = await call();
    if (!result.ok && result.because === 'broadcast_changed') onChanged();
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
  /** Somebody else changed it since it was loaded. */
  onChanged: () => void;
}

/** What a deed is called: the same move is another thing before anything went out, and where somebody has to approve. */
function wordsOf(deed: keyof typeof MOVE_WORDS, { view, asksFirst }: Pick<DeedsProps, 'view' | 'asksFirst'>) {
  if (deed === 'withdraw' && view.startedAt === undefined) return DROP_WORDS;
  return deed === 'send' && asksFirst ? ASK_WORDS : MOVE_WORDS[deed];
}

function Deeds({ view, asksFirst, onDone, onChanged }: DeedsProps) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const { id, mayDo } = view;
  const calls = callsFor(view, ward);
  const mending = useMending(view, onChanged);
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
      {mayDo.includes('schedule') && (
        <SchedulePart id={id} seen={view.version} mending={mending} onDone={done} />
      )}
    </>
  );
}
