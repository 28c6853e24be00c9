import { bestWay, type FoundWay, type MarksTrusted } from './best-way.ts';
import type { Syllable } from './syllables.ts';
import { isBeginning, isSmallWord, keysOf } from './ways.ts';

/** What stands at a place of a text: a way to say something, or a syllable that no line of the data knows. */
export type Reading =
  | { kind: 'meaning'; meanings: string[]; strength: number; isDoubtful: boolean }
  | { kind: 'syllable'; syllable: Syllable }
  | { kind: 'small' };

const LONGEST_WAY = 7;
/** Small words give way to a meaning of the same length. */
const SMALL = 0.9;

interface Choice {
  score: number;
  length: number;
  reading: Reading;
}

/** Reads a text as the ways to say something that cover most of it; long ways count more than short ones. */
export function readMeanings(syllables: Syllable[], marks: MarksTrusted): Reading[] {
  const best: Choice[] = [];
  for (let at = syllables.length - 1; at >= 0; at -= 1) {
    const ahead = syllables.slice(at, at + LONGEST_WAY);
    best[at] = choicesOf(ahead, marks).reduce<Choice>((chosen, choice) => {
      const score = choice.score + (best[at + choice.length]?.score ?? 0);
      return score > chosen.score ? { ...choice, score } : chosen;
    }, NOTHING);
  }
  const readings: Reading[] = [];
  for (let choice = best[0], at = 0; choice !== undefined; choice = best[at]) {
    readings.push(choice.reading);
    at += choice.length;
  }
  return readings;
}

const NOTHING: Choice = { score: -1, length: 1, reading: { kind: 'small' } };

/** Everything that may begin with the first of some syllables; last of all, that it is a word nobody knows. */
function choicesOf(ahead: Syllable[], marks: MarksTrusted): Choice[] {
  const choices: Choice[] = [];
  for (let length = 1; length <= ahead.length; length += 1) {
    const part = ahead.slice(0, length);
    const found = bestWay(part, marks);
    if (found !== undefined) choices.push({ ...choiceOf(found), length });
    // In guides there are no slips: what no way begins with is none when it goes on either.
    if (marks === 'wholly' && !isBeginning(keysOf(part))) break;
  }
  return [
    ...choices,
    ...ahead
      .slice(0, 1)
      .map((syllable): Choice => ({ ...NOTHING, score: 0, reading: { kind: 'syllable', syllable } })),
  ];
}

function choiceOf({ way, strength, isDoubtful }: FoundWay): Omit<Choice, 'length'> {
  const score = way.syllables.length ** 2 * strength;
  if (isSmallWord(way)) return { score: score * SMALL, reading: { kind: 'small' } };
  return { score, reading: { kind: 'meaning', meanings: way.meanings, strength, isDoubtful } };
}
