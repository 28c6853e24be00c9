import type { Place } from '@tung-nha/shared/help-request';
import { findByName, type NamedPlace } from '@tung-nha/shared/place-names';

import type { Act } from './act.ts';
import { nearestWard, phoneIn, withNote, withWard } from './ask-draft.ts';
import * as texts from './ask-texts.ts';
import type { HelpDraft } from './conversation-state.ts';
import { readHelpWish } from './help-words.ts';
import { scamScript } from './scam-script.ts';
import { scamSaid } from './scam-words.ts';
import type { KnownPlaces, Situation, WardPlace } from './situation.ts';
import type { Said } from './step.ts';
import { guessTopic, TOPIC_CHOICES } from './topic-words.ts';

/** What one answer made of the draft; `hint` is said before the next question, `instead` in place of it. */
export interface Answered {
  draft: HelpDraft;
  hint?: string[];
  instead?: string;
  acts?: Act[];
}

const SKIPS = ['no', 'cancel', 'later'];
const LONGEST_LANDMARK = 300;
/** Longer than this, words hold more than the name of a neighbourhood. */
const NAME_WORDS = 4;

export function wardLabel({ kind, name, province }: WardPlace): string {
  return `${kind} ${name}, ${province}`;
}

function chosen(draft: HelpDraft, { command }: Said): string | undefined {
  return command.kind === 'number' ? draft.choices?.[command.number - 1]?.code : undefined;
}

function withoutChoices({ choices: _choices, ...draft }: HelpDraft): HelpDraft {
  return draft;
}

/** Which ward: a number of the list, or its name; what sounds like the wish itself is kept as that. */
export function answerWard(draft: HelpDraft, { places }: Situation, said: Said): Answered {
  const found = findByName(places.wards, said.text);
  const code = chosen(draft, said) ?? (found.kind === 'found' ? found.code : undefined);
  if (code !== undefined) return inWard(draft, code);
  if (found.kind === 'several') {
    const several = places.wards.filter((ward) => found.codes.includes(ward.code));
    const choices = several.map((ward) => ({ code: ward.code, label: wardLabel(ward) }));
    return { draft: { ...draft, choices }, instead: texts.severalText(choices) };
  }
  if (draft.note === undefined && readHelpWish(said.text) !== undefined)
    return { draft: withNote(draft, said.text) };
  return { draft, hint: [texts.NO_SUCH_WARD] };
}

function inWard(draft: HelpDraft, wardId: string): Answered {
  return { draft: withWard(draft, wardId), acts: [{ do: 'rememberWard', wardId }] };
}

/** A place sent at any time of the dialogue: where the person is, and the ward when that is not known yet. */
export function answerPlace(draft: HelpDraft, { places }: Situation, place: Place): Answered {
  const placed = withoutChoices({ ...draft, place, whereDone: true });
  if (draft.wardId !== undefined) return { draft: placed };
  const ward = nearestWard(places.wards, place);
  return ward === undefined ? { draft: placed, hint: [texts.NO_WARD_NEAR] } : inWard(placed, ward.code);
}

/** What is the matter: a number of the list or free words; words that give nothing away are asked about once. */
export function answerWhat(draft: HelpDraft, situation: Situation, said: Said): Answered {
  const { command, text } = said;
  const byNumber = command.kind === 'number' ? TOPIC_CHOICES[command.number - 1]?.topic : undefined;
  if (byNumber !== undefined) return urgentFirst({ ...draft, topic: byNumber }, situation);
  if (command.kind === 'number') return { draft };
  if (command.kind === 'scam') return urgentFirst({ ...withNote(draft, text), topic: 'scam' }, situation);
  const told = withNote(draft, text);
  const unclear = told.topic === undefined && draft.note !== undefined;
  return urgentFirst(unclear ? { ...told, topic: 'other' } : told, situation);
}

function urgentFirst(draft: HelpDraft, situation: Situation): Answered {
  return draft.topic === 'scam' ? { draft, hint: safetyFirst(draft, situation) } : { draft };
}

/** The advice for a draft about a fraud; one that says nothing more is taken for the worse case. */
export function safetyFirst({ note }: HelpDraft, situation: Situation): string[] {
  return scamScript(note === undefined ? 'moneyLost' : (scamSaid(note) ?? 'manySigns'), situation);
}

/** Where: a neighbourhood typed any way, a landmark, or nothing. */
export function answerWhere(draft: HelpDraft, { places }: Situation, said: Said): Answered {
  const code = chosen(draft, said);
  const rest = withoutChoices(draft);
  if (code !== undefined) return { draft: { ...rest, neighbourhoodCode: code, whereDone: true } };
  if (SKIPS.includes(said.command.kind)) return { draft: { ...rest, whereDone: true } };
  if (isOtherMatter(draft, said)) return { draft: withOtherMatter(rest, said.text) };
  const text = said.text.trim().slice(0, LONGEST_LANDMARK);
  const long = text.split(/\s+/).length > NAME_WORDS;
  const found = findByName(neighbourhoodsFor(draft, places), text);
  const described = long || found.kind === 'none' ? { ...rest, landmark: text } : rest;
  if (found.kind === 'found')
    return { draft: { ...described, neighbourhoodCode: found.code, whereDone: true } };
  return found.kind === 'several' ? several(described, places, found.codes) : { draft: described };
}

/** Asked where, they tell what is the matter, which nobody has asked them yet: it came along with a guide. */
function isOtherMatter({ note }: HelpDraft, { text }: Said): boolean {
  return note === undefined && (readHelpWish(text) ?? '') !== '' && guessTopic(text) !== undefined;
}

/** What somebody tells themselves goes before the guide they read last. */
function withOtherMatter({ guide: _guide, topic: _topic, ...draft }: HelpDraft, text: string): HelpDraft {
  return withNote(draft, text);
}

/** Which neighbourhood a landmark is in. */
export function answerNeighbourhood(draft: HelpDraft, { places }: Situation, said: Said): Answered {
  const code = chosen(draft, said);
  const rest = withoutChoices(draft);
  if (SKIPS.includes(said.command.kind)) return { draft: { ...rest, whereDone: true } };
  const found = findByName(neighbourhoodsFor(draft, places), said.text);
  const known = code ?? (found.kind === 'found' ? found.code : undefined);
  if (known !== undefined) return { draft: { ...rest, neighbourhoodCode: known, whereDone: true } };
  if (found.kind === 'several') return several(rest, places, found.codes);
  return { draft: rest, hint: ['Trợ lý chưa tìm thấy nơi đó.'] };
}

function neighbourhoodsFor(draft: HelpDraft, places: KnownPlaces): NamedPlace[] {
  return places.neighbourhoodsOf === draft.wardId ? places.neighbourhoods : [];
}

function several(draft: HelpDraft, places: KnownPlaces, codes: string[]): Answered {
  const choices = places.neighbourhoods
    .filter(({ code }) => codes.includes(code))
    .map(({ code, name }) => ({ code, label: name }));
  return { draft: { ...draft, choices }, instead: texts.severalText(choices) };
}

/** A phone number to be called at, or none. */
export function answerPhone(draft: HelpDraft, _situation: Situation, { command, text }: Said): Answered {
  const phone = phoneIn(text);
  if (phone !== undefined) return { draft: { ...draft, phone, phoneDone: true } };
  if (SKIPS.includes(command.kind)) return { draft: { ...draft, phoneDone: true } };
  return { draft, instead: texts.NO_PHONE_NUMBER };
}
