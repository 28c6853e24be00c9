import type { Finding } from './finding.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { ShownText } from './shown-texts.ts';

/** More is too much to keep in mind between two looks at the phone. */
const MOST_WORDS = 30;

const SENTENCE_END = /(?<=[.!?…][”’)]*)\s+/u;
/** Names on a screen, quoted, and of a store: nobody can call them otherwise. */
const NAMES = /“[^”]*”|App Store/g;

/** Every listed word at once: a pattern for each would be most of the linter's time. */
const JARGON = new RegExp(
  `(?<![\\p{L}\\p{M}\\p{N}])(?:${Object.keys(PLAIN_WORDS).join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
  'gu',
);

/** What makes a text hard to read: long sentences, jargon, quotes that do not show where a button's words end. */
export function checkWords(texts: ShownText[]): Finding[] {
  return texts
    .filter(({ kind }) => kind === 'told')
    .flatMap((shown) => [...longSentences(shown), ...jargon(shown), ...quotes(shown)]);
}

function longSentences({ path, text }: ShownText): Finding[] {
  return text.split(SENTENCE_END).flatMap((sentence) => {
    const words = sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
    if (words <= MOST_WORDS) return [];
    const message = `Câu dài ${words} chữ, nhiều nhất ${MOST_WORDS}: “${sentence.slice(0, 40)}…”. Hãy tách thành hai câu.`;
    return [{ path, message }];
  });
}

function jargon({ path, text }: ShownText): Finding[] {
  const ours = text.replace(NAMES, '').toLowerCase();
  return [...new Set(ours.match(JARGON))].map((word) => ({
    path,
    message: `Từ “${word}” khó hiểu. Hãy viết “${PLAIN_WORDS[word] ?? ''}”.`,
  }));
}

function quotes({ path, text }: ShownText): Finding[] {
  if (/["‘«»„]/.test(text)) return [{ path, message: 'Hãy dùng dấu nháy “…” quanh chữ trên nút.' }];
  const marks = (text.match(/[“”]/g) ?? []).join('');
  return /^(?:“”)*$/.test(marks) ? [] : [{ path, message: 'Dấu nháy “…” chưa đủ cặp.' }];
}
