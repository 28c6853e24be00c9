import MiniSearch, { type Options } from 'minisearch';

import type { GuideFile } from '../guide.ts';
import { textReader, type TextReader } from './guide-terms.ts';
import { vocabularyOf, type Vocabulary } from './vocabulary.ts';
import { WAYS_OF_ASKING } from './ways-of-asking.ts';

/** What the search reads of a guide. */
export type SearchedGuide = Pick<GuideFile, 'slug' | 'title' | 'short' | 'otherNames' | 'summary' | 'steps'>;

/** A name of a guide, or of one of its steps (from 1; 0 for the whole guide), as index words. */
export interface Name {
  guide: number;
  step: number;
  terms: string[];
  /** Title or short title: between names alike, the guide that is called so goes first. */
  isTitle: boolean;
}

/** One searched text: a guide's head (step 0) or one of its steps. */
export interface Part {
  guide: number;
  step: number;
}

export interface GuideIndex {
  guides: { slug: string; title: string }[];
  names: Name[];
  parts: Part[];
  texts: MiniSearch;
  vocabulary: Vocabulary;
  /** In how many guides each index word stands; one that stands in step texts only counts in part. */
  spread: Map<string, number>;
  /** Index words of the titles. */
  titleTerms: Set<string>;
  /** Which names hold each index word. */
  namesWith: Map<string, number[]>;
}

export const FIELDS = [
  'title',
  'short',
  'otherNames',
  'everyday',
  'summary',
  'stepTitle',
  'stepText',
] as const;
export type Field = (typeof FIELDS)[number];

const OPTIONS: Options = {
  fields: [...FIELDS],
  processTerm: (term) => term,
};

interface StoredIndex {
  guides: GuideIndex['guides'];
  names: [guide: number, step: number, isTitle: 0 | 1, terms: string][];
  parts: [guide: number, step: number][];
  spread: [term: string, guides: number][];
  texts: unknown;
}

/**
 * An index over the guides as they are shown to one reader. Building takes some 300 ms of work, nearly all of it reading texts: who
 * builds several gives them one `reader`.
 */
export function buildGuideIndex(guides: readonly SearchedGuide[], reader = textReader()): GuideIndex {
  const texts = new MiniSearch({ ...OPTIONS, tokenize: reader.termsAndPairsOf });
  const parts: Part[] = [];
  const add = (part: Part, fields: Partial<Record<Field, string>>) => {
    texts.add({ id: parts.length, ...fields });
    parts.push(part);
  };
  guides.forEach((guide, at) => {
    const { title, short, summary } = guide;
    const everyday = WAYS_OF_ASKING[guide.slug] ?? '';
    add({ guide: at, step: 0 }, { title, short, summary, everyday, otherNames: guide.otherNames.join('\n') });
    guide.steps.forEach((step, i) => {
      add({ guide: at, step: i + 1 }, { stepTitle: step.title, stepText: textOfStep(step) });
    });
  });
  return ready({
    guides: guides.map(({ slug, title }) => ({ slug, title })),
    names: guides.flatMap((guide, at) => namesOf(guide, at, reader)),
    parts,
    spread: spreadOf(guides, reader),
    texts,
  });
}

/** The index as text, for a file beside the guides. */
export function storeGuideIndex(index: GuideIndex): string {
  const stored: StoredIndex = {
    guides: index.guides,
    names: index.names.map(({ guide, step, isTitle, terms }) => [
      guide,
      step,
      isTitle ? 1 : 0,
      terms.join('|'),
    ]),
    parts: index.parts.map(({ guide, step }) => [guide, step]),
    spread: [...index.spread],
    texts: index.texts,
  };
  return JSON.stringify(stored);
}

/** Throws when the text is not what `storeGuideIndex` wrote. */
export function loadGuideIndex(text: string): GuideIndex {
  const stored = JSON.parse(text) as StoredIndex;
  return ready({
    guides: stored.guides,
    names: stored.names.map(([guide, step, isTitle, terms]) => ({
      guide,
      step,
      isTitle: isTitle === 1,
      terms: terms.split('|'),
    })),
    parts: stored.parts.map(([guide, step]) => ({ guide, step })),
    spread: new Map(stored.spread),
    texts: MiniSearch.loadJS(stored.texts as never, OPTIONS),
  });
}

function ready(index: Omit<GuideIndex, 'vocabulary' | 'namesWith' | 'titleTerms'>): GuideIndex {
  const namesWith = new Map<string, number[]>();
  index.names.forEach((name, at) => {
    for (const term of name.terms) {
      const others = namesWith.get(term);
      if (others === undefined) namesWith.set(term, [at]);
      else others.push(at);
    }
  });
  const titleTerms = new Set(index.names.filter(({ isTitle }) => isTitle).flatMap(({ terms }) => terms));
  return { ...index, namesWith, titleTerms, vocabulary: vocabularyOf(index.spread.keys()) };
}

function namesOf(guide: SearchedGuide, at: number, { termsOf }: TextReader): Name[] {
  const name = (text: string, step: number, isTitle = false): Name => {
    return { guide: at, step, isTitle, terms: [...new Set(termsOf(text))] };
  };
  return [
    ...[guide.title, guide.short].map((text) => name(text, 0, true)),
    ...[...guide.otherNames, ...waysOfAsking(guide.slug)].map((text) => name(text, 0)),
    ...guide.steps.map((step, i) => name(step.title, i + 1)),
  ].filter(({ terms }) => terms.length > 0);
}

function waysOfAsking(slug: string): string[] {
  return (WAYS_OF_ASKING[slug] ?? '').split(/[,\n]/).filter((way) => way.trim() !== '');
}

/** Step texts mention much in passing (“đọc mã cho người lạ”) that the guide is not about. */
const IN_PASSING = 0.3;

function spreadOf(guides: readonly SearchedGuide[], { termsAndPairsOf }: TextReader): Map<string, number> {
  const termSet = (texts: string[]) => new Set(termsAndPairsOf(texts.join('\n')));
  const spread = new Map<string, number>();
  for (const guide of guides) {
    const { title, short, summary, otherNames, steps } = guide;
    const ways = WAYS_OF_ASKING[guide.slug] ?? '';
    const about = termSet([title, short, summary, ...otherNames, ways, ...steps.map((step) => step.title)]);
    const inPassing = termSet(steps.map(textOfStep));
    for (const term of new Set([...about, ...inPassing])) {
      const counts = about.has(term) ? 1 : IN_PASSING;
      spread.set(term, Math.round(((spread.get(term) ?? 0) + counts) * 10) / 10);
    }
  }
  return spread;
}

function textOfStep(step: SearchedGuide['steps'][number]): string {
  return [step.do, step.see, step.snag, step.caution].join('\n');
}
