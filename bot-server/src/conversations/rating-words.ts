import { fold } from '@tung-nha/shared/vietnamese-text';

export interface RatingSaid {
  /** As said; may be beyond five (“10 điểm”). */
  stars: number;
  /** What was said besides the stars. */
  comment?: string;
}

const NUMBER_WORDS = ['mot', 'hai', 'ba', 'bon', 'nam'];
const GIVES = ['cho', 'cham', 'tang'];
const UNITS = ['sao', 'diem'];
/** What praise, thanks and complaints begin with: “5 rất tốt” is a rating, “2 hôm rồi” is not. */
const JUDGES =
  'rat tot cam hai hay tuyet nhiet qua vui chu gioi ok chua khong kem te cham do thai ung hai long'.split(
    ' ',
  );
/** Words that add nothing to the stars. */
const POLITE = 'a nhe nha nhen nghe nghen ha do chau con em anh chi co chu bac'.split(' ');
/** “bác cho 5 sao”, “tôi xin cho 5”: so far into the message may the number stand. */
const LATEST_GIVING = 3;

/**
 * A rating told in words, as people answer “nhắn một số từ 1 tới 5”: “5 sao cảm ơn cháu”, “cho 4 nhé”, “5/5”, “⭐⭐⭐⭐⭐”,
 * “rất tốt”. Undefined when the text is none. Only asked while a rating is open, for “năm sao” may mean much else.
 */
export function readRating(text: string): RatingSaid | undefined {
  const drawn = /^\s*(?:[⭐★🌟*]\u{FE0F}?\s*){1,5}$/u.test(text) ? text.match(/[⭐★🌟*]/gu) : null;
  if (drawn !== null) return { stars: drawn.length };
  const words = text.trim().split(/\s+/);
  const bare = words.map((word) => fold(word).replace(/[!.,:;)-]+$/u, ''));
  // The word our question gives to five.
  if (bare[0] === 'rat' && bare[1] === 'tot') return withComment(5, words.slice(2));
  return readGiven(words, bare);
}

function readGiven(words: string[], bare: string[]): RatingSaid | undefined {
  const giving = bare.slice(0, LATEST_GIVING).findIndex((word) => GIVES.includes(word)) + 1;
  const number = readNumber(bare[giving] ?? '');
  if (number === undefined) return undefined;
  const hasUnitAfter = UNITS.includes(bare[giving + 1] ?? '');
  const isSure = giving > 0 || hasUnitAfter;
  // “ba tôi”, “năm nay”: number words mean much else.
  const isLikely = !number.isWord && (number.hasUnit || isJudged(words, bare));
  if (!isSure && !isLikely) return undefined;
  return withComment(number.stars, words.slice(giving + (hasUnitAfter ? 2 : 1)));
}

function readNumber(word: string): { stars: number; hasUnit: boolean; isWord: boolean } | undefined {
  const [, digits, unit] = /^(\d{1,2})(sao|diem|d|\*+|⭐|\/5|\/10)?$/u.exec(word) ?? [];
  if (digits !== undefined) return { stars: Number(digits), hasUnit: unit !== undefined, isWord: false };
  const at = NUMBER_WORDS.indexOf(word);
  return at < 0 ? undefined : { stars: at + 1, hasUnit: false, isWord: true };
}

/** “5 rất tốt”, “5, cháu làm nhanh”. */
function isJudged(words: string[], bare: string[]): boolean {
  return (words[0] ?? '').endsWith(',') || JUDGES.includes(bare[1] ?? '');
}

function withComment(stars: number, rest: string[]): RatingSaid {
  const isEmpty = rest.every(
    (word) => POLITE.includes(fold(word).replace(/\P{L}/gu, '')) || !/\p{L}/u.test(word),
  );
  return isEmpty ? { stars } : { stars, comment: rest.join(' ').slice(0, 500) };
}
