import { isOneSlip, isSwapped, isSyllableShape, soundAlike } from './syllable-shape.ts';
import { marksAgree, type Syllable } from './syllables.ts';
import {
  isSmallWord,
  keysOf,
  knownKeys,
  knownMarked,
  openKeys,
  scopeOf,
  singleMeanings,
  smallKeys,
  waysByKeys,
  waysByOpenKeys,
  type Way,
} from './ways.ts';

const STRENGTH_OF_BARE = 0.96;
const STRENGTH_OF_SLIP = 0.85;
const STRENGTH_OF_WRONG_MARK = 0.8;
const STRENGTH_OF_OTHER_WORD = 0.6;

/**
 * How far the marks of a text are to be trusted: those of guides `wholly`; `typed` when most words of a question have
 * theirs; `not` when it has none, so that “cho” may be “cho” or “chợ”.
 */
export type MarksTrusted = 'wholly' | 'typed' | 'not';

export interface FoundWay {
  way: Way;
  strength: number;
  /** The same letters without marks may as well be a small word (“cai”: cái, cài). */
  isDoubtful: boolean;
}

/** The way to say something that syllables next to each other most likely are. */
export function bestWay(typed: Syllable[], marks: MarksTrusted): FoundWay | undefined {
  const keys = keysOf(typed);
  const same = waysByKeys.get(keys.join(' ')) ?? [];
  const isBare = marks === 'not' && typed.every(({ marked, key }) => marked === key);
  const bare = isBare ? bareWay(same) : undefined;
  if (bare !== undefined) return bare;
  const found = strongest(same, (way) => strengthOfMarks(typed, way, marks === 'wholly'));
  if (found !== undefined || marks === 'wholly') return found && withRival(found, same, typed);
  if (typed.length === 1) return slippedSingle(keys[0] ?? '');
  const open = openKeys(keys).flatMap((key) => waysByOpenKeys.get(key) ?? []);
  return strongest(open, (way) => (hasOneSlip(keys, way) ? STRENGTH_OF_SLIP : 0));
}

/** “mua” must not be read as “mưa” only because rain is something people ask about. */
function isOutsideSyllable(way: Way): boolean {
  const [meaning] = way.meanings;
  return way.syllables.length === 1 && meaning !== undefined && scopeOf(meaning) !== 'guides';
}

/** “ai” with all its marks is artificial intelligence or “who”: the small word may be meant. */
function withRival(found: FoundWay, same: Way[], typed: Syllable[]): FoundWay {
  const hasRival = same.some((way) => isSmallWord(way) && strengthOfMarks(typed, way, true) === 1);
  return { ...found, isDoubtful: !isSmallWord(found.way) && hasRival };
}

/** Syllables without marks among others without: any way with these letters is as likely. */
function bareWay(same: Way[]): FoundWay | undefined {
  const isPlain = (way: Way) => way.syllables.every(({ marked, key }) => marked === key);
  const meaning = same.find((way) => !isSmallWord(way) && (isPlain(way) || !isOutsideSyllable(way)));
  const small = same.find((way) => isSmallWord(way));
  const way = meaning ?? small;
  const hasRival = small !== undefined || same.some(isOutsideSyllable);
  return way && { way, strength: STRENGTH_OF_BARE, isDoubtful: meaning !== undefined && hasRival };
}

function isSameMarks(typed: Syllable[], way: Way): boolean {
  return typed.every(({ marked }, i) => marked === way.syllables[i]?.marked);
}

function strengthOfMarks(typed: Syllable[], way: Way, exactly: boolean): number {
  if (exactly || isOutsideSyllable(way)) return isSameMarks(typed, way) ? 1 : 0;
  const agreements = typed.map((syllable, i) => marksAgree(syllable, way.syllables[i] ?? syllable));
  const least = Math.min(...agreements);
  // “thuê” lacks a mark of “thuế”, and “mất” has another than “mặt”, but they are words too.
  const isOtherWord = typed.some(({ marked, key }, i) => {
    return agreements[i] !== 1 && marked !== key && knownMarked.has(marked);
  });
  if (least > 0 && !isOtherWord) return least;
  if (typed.length === 1 || agreements.every((agreement) => agreement === 0)) return 0;
  if (least > 0) return STRENGTH_OF_OTHER_WORD;
  return isOtherWord ? 0 : STRENGTH_OF_WRONG_MARK;
}

function slippedSingle(key: string): FoundWay | undefined {
  if (key.length < 4 || isSyllableShape(key) || knownKeys.has(key)) return undefined;
  return strongest(singleMeanings, (way) => {
    const other = way.syllables[0]?.key ?? '';
    return other.length >= 4 && isOneSlip(key, other) ? STRENGTH_OF_SLIP : 0;
  });
}

function hasOneSlip(keys: string[], way: Way): boolean {
  return way.syllables.every((syllable, i) => {
    const typed = keys[i] ?? '';
    return typed === syllable.key || isSlipFor(typed, syllable.key);
  });
}

/** A real syllable is taken for another only when the two sound alike somewhere in the country. */
function isSlipFor(typed: string, meant: string): boolean {
  if (typed.length < 2 || meant.length < 2 || smallKeys.has(typed)) return false;
  if (soundAlike(typed, meant)) return true;
  return (
    !knownKeys.has(typed) && (isSyllableShape(typed) ? isSwapped(typed, meant) : isOneSlip(typed, meant))
  );
}

function strongest(among: Way[], strengthOf: (way: Way) => number): FoundWay | undefined {
  let best: FoundWay | undefined;
  for (const way of among) {
    const strength = strengthOf(way);
    if (strength > (best?.strength ?? 0)) best = { way, strength, isDoubtful: false };
  }
  return best;
}
