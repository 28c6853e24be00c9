import { readSpan } from '../teams/rest-span.ts';
import { readActivity } from './activity-words.ts';
import type { CodedKind, Command, PlainKind } from './command.ts';
import { asksForPerson, readHelpWish } from './help-words.ts';
import { CODED_PHRASES } from './phrases.ts';
import { PLAIN_PHRASES } from './plain-phrases.ts';
import { scamSaid } from './scam-words.ts';
import {
  beginsWith,
  part,
  saysPhrase,
  spokenWords,
  lessAndLessPolite,
  type SpokenWords,
} from './spoken-words.ts';

const phrasesOf = <Kind extends string>(
  table: Record<Kind, string[]>,
): { kind: Kind; words: SpokenWords }[] =>
  Object.entries<string[]>(table).flatMap(([kind, phrases]) =>
    phrases.map((phrase) => ({ kind: kind as Kind, words: spokenWords(phrase) })),
  );
const coded = phrasesOf<CodedKind>(CODED_PHRASES);
const plain = phrasesOf<Exclude<PlainKind, 'free'>>(PLAIN_PHRASES);
const NUMBERS = new Map(['một', 'hai', 'ba', 'bốn', 'năm'].map((word, at) => [spokenWords(word), at + 1]));
const THUMBS_UP = /^(?:👍|👌|✅|\/-strong|\/-ok)[\u{1F3FB}-\u{1F3FF}]?$/u;

/**
 * What a message in a private chat asks for: a chat word of design §6 or one of its everyday synonyms, in any case, with
 * or without marks, composed or decomposed, polite words around it. `free` when it is none of them. What it is about,
 * and whether it fits the moment, is for the dialogue to decide.
 */
export function readWords(text: string): Command {
  if (THUMBS_UP.test(text.trim())) return { kind: 'yes' };
  const said = lessAndLessPolite(spokenWords(text));
  return (
    firstOf(said, readWhole) ??
    readAddressed(text) ??
    readActivity(text) ??
    firstOf(said, (words) => readBeginning(text, words)) ??
    readWish(text) ?? { kind: 'free' }
  );
}

