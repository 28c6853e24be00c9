import type { Finding } from './finding.ts';
import { PLAIN_WORDS } from './plain-words.ts';
import type { ShownText } from './shown-texts.ts';

/** More is too much to keep in mind between two looks at the phone. */
const MOST_WORDS = 30;

const SENTENCE_END = /(?<=[.!?…][”’)]*)\s+/u;
/** Names on a screen, quoted, and of a store: nobody can call them otherwise. */
const NAMES = /“[^”]*”|App Store/g;

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
  return Object.entries(PLAIN_WORDS).flatMap(([word, plain]) => {
    const found = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(ours);
    return found ? [{ path, message: `Từ “${word}” khó hiểu. Hãy viết “${plain}”.` }] : [];
  });
}

function quotes({ path, text }: ShownText): Finding[] {
  if (/["‘«»„]/.test(text)) return [{ path, message: 'Hãy dùng dấu nháy “…” quanh chữ trên nút.' }];
  const marks = (text.match(/[“”]/g) ?? []).join('');
  return /^(?:“”)*$/.test(marks) ? [] : [{ path, message: 'Dấu nháy “…” chưa đủ cặp.' }];
}
