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

/** Reads the texts of guides as index words. What it has read once it knows: variants of a guide differ in little. */
export interface TextReader {
  /** The meanings and syllables of a guide's text, without small words. */
  termsOf: (text: string) => string[];
  /** As `termsOf`, and the pairs of syllables that no meaning covers. */
  termsAndPairsOf: (text: string) => string[];
}

interface ReadPart {
  terms: string[];
  pairs: string[];
}

export function textReader(): TextReader {
  const known = new Map<string, ReadPart>();
  const partsOf = (text: string) =>
    text.split(BORDERS).map((part) => {
      const read = known.get(part) ?? readPart(part);
      known.set(part, read);
      return read;
    });
  return {
    termsOf: (text) => partsOf(text).flatMap(({ terms }) => terms),
    termsAndPairsOf: (text) => partsOf(text).flatMap(({ terms, pairs }) => [...terms, ...pairs]),
  };
}

function readPart(part: string): ReadPart {
  const readings = readMeanings(syllablesOf(part, LONG_TEXT), 'wholly');
  return {
    terms: readings.flatMap(termsOfReading),
    pairs: readings.flatMap((each, i) => pairOf(each, readings[i + 1])),
  };
}

function termsOfReading(reading: Reading): string[] {
  if (reading.kind === 'syllable') return [reading.syllable.marked];
  return reading.kind === 'meaning' ? reading.meanings.map(meaningTerm) : [];
}

function pairOf(reading: Reading, next: Reading | undefined): string[] {
  if (reading.kind !== 'syllable' || next?.kind !== 'syllable') return [];
  return [pairTerm(reading.syllable.key, next.syllable.key)];
}
