import { SCAM_SIGNS, scamFinding } from '@tung-nha/shared/scam-signs';
import type { ScamFinding, ScamSignCode } from '@tung-nha/shared/scam-signs';

/** Where somebody is in the check. It lives in the address, so that back goes one question back. */
export type Check =
  | { at: 'question'; number: number; seen: readonly ScamSignCode[] }
  | { at: 'result'; finding: ScamFinding; seen: readonly ScamSignCode[] };

const ENOUGH: ScamFinding = 'manySigns';
const DONE = 'done';
const LOST = 'lost';

/** The address of the screen for those who have lost money. */
export const LOST_SEARCH = `?q=${LOST}`;

/** The check as an address tells it; whatever is not understood begins at the first question. */
export function checkFrom(params: URLSearchParams): Check {
  const seen = seenIn(params.get('yes'));
  const at = params.get('q');
  if (at === LOST || at === DONE) return { at: 'result', finding: scamFinding(seen, at === LOST), seen };
  const number = Number(at);
  const known = Number.isInteger(number) && number >= 1 && number <= SCAM_SIGNS.length;
  return { at: 'question', number: known ? number : 1, seen };
}

/** The query that follows an answer: the next question, or the result as soon as nothing can change it any more. */
export function afterAnswer({ number, seen }: Check & { at: 'question' }, yes: boolean): string {
  const sign = SCAM_SIGNS[number - 1];
  const others = seen.filter((code) => code !== sign?.code);
  const now = yes && sign ? [...others, sign.code] : others;
  const over = number === SCAM_SIGNS.length || scamFinding(now, false) === ENOUGH;
  const query = new URLSearchParams({ q: over ? DONE : String(number + 1) });
  if (now.length > 0) query.set('yes', now.join(' '));
  return `?${query.toString()}`;
}

function seenIn(text: string | null): ScamSignCode[] {
  const words = new Set((text ?? '').split(' '));
  return SCAM_SIGNS.map(({ code }) => code).filter((code) => words.has(code));
}
