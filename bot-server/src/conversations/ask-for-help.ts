import type { Place, Topic } from '@tung-nha/shared/help-request';
import { isWithinDaily } from '@tung-nha/shared/quarter';

import type { RequestInput } from '../help-requests/check-new-request.ts';

import { phoneIn, readFirstWords, requestInput, withNote } from './ask-draft.ts';
import * as answers from './ask-answers.ts';
import * as texts from './ask-texts.ts';
import { without, type ConversationState, type HelpDraft } from './conversation-state.ts';
import type { Situation, WardPlace } from './situation.ts';
import { say, type ActResult, type Part, type Said, type Step } from './step.ts';

const LISTED_WARDS = 9;

type Awaiting = HelpDraft['awaiting'];

/** Begins a request with what the first words already tell; a fraud gets its safety advice before any question. */
export function startAsking(
  state: ConversationState,
  situation: Situation,
  first: {
    text: string;
    newRequestId: string;
    topic?: Topic;
    place?: Place;
    guide?: HelpDraft['guide'];
    before?: string[];
  },
): Step {
  const { text, newRequestId, topic, place, guide, before = [] } = first;
  const empty: HelpDraft = {
    clientRequestId: newRequestId,
    askedAt: situation.now,
    awaiting: 'ward',
    whereDone: place !== undefined,
    phoneDone: false,
    ...(topic ? { topic } : {}),
    ...(guide ? { guide } : {}),
  };
  const told = readFirstWords(empty, situation, text);
  const placed = place ? answers.answerPlace(told, situation, place) : { draft: told };
  const hint =
    told.topic === 'scam' ? answers.safetyFirst(told, situation) : [...before, ...(placed.hint ?? [])];
  return askNext(state, situation, { ...placed, hint });
}

/** The first question that has no answer yet. */
function firstMissing(draft: HelpDraft): Awaiting {
  if (draft.wardId === undefined) return 'ward';
  if (draft.topic === undefined) return 'what';
  // Somebody who is being robbed is asked nothing that can wait.
  if (draft.topic === 'scam') return 'consent';
  if (!draft.whereDone) return draft.landmark === undefined ? 'where' : 'neighbourhood';
  return draft.phoneDone ? 'consent' : 'phone';
}

function askNext(state: ConversationState, situation: Situation, answered: answers.Answered): Step {
  const { draft, hint = [], instead, acts = [] } = answered;
  const awaiting = firstMissing(draft);
  const choices = awaiting === 'ward' && draft.choices === undefined ? listedWards(situation) : [];
  const asking: HelpDraft = {
    ...draft,
    awaiting,
    askedAt: situation.now,
    ...(choices.length > 0 ? { choices } : {}),
  };
  const question = instead ?? questionText(asking, situation);
  return { state: { ...state, asking }, say: [...hint, question], do: acts };
}

/** The wards to choose from by number, where they are few enough. */
function listedWards({ places }: Situation): { code: string; label: string }[] {
  if (places.wards.length > LISTED_WARDS) return [];
  return places.wards.map((ward) => ({ code: ward.code, label: answers.wardLabel(ward) }));
}

/** The question that is open, in its words. */
export function questionText(draft: HelpDraft, situation: Situation): string {
  const ward = wardOf(draft, situation);
  const label = ward?.neighbourhoodLabel ?? 'tổ dân phố';
  const questions: Record<Awaiting, () => string> = {
    ward: () => texts.wardText(draft.choices ?? []),
    what: () => (draft.note === undefined ? texts.WHAT : texts.WHICH_TOPIC),
    where: () => texts.whereText(label),
    neighbourhood: () => texts.neighbourhoodText(label),
    phone: () => texts.PHONE,
    consent: () => consentQuestion(draft, situation),
  };
  return questions[draft.awaiting]();
}

function wardOf(draft: HelpDraft, { places }: Situation): WardPlace | undefined {
  return places.wards.find(({ code }) => code === draft.wardId);
}

