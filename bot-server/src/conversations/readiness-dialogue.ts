import { nextTimeOfDay } from '@tung-nha/shared/quarter';

import { readSpan, type Span } from '../teams/rest-span.ts';
import { spanEnd } from '../teams/span-end.ts';
import type { Act } from './act.ts';
import type { Command } from './command.ts';
import type { ConversationState } from './conversation-state.ts';
import * as texts from './readiness-texts.ts';
import { isHelper, type Situation } from './situation.ts';
import { untilWords } from './spoken-time.ts';
import { say, type AfterAct, type Part, type Step } from './step.ts';

const BUSY: Span = { kind: 'hours', minutes: 120 };
const REST_OF_TODAY: Span = { kind: 'days', days: 1 };
const THIS_WEEK: Span = { kind: 'week', weeks: 1 };

/**
 * `sẵn sàng` (until the end of the day), `bận` (two hours), `nghỉ` (until changed), each with an end of one's own:
 * “nghỉ tới thứ hai”. What was understood is said back, and requests already accepted are named.
 */
export const changingReadiness: Part = (state, situation, { command }) => {
  const isTimeOff = command.kind === 'ready' || command.kind === 'busy' || command.kind === 'off';
  if (command.kind !== 'onDuty' && !isTimeOff) return undefined;
  if (situation.members.length === 0) return say(state, texts.FOR_MEMBERS);
  if (!isTimeOff) return changed(state, situation, { do: 'readiness', readiness: 'duty' }, texts.ON_DUTY);
  return setUntil(state, situation, command);
};

const USUAL: Record<'ready' | 'busy' | 'off', Span | undefined> = {
  ready: REST_OF_TODAY,
  busy: BUSY,
  off: undefined,
};

function setUntil(
  state: ConversationState,
  situation: Situation,
  { kind, span = USUAL[kind], unclear }: Extract<Command, { kind: 'ready' | 'busy' | 'off' }>,
): Step {
  const { now } = situation;
  const until = span && spanEnd(span, now);
  if (unclear === true || (span !== undefined && until === undefined)) return say(state, texts.UNCLEAR_TIME);
  const act: Act = { do: 'readiness', readiness: kind, ...(until ? { until } : {}) };
  return changed(state, situation, act, readinessText(kind, until, now));
}

function readinessText(kind: 'ready' | 'busy' | 'off', until: Date | undefined, now: Date): string {
  const words = until && untilWords(until, now);
  if (kind === 'off' || words === undefined) return texts.offText(words);
  return kind === 'ready' ? texts.readyText(words) : texts.busyText(words);
}

function changed(state: ConversationState, situation: Situation, act: Act, text: string): Step {
  const resting = act.do === 'readiness' && (act.readiness === 'busy' || act.readiness === 'off');
  const codes = situation.accepted.map(({ code }) => code);
  const unpractised = isHelper(situation) && !situation.members.some(({ practised }) => practised);
  // Saying anything about one's time answers the weekly question too.
  return {
    state: { ...state, dutyAnsweredAt: situation.now },
    say: [
      text,
      ...(resting && codes.length > 0 ? [texts.stillYoursText(codes)] : []),
      ...(!resting && unpractised ? [texts.practiseFirstText()] : []),
    ],
    do: [act],
  };
}

/** `1` or `2` to the weekly duty question. */
export const answeringDuty = (asUsual: boolean): Part => {
  return (state, situation) => {
    const { now } = situation;
    // “As usual” changes nothing: a “sẵn sàng” said this morning still holds.
    if (asUsual) return say({ ...state, dutyAnsweredAt: now }, texts.WEEK_AS_USUAL);
    const until = spanEnd(THIS_WEEK, now) ?? nextTimeOfDay(now, '23:59');
    const act: Act = { do: 'readiness', readiness: 'off', until };
    return changed(state, situation, act, texts.weekBusyText(untilWords(until, now)));
  };
};

/** Free words to the weekly duty question: “tới thứ sáu mình mới rảnh”, “tuần này bận”. */
export const answeringDutyInWords: Part = (state, situation, { text }) => {
  const span = readSpan(text.replace(/^(?:mình|em|tôi|tuần này)\s+/i, ''));
  const until = span && spanEnd(span, situation.now);
  if (until === undefined) return undefined;
  const act: Act = { do: 'readiness', readiness: 'off', until };
  return changed(state, situation, act, texts.offText(untilWords(until, situation.now)));
};

/** After a member sent where they are. */
export const afterLivePlace: AfterAct = (state, { now }, result) => ({
  state,
  say: result.ok && result.until ? [texts.livePlaceText(untilWords(result.until, now))] : [],
});