function firstOf<T>(all: SpokenWords[], read: (said: SpokenWords) => T | undefined): T | undefined {
  for (const said of all) {
    const found = read(said);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readWhole(said: SpokenWords): Command | undefined {
  return readNumber(said) ?? readPlain(said) ?? readCoded(said);
}

function readPlain(said: SpokenWords): Command | undefined {
  const found = plain.find(({ words }) => saysPhrase(said, words));
  return found && { kind: found.kind };
}

/** A request code as the server makes them: a letter, then four letters and digits; typed in any case. */
function asCode(said: SpokenWords, at: number): string | undefined {
  const word = said.folded.at(at);
  // A word with marks is Vietnamese, whatever it looks like without them.
  if (word === undefined || said.marked.at(at) !== word || !/^[a-z][a-z0-9]{4}$/.test(word)) return undefined;
  return word.toUpperCase();
}

const hasDigit = (code: string | undefined): boolean => code !== undefined && /\d/.test(code);

function readCoded(said: SpokenWords): Command | undefined {
  const whole = coded.find(({ words }) => saysPhrase(said, words));
  if (whole) return { kind: whole.kind };
  const [first, last] = [asCode(said, 0), asCode(said, -1)];
  const tail = part(said, 0, -1);
  const head = part(said, 1);
  if (hasDigit(last) && last !== undefined) return withCode(withoutWord(tail), last);
  if (hasDigit(first) && first !== undefined) return withCode(head, first);
  return undefined;
}

/** “huỷ yêu cầu số K7P2A”: the words between say nothing more. */
function withoutWord(said: SpokenWords): SpokenWords {
  const at = said.folded.findIndex((word) => word === 'ma' || word === 'so');
  return at > 0 ? part(said, 0, at) : said;
}

function withCode(rest: SpokenWords, code: string): Command | undefined {
  const found = firstOf(lessAndLessPolite(rest), (said) =>
    coded.find(({ words }) => saysPhrase(said, words)),
  );
  if (found) return { kind: found.kind, code };
  const answer = readPlain(rest)?.kind;
  if (answer === 'yes') return { kind: 'accept', code };
  if (answer === 'no') return { kind: 'refuse', code };
  if (rest.folded.join(' ') === 'ban') return { kind: 'refuse', code };
  return undefined;
}

function readNumber(said: SpokenWords): Command | undefined {
  for (const [words, number] of NUMBERS) if (saysPhrase(said, words)) return { kind: 'number', number };
  const joined = said.folded.join(' ').replace(/^(?:so|phuong an|chon|cau|y) (?=\d)/, '');
  const bare = /^(\d{1,2})[/)]?$/.exec(joined);
  return bare ? { kind: 'number', number: Number(bare[1]) } : readNumberWithCode(said, joined);
}

/** “1 K7P2A”, “1K7P2A”, “K7P2A 1”. */
function readNumberWithCode(said: SpokenWords, joined: string): Command | undefined {
  const [, before, after = ''] = /^([1-9])[ .:-]*([a-z][a-z0-9]{4})$/.exec(joined) ?? [];
  if (before !== undefined && (asCode(said, -1) !== undefined || hasDigit(after)))
    return { kind: 'number', number: Number(before), code: after.toUpperCase() };
  const [, code = '', number] = /^([a-z][a-z0-9]{4})[ .:-]+([1-9])$/.exec(joined) ?? [];
  return number !== undefined && hasDigit(code)
    ? { kind: 'number', number: Number(number), code: code.toUpperCase() }
    : undefined;
}

function readAddressed(text: string): Command | undefined {
  const said = /^\s*([A-Za-z][A-Za-z0-9]{4})\s*[:：]\s*(\S[\s\S]*)$/.exec(text);
  if (said) return { kind: 'to', code: (said[1] ?? '').toUpperCase(), text: (said[2] ?? '').trim() };
  const bare = /^\s*([A-Za-z](?=[A-Za-z0-9]*\d)[A-Za-z0-9]{4})\s*[:：]?\s*$/.exec(text);
  return bare ? { kind: 'to', code: (bare[1] ?? '').toUpperCase(), text: '' } : undefined;
}

const BEGINNINGS = (
  [
    ['join', ['tham gia', 'thamgia', 'em tham gia', 'xin tham gia', 'tôi tham gia', 'mã tham gia']],
    [
      'ready',
      [
        'sẵn sàng',
        'em sẵn sàng',
        'mình sẵn sàng',
        'tôi sẵn sàng',
        'rảnh',
        'em rảnh',
        'đang rảnh',
        'mình rảnh',
      ],
    ],
    [
      'busy',
      [
        'bận',
        'em bận',
        'mình bận',
        'tôi bận',
        'đang bận',
        'em đang bận',
        'bận việc',
        'bận rồi',
        'em bận rồi',
      ],
    ],
    [
      'off',
      [
        'nghỉ',
        'em nghỉ',
        'mình nghỉ',
        'tôi nghỉ',
        'xin nghỉ',
        'em xin nghỉ',
        'tạm nghỉ',
        'cho em nghỉ',
        'nghỉ trực',
      ],
    ],
    [
      'ask',
      ['hỏi', 'cho hỏi', 'cho tôi hỏi', 'cho em hỏi', 'xin hỏi', 'em hỏi', 'tôi muốn hỏi', 'cho mình hỏi'],
    ],
    ['announce', ['thông báo']],
  ] as const
).map(([kind, phrases]) => ({
  kind,
  // The longest first: “bận việc” is no “bận” with something after it.
  phrases: phrases.map(spokenWords).sort((a, b) => b.folded.length - a.folded.length),
}));

function readBeginning(text: string, said: SpokenWords): Command | undefined {
  for (const { kind, phrases } of BEGINNINGS) {
    const taken = phrases.map((phrase) => beginsWith(said, phrase)).find((words) => words > 0) ?? 0;
    if (taken === 0) continue;
    if (kind === 'join') return readJoin(part(said, taken));
    const rest = part(said, taken).folded;
    if (kind === 'ask' || kind === 'announce') {
      const about = afterWords(text, said.folded, rest.length);
      return { kind: kind === 'ask' && scamSaid(about) !== undefined ? 'scam' : kind, about };
    }
    return readReadiness(kind, rest.join(' '));
  }
  return undefined;
}

/** An invite code typed with spaces, dots or dashes between its 8 letters and digits. */
function readJoin(rest: SpokenWords): Command {
  // Words with marks are no part of a code.
  const typed = rest.folded.filter((word, at) => rest.marked[at] === word);
  const joined = typed.join('').replace(/[^a-z0-9]/g, '');
  const inviteCode = joined.replace(/^(?:to|ma)(?=[a-z0-9]{8}$)/, '');
  return /^[a-z0-9]{8}$/.test(inviteCode)
    ? { kind: 'join', inviteCode: inviteCode.toUpperCase() }
    : { kind: 'join' };
}

function readReadiness(kind: 'ready' | 'busy' | 'off', rest: string): Command | undefined {
  if (/^(?:roi|nhe|nha|a|day|nay|luon|vui ve)?$/.test(rest)) return { kind };
  const span = readSpan(rest);
  if (span !== undefined) return { kind, span };
  // “bận quá, 10 phút nữa em tới” is a message, “nghỉ tới khi khoẻ” names an end that cannot be read.
  return /^(?:toi|den|het|tu) /.test(rest) && rest.split(' ').length <= 6
    ? { kind, unclear: true }
    : undefined;
}

/** The original text without its first words; the folded words only tell how many remain. */
function afterWords(text: string, all: string[], remaining: number): string {
  const words = text.trim().split(/\s+/);
  const skipped = Math.max(0, words.length - (remaining + Math.max(0, words.length - all.length)));
  return words
    .slice(skipped)
    .join(' ')
    .replace(/^[\s:,.-]+/, '');
}

function readWish(text: string): Command | undefined {
  if (scamSaid(text) !== undefined) return { kind: 'scam', about: text.trim() };
  const about = readHelpWish(text);
  if (about === undefined) return undefined;
  return { kind: about === '' || asksForPerson(text) ? 'help' : 'problem', about };
}