function consentQuestion(draft: HelpDraft, situation: Situation): string {
  const ward = wardOf(draft, situation);
  const { neighbourhoods } = situation.places;
  const neighbourhood = neighbourhoods.find(({ code }) => code === draft.neighbourhoodCode)?.name;
  return texts.consentText(draft, {
    ward: ward ? `${capital(ward.kind)} ${ward.name}` : 'Phường',
    ...(neighbourhood === undefined ? {} : { neighbourhood }),
  });
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** Whatever was said while a request is being told. */
export const answeringAsk: Part = (state, situation, said) => {
  const draft = state.asking;
  if (draft === undefined) return undefined;
  const steered = steering(state, situation, { draft, said });
  if (steered !== undefined) return steered;
  if (draft.awaiting === 'consent') return answerConsent(state, situation, { draft, said });
  return askNext(state, situation, ANSWERS[draft.awaiting](draft, situation, said));
};

/** What moves the dialogue itself rather than answering its question. */
function steering(
  state: ConversationState,
  situation: Situation,
  { draft, said }: { draft: HelpDraft; said: Said },
): Step | undefined {
  const { command } = said;
  const meanwhile = texts.MEANWHILE[command.kind];
  if (meanwhile !== undefined) return askNext(state, situation, { draft, hint: [meanwhile] });
  if (command.kind === 'cancel') {
    const skips = OPTIONAL.includes(draft.awaiting) && isThatWill(said);
    return skips ? undefined : say(without(state, 'asking'), texts.NOT_SENT);
  }
  const isRepeated = command.kind === 'next' || (command.kind === 'help' && command.about === '');
  if (isRepeated) return askNext(state, situation, { draft });
  if (command.kind === 'again') return askNext(state, situation, { draft: withoutLastAnswer(draft) });
  return command.kind === 'scam'
    ? askNext(state, situation, answers.answerWhat(draft, situation, said))
    : undefined;
}

const OPTIONAL: Awaiting[] = ['where', 'neighbourhood', 'phone'];

/** “thôi” to an optional question leaves out the answer, “huỷ” everything. */
function isThatWill({ text }: Said): boolean {
  return !/hu[ỷy]|h[ủu]y|cancel/iu.test(text.normalize('NFC'));
}

type Answer = (draft: HelpDraft, situation: Situation, said: Said) => answers.Answered;

const ANSWERS: Record<Exclude<Awaiting, 'consent'>, Answer> = {
  ward: answers.answerWard,
  what: answers.answerWhat,
  where: answers.answerWhere,
  neighbourhood: answers.answerNeighbourhood,
  phone: answers.answerPhone,
};

/** One question back: the last answer is forgotten. */
function withoutLastAnswer(draft: HelpDraft): HelpDraft {
  const { choices: _choices, ...rest } = draft;
  if (rest.phoneDone) {
    const { phone: _phone, ...unanswered } = rest;
    return { ...unanswered, phoneDone: false };
  }
  if (rest.whereDone || rest.landmark !== undefined) {
    const { place: _place, neighbourhoodCode: _code, landmark: _landmark, ...unanswered } = rest;
    return { ...unanswered, whereDone: false };
  }
  if (rest.topic !== undefined || rest.note !== undefined) {
    const { topic: _topic, note: _note, ...unanswered } = rest;
    return unanswered;
  }
  const { wardId: _ward, ...unanswered } = rest;
  return unanswered;
}

/** Instead of an answer, more about the matter. */
const TELLS_MORE = ['help', 'problem', 'scam'];

function answerConsent(
  state: ConversationState,
  situation: Situation,
  { draft, said }: { draft: HelpDraft; said: Said },
): Step {
  const { command, text } = said;
  const phone = phoneIn(text);
  if (phone !== undefined) return askNext(state, situation, { draft: { ...draft, phone, phoneDone: true } });
  const number = command.kind === 'number' ? command.number : undefined;
  if (command.kind === 'no' || number === 2) return say(without(state, 'asking'), texts.NOT_SENT);
  if (command.kind === 'yes' || number === 1) {
    const input = requestInput(draft);
    if (input) return { state: without(state, 'asking'), say: [], do: [{ do: 'open', input }] };
  }
  if (TELLS_MORE.includes(command.kind)) return askNext(state, situation, { draft: withNote(draft, text) });
  return say({ ...state, asking: { ...draft, askedAt: situation.now } }, texts.CONSENT_NUMBER);
}

/** A place sent while a request is being told. */
export function answerAskWithPlace(
  state: ConversationState,
  situation: Situation,
  place: Place,
): Step | undefined {
  if (state.asking === undefined) return undefined;
  return askNext(state, situation, answers.answerPlace(state.asking, situation, place));
}

/** Tells the code and what happens next; at night also when that is. */
export function afterOpen(
  state: ConversationState,
  { places, now, link }: Situation,
  { input, result }: { input: RequestInput; result: ActResult },
): Pick<Step, 'state' | 'say'> {
  if (!result.ok) return { state, say: [texts.failedText(link('help'))] };
  const [from, to] = places.wards.find(({ code }) => code === input.ward)?.quiet ?? ['21:00', '07:00'];
  const isHeld = input.topic !== 'scam' && isWithinDaily(now, from, to);
  return { state, say: [texts.sentText(result.code ?? '', isHeld ? hourWords(to) : undefined)] };
}

/** 07:00 as “7 giờ sáng”, 06:30 as “6:30 sáng”. */
function hourWords(timeOfDay: string): string {
  const [hour = '7', minute = '00'] = timeOfDay.replace(/^0/, '').split(':');
  return minute === '00' ? `${hour} giờ sáng` : `${hour}:${minute} sáng`;
}
