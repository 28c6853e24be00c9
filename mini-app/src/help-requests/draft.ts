import type { Mode, Topic } from '@tung-nha/shared/help-request';
import type { WardView } from '@tung-nha/shared/ward';

import type { When } from './wished-time.ts';

/** A request being written. Holds wishes only: Zalo's tokens live two minutes and are fetched when it is sent. */
export interface Draft {
  /** Made once for each draft: sent twice, it is still one request. */
  clientRequestId: string;
  topic: Topic | null;
  note: string;
  /** The guide and the step, from 1, at which they got stuck; empty and 0 for a request that comes from no guide. */
  guideSlug: string;
  step: number;
  /** The name of both in words. */
  stuckAt: string;
  /** Money has just gone, or the caller is still on the line. */
  urgent: boolean;
  /** The ward whose neighbourhood or support point was chosen; empty before. */
  ward: string;
  /** The ward chosen on this phone, while the request goes to the desk of another one, `ward`; empty for the own one. */
  awayFrom: string;
  /** A neighbourhood's code, UNKNOWN_NEIGHBOURHOOD, or empty while not chosen. */
  neighbourhood: string;
  landmark: string;
  usesMyPlace: boolean;
  mode: Mode | null;
  supportPoint: string;
  when: When;
  /** Day '2026-11-23' and time '08:30' by the local clock, when they were chosen. */
  day: string;
  time: string;
  usesZaloPhone: boolean;
  phone: string;
  forOther: boolean;
  relation: string;
  personAgrees: boolean;
  under16: boolean;
  priorityGroup: string;
  consents: boolean;
}

export const UNKNOWN_NEIGHBOURHOOD = '?';

/** A new draft; `id` is its clientRequestId. */
export function emptyDraft(id: string): Draft {
  return {
    clientRequestId: id,
    topic: null,
    note: '',
    guideSlug: '',
    step: 0,
    stuckAt: '',
    urgent: false,
    ward: '',
    awayFrom: '',
    neighbourhood: '',
    landmark: '',
    usesMyPlace: false,
    mode: null,
    supportPoint: '',
    when: 'now',
    day: '',
    time: '',
    usesZaloPhone: false,
    phone: '',
    forOther: false,
    relation: '',
    personAgrees: false,
    under16: false,
    priorityGroup: '',
    consents: false,
  };
}

/** What stands chosen in the list of this ward: the draft's neighbourhood when it belongs there, else the person's own, else none. */
export function neighbourhoodIn(
  { neighbourhoods }: Pick<WardView, 'neighbourhoods'>,
  chosen: string,
  own: string | null,
): string {
  const known = [UNKNOWN_NEIGHBOURHOOD, ...neighbourhoods.map(({ code }) => code)];
  return [chosen, own].find((code) => code !== null && known.includes(code)) ?? '';
}

/**
 * Where the request goes: the ward whose printed code brought the person here, as long as they have chosen no other one since
 * (`chosen`), else their own.
 */
export function wardOfRequest<W extends { code: string }>(
  { awayFrom, ward }: Pick<Draft, 'awayFrom' | 'ward'>,
  { chosen, own, wards }: { chosen: string | null; own: W | undefined; wards: readonly W[] },
): W | undefined {
  const away = awayFrom !== '' && awayFrom === chosen ? wards.find(({ code }) => code === ward) : undefined;
  return away ?? own;
}

type Places = Pick<WardView, 'code' | 'neighbourhoods'> & { supportPoints: readonly { code: string }[] };

/** What must change before the draft can be sent to this ward: places of another ward and points that it does not have are dropped. */
export function changesForWard(draft: Draft, ward: Places): Partial<Draft> {
  const { neighbourhood, supportPoint, mode } = draft;
  if (draft.ward !== '' && draft.ward !== ward.code) return { ward: '', neighbourhood: '', supportPoint: '' };
  const knowsPlace = neighbourhoodIn(ward, neighbourhood, null) === neighbourhood;
  const knowsPoint = supportPoint === '' || ward.supportPoints.some(({ code }) => code === supportPoint);
  return {
    ...(!knowsPlace && { neighbourhood: '' }),
    ...(!knowsPoint && { supportPoint: '' }),
    ...(mode === 'supportPoint' && ward.supportPoints.length === 0 && { mode: null }),
  };
}

/** Whether the person has begun to write, so that it may be offered to go on. */
export function isBegun(draft: Draft): boolean {
  return draft.topic !== null || draft.note !== '' || draft.guideSlug !== '';
}

/** The draft as text for the phone's storage; a yes is not kept, it must be given when sending (L-09). */
export function draftAsText(draft: Draft): string {
  return JSON.stringify({ ...draft, personAgrees: false, consents: false });
}

/** Came later than the rest; a draft without them is still a draft. */
const CAME_LATER = new Set(['ward', 'awayFrom']);

/** The draft kept in a text, or null when the text is missing, broken or of an older form. */
export function draftFromText(text: string | null): Draft | null {
  const kept = parsed(text);
  if (kept === null || typeof kept['clientRequestId'] !== 'string') return null;
  const blank: Draft = emptyDraft(kept['clientRequestId']);
  const fits = Object.entries(blank).every(([key, value]) => {
    const found = kept[key] ?? (CAME_LATER.has(key) ? '' : kept[key]);
    return typeof found === typeof value || (value === null && typeof found === 'string');
  });
  // Topic and mode are only ever written by us; the server refuses one it does not know.
  return fits ? { ...blank, ...kept } : null;
}

function parsed(text: string | null): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' ? (value as Record<string, unknown> | null) : null;
  } catch {
    return null;
  }
}
