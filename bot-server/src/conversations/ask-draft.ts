import { CONSENT_TEXT_VERSION, phone as phoneSchema, type Place } from '@tung-nha/shared/help-request';
import { metresBetween } from '@tung-nha/shared/place';
import { findByName } from '@tung-nha/shared/place-names';

import type { RequestInput } from '../help-requests/check-new-request.ts';
import type { HelpDraft } from './conversation-state.ts';
import type { KnownPlaces, Situation, WardPlace } from './situation.ts';
import { guessTopic } from './topic-words.ts';

const NEAR_METRES = 15_000;
const LONGEST_NOTE = 1000;

/** A phone number inside a text as 84…, however it is grouped; undefined when there is none. */
export function phoneIn(text: string): string | undefined {
  const typed = /(?<![\d])(?:\+?84|0)(?:[\s.\-()]*\d){9}(?![\d])/.exec(text)?.[0];
  const parsed = typed === undefined ? undefined : phoneSchema.safeParse(typed);
  return parsed?.success === true ? parsed.data : undefined;
}

/** The ward whose centre is nearest to a place, when it is near enough to be meant. */
export function nearestWard(wards: WardPlace[], place: Place): WardPlace | undefined {
  const [nearest] = wards
    .map((ward) => ({ ward, metres: metresBetween(place, ward.center) }))
    .filter(({ metres }) => metres <= NEAR_METRES)
    .sort((a, b) => a.metres - b.metres);
  return nearest?.ward;
}

/** The draft with the ward and all that the situation knows about it; a neighbourhood of another ward is dropped. */
export function withWard(draft: HelpDraft, wardId: string): HelpDraft {
  if (draft.wardId === wardId) return draft;
  const { neighbourhoodCode: _elsewhere, choices: _choices, ...rest } = draft;
  return { ...rest, wardId };
}

/** What the first words of a request already answer: the ward, what, where, a phone. */
export function readFirstWords(
  draft: HelpDraft,
  { places, person, members }: Situation,
  text: string,
): HelpDraft {
  const named = wardNamed(places.wards, text);
  const only = places.wards.length === 1 ? places.wards[0]?.code : undefined;
  const wardId = named ?? person.wardId ?? members[0]?.wardId ?? only;
  const known = wardId === undefined ? draft : withWard(draft, wardId);
  if (text === '') return known;
  const noted = withNote(known, text);
  // In a tale of a fraud the number most likely is the crook's: nobody shall be sent to call it.
  const isFraud = noted.topic === 'scam';
  return withWhere(isFraud ? noted : withPhone(noted, text), places, text);
}

/** True when a text speaks of a ward by its kind. */
export function namesWard(text: string): boolean {
  return /ph[uư][oờ]ng|x[aã]|[đd][aặ]c khu/iu.test(text.normalize('NFC'));
}

/** The only ward that a text names after “phường”, “xã” or “đặc khu”. */
export function wardNamed(wards: WardPlace[], text: string): string | undefined {
  if (!namesWard(text)) return undefined;
  const found = findByName(wards, text);
  return found.kind === 'found' ? found.code : undefined;
}

export function withNote(draft: HelpDraft, text: string): HelpDraft {
  const note = [draft.note, text.trim()].filter(Boolean).join('. ').slice(0, LONGEST_NOTE);
  const topic = draft.topic ?? guessTopic(note);
  return { ...draft, note, ...(topic ? { topic } : {}) };
}

/** What is asked for in words: the person's own, and the guide they are stuck in. Undefined when neither is known. */
export function wishWords({ note, guide }: HelpDraft): string | undefined {
  const stuck = guide && `Bài “${guide.title}”${guide.step === undefined ? '' : `, bước ${guide.step}`}`;
  const words = [note, stuck].filter((part) => part !== undefined && part !== '');
  return words.length === 0 ? undefined : words.join('. ').slice(0, LONGEST_NOTE);
}

function withPhone(draft: HelpDraft, text: string): HelpDraft {
  const phone = phoneIn(text);
  return phone === undefined ? draft : { ...draft, phone, phoneDone: true };
}

function withWhere(draft: HelpDraft, places: KnownPlaces, text: string): HelpDraft {
  if (draft.wardId === undefined || places.neighbourhoodsOf !== draft.wardId) return draft;
  const found = findByName(places.neighbourhoods, text);
  return found.kind === 'found' ? { ...draft, neighbourhoodCode: found.code, whereDone: true } : draft;
}

/** The draft as the request its resident agreed to; undefined while no ward is known. */
export function requestInput(draft: HelpDraft): RequestInput | undefined {
  const { clientRequestId, wardId, topic = 'other' } = draft;
  if (wardId === undefined) return undefined;
  return {
    clientRequestId,
    ward: wardId,
    topic,
    ...told(draft),
    mode: modeOf(draft),
    urgent: topic === 'scam',
    consent: { textVersion: CONSENT_TEXT_VERSION },
  };
}

function told(draft: HelpDraft): Partial<RequestInput> {
  const { guide, place, neighbourhoodCode, landmark, phone } = draft;
  const note = wishWords(draft);
  return {
    ...(note && { note }),
    ...(guide && { guideSlug: guide.slug, ...(guide.step === undefined ? {} : { step: guide.step }) }),
    ...(place && { place }),
    ...(neighbourhoodCode && { neighbourhoodCode }),
    ...(landmark && { landmark }),
    ...(phone && { phone }),
  };
}

/** A home visit needs to know where; a fraud under way is not waited out on the road. */
function modeOf({ topic, place, neighbourhoodCode, phone }: HelpDraft): 'home' | 'phone' | 'chat' {
  if (topic !== 'scam' && (place ?? neighbourhoodCode) !== undefined) return 'home';
  return phone === undefined ? 'chat' : 'phone';
}
