import { readMeanings, type Reading } from './meanings.ts';
import { syllablesOf } from './syllables.ts';

const BORDERS = /[\n.,;:!?()“”"…/]+/;
const LONG_TEXT = 400;

/** The index word of a meaning, apart from those of syllables. */
export function meaningTerm(meaning: string): string {
  return `@${meaning}`;
}

/** The index word of two neighbouring syllables: most Vietnamese words are such pairs. */
export function pairTerm(key: string, next: string): string {
  return `${key}_${next}`;
}

/** The meanings and syllables of a guide's text, without small words. */
export function termsOf(text: string): string[] {
  return text
    .split(BORDERS)
    .flatMap((part) => readMeanings(syllablesOf(part, LONG_TEXT), 'wholly').flatMap(termsOfReading));
}

/** As `termsOf`, and the pairs of syllables that no meaning covers. */
export function termsAndPairsOf(text: string): string[] {
  return text.split(BORDERS).flatMap((part) => {
    const readings = readMeanings(syllablesOf(part, LONG_TEXT), 'wholly');
    return [
      ...readings.flatMap(termsOfReading),
      ...readings.flatMap((each, i) => pairOf(each, readings[i + 1])),
    ];
  });
}

function termsOfReading(reading: Reading): string[] {
  if (reading.kind === 'syllable') return [reading.syllable.marked];
  return reading.kind === 'meaning' ? reading.meanings.map(meaningTerm) : [];
}

function pairOf(reading: Reading, next: Reading | undefined): string[] {
  if (reading.kind !== 'syllable' || next?.kind !== 'syllable') return [];
  return [pairTerm(reading.syllable.key, next.syllable.key)];
}
