import { coverPhones } from '@tung-nha/shared/cover-phones';
import { phone as phoneSchema, type Mode, type OpenHelpRequest } from '@tung-nha/shared/help-request';
import { roundedPlace } from '@tung-nha/shared/place';
import { maskSensitive } from '@tung-nha/shared/sensitive-text';
import { fold } from '@tung-nha/shared/vietnamese-text';

import { done, refused, type Outcome } from '../outcome.ts';
import { COMMON_LANGUAGE } from '../routing/routing-rule.ts';
import type { Contact } from './request-contact.ts';

/** What was asked for, Zalo's codes already replaced by the phone and the place they stand for. */
export type RequestInput = Omit<OpenHelpRequest, 'phoneToken' | 'placeToken'>;

const LATE_MS = 5 * 60_000;
const FAR_AHEAD_MS = 60 * 24 * 60 * 60_000;

/** A request that may be stored: texts masked, the place for routing rounded, nothing left open. */
export interface NewRequest {
  clientRequestId: string;
  wardId: string;
  topic: RequestInput['topic'];
  guideSlug: string | null;
  step: number | null;
  note: string | null;
  contact: Contact;
  /** For routing only, about 100 m (L-07). */
  place: { latitude: number; longitude: number } | null;
  /** The landmark without marks or punctuation, to find the streets and households members are in charge of. */
  landmarkWords: string | null;
  neighbourhoodCode: string | null;
  supportPointCode: string | null;
  relation: string | null;
  under16: boolean;
  priorityGroup: string | null;
  language: string;
  mode: Mode;
  wantedAt: Date | null;
  urgent: boolean;
  consentVersion: string;
}

/**
 * What is asked for, ready to be stored, with id numbers and one-time codes masked (L-05). Refuses a request without
 * consent, of somebody under 16 for whom no adult asks (L-26), and one whose place or time cannot be met.
 */
export function checkNewRequest(input: RequestInput, now: Date): Outcome<NewRequest> {
  // The endpoint's schema demands it too; a request from the chat passes no schema.
  if (input.consent.textVersion.trim() === '') return refused('consent_required');
  if (input.ageBand === 'under16' && input.forPerson?.agrees !== true) return refused('adults_only');
  const mode = modeOf(input);
  const fault = placeFault(input, mode) ?? timeFault(input, now);
  return fault === undefined ? done(newRequest(input, mode)) : refused('invalid', fault);
}

/** The mode asked for; left out, what the rest of the form suggests. */
function modeOf(input: RequestInput): Mode {
  if (input.mode) return input.mode;
  if (input.supportPointCode !== undefined) return 'supportPoint';
  if (input.place ?? input.neighbourhoodCode ?? input.landmark) return 'home';
  return input.phone === undefined ? 'chat' : 'phone';
}

function placeFault(input: RequestInput, mode: Mode): string | undefined {
  const nowhere = input.place === undefined && input.neighbourhoodCode === undefined;
  if (mode === 'home' && nowhere) return 'neighbourhoodCode';
  return mode === 'supportPoint' && input.supportPointCode === undefined ? 'supportPointCode' : undefined;
}

function timeFault({ wantedAt }: RequestInput, now: Date): string | undefined {
  if (wantedAt === undefined) return undefined;
  const ahead = Date.parse(wantedAt) - now.getTime();
  return ahead >= -LATE_MS && ahead <= FAR_AHEAD_MS ? undefined : 'wantedAt';
}

function newRequest(input: RequestInput, mode: Mode): NewRequest {
  const note = input.note === undefined ? undefined : readByMany(input.note);
  return {
    clientRequestId: input.clientRequestId,
    wardId: input.ward,
    topic: input.topic,
    guideSlug: input.guideSlug ?? null,
    step: input.step ?? null,
    note: note?.text ?? null,
    mode,
    ...whereabouts(input, note?.phones ?? []),
    ...wishesOf(input),
    consentVersion: input.consent.textVersion,
  };
}

function whereabouts(input: RequestInput, told: string[]) {
  const { place, phone } = input;
  const landmark = masked(input.landmark);
  const forHelper = [landmark, otherPhones(told, phone)].filter(Boolean).join('. ');
  return {
    contact: {
      ...(phone && { phone }),
      ...(place && { place }),
      ...(forHelper && { landmark: forHelper }),
    },
    place: place ? roundedPlace(place) : null,
    landmarkWords: landmark === undefined ? null : wordsOf(landmark),
    neighbourhoodCode: input.neighbourhoodCode ?? null,
    supportPointCode: input.supportPointCode ?? null,
  };
}

function wishesOf(input: RequestInput) {
  const { relation } = input.forPerson ?? {};
  return {
    relation: relation === undefined ? null : readByMany(relation).text,
    under16: input.ageBand === 'under16',
    priorityGroup: input.priorityGroup ?? null,
    language: input.language ?? COMMON_LANGUAGE,
    wantedAt: input.wantedAt === undefined ? null : new Date(input.wantedAt),
    urgent: input.urgent ?? false,
  };
}

/** Many are asked, and one helps: phone numbers told in words go with the contact, which is sealed and hidden in time. */
function readByMany(text: string): ReturnType<typeof coverPhones> {
  return coverPhones(maskSensitive(text).text);
}

/** Numbers told in the words that are not the one to call at: perhaps a relative's, perhaps a crook's. */
function otherPhones(told: string[], phone: string | undefined): string | undefined {
  const others = told.filter((number) => phoneSchema.safeParse(number).data !== phone);
  return others.length === 0 ? undefined : `Số ghi trong lời kể: ${others.join(', ')}`;
}

function masked(text: string | undefined): string | undefined {
  return text === undefined ? undefined : maskSensitive(text).text;
}

function wordsOf(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}/-]+/gu, ' ')
    .trim();
}
