import type { GuideFile } from '@tung-nha/shared/guide';
import { maskSensitive } from '@tung-nha/shared/sensitive-text';
import { fold, nfc } from '@tung-nha/shared/vietnamese-text';

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * A function that leaves of a question only the words that stand in guides, so that no name, address or number of anybody
 * leaves this server: what is not in a guide is not sent. A capital within a sentence marks a name (“chị Hoa”), so such
 * a word must stand in a guide with its capital. Numbers of more than one digit go.
 */
export function impersonalWords(guides: readonly GuideFile[]): (question: string) => string {
  const written = new Set(guides.flatMap((guide) => nfc(textOf(guide)).match(WORD) ?? []));
  const folded = new Set([...written].map(fold));
  const isHarmless = (word: string, at: number): boolean => {
    if (/\p{N}{2}/u.test(word) || !folded.has(fold(word))) return false;
    const isCapital = at > 0 && /^\p{Lu}/u.test(word);
    return !isCapital || written.has(word);
  };
  return (question) => (withoutNumbers(question).match(WORD) ?? []).filter(isHarmless).join(' ');
}

/** Without what is masked anywhere else (L-05), addresses of mail and web, and digits in a row, however they are spaced. */
function withoutNumbers(question: string): string {
  return maskSensitive(question)
    .text.replaceAll('[đã che]', ' ')
    .replace(/\S*[@/]\S*/gu, ' ')
    .replace(/\p{N}(?:[\p{N}\s.-]*\p{N}){2,}/gu, ' ');
}

function textOf({ title, short, summary, otherNames, steps }: GuideFile): string {
  const told = steps.flatMap(({ title: name, do: action, see, snag, caution }) => [
    name,
    action,
    see,
    snag,
    caution,
  ]);
  return [title, short, summary, ...otherNames, ...told].join('\n');
}
