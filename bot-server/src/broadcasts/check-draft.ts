import { LONGEST, type BroadcastDraft } from '@tung-nha/shared/broadcast';
import { nfc } from '@tung-nha/shared/vietnamese-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { WrittenBroadcast } from './broadcast-store.ts';

const WARD_TEAM = 'ward';

/**
 * What an officer wrote, checked against the ward and the hour; each fault has its field and its sentence. Pure. Whether
 * anybody is in the audience is looked at when it is sent.
 */
export function checkDraft(
  draft: BroadcastDraft,
  { ward, now, isPolice }: { ward: Ward; now: Date; isPolice: boolean },
): Outcome<WrittenBroadcast> {
  const { kind, audience, outputs } = draft;
  if (kind === 'scamAlert' && !isPolice) return refused('police_only', 'kind');
  const written = checkWords(draft);
  if (!written.ok) return written;
  const validUntil = draft.validUntil === undefined ? null : new Date(draft.validUntil);
  if (validUntil !== null && validUntil <= now) return refused('time_past', 'validUntil');
  if ('codes' in audience && !knowsAll(ward, audience)) return refused('audience_unknown', 'audience');
  if (outputs.length === 0) return refused('outputs_missing', 'outputs');
  return done({ kind, ...written.value, validUntil, audience, outputs: [...new Set(outputs)] });
}

type Words = Pick<WrittenBroadcast, 'title' | 'text' | 'link'>;

function checkWords(draft: BroadcastDraft): Outcome<Words> {
  const title = nfc(draft.title).replace(/\s+/g, ' ').trim();
  const text = nfc(draft.text).replaceAll('\r\n', '\n').trim();
  const link = draft.link?.trim() ?? '';
  if (title === '') return refused('text_missing', 'title');
  if (text === '') return refused('text_missing', 'text');
  for (const [field, value] of Object.entries({ title, text, link }))
    if (value.length > LONGEST[field as keyof typeof LONGEST]) return refused('text_too_long', field);
  if (link !== '' && !isWebAddress(link)) return refused('link_wrong', 'link');
  return done({ title, text, link: link === '' ? null : link });
}

function isWebAddress(link: string): boolean {
  if (/\s/.test(link) || !URL.canParse(link)) return false;
  const { protocol, hostname, username } = new URL(link);
  return protocol === 'https:' && hostname.includes('.') && username === '';
}

function knowsAll(ward: Ward, audience: { of: string; codes: string[] }): boolean {
  const known = new Set(ward.neighbourhoods.map(({ code }) => code));
  return audience.codes.every((code) => known.has(code) || (audience.of === 'teams' && code === WARD_TEAM));
}
