import type { Guide } from '@tung-nha/shared/guide-variant';

import { actionOnly, type LeafletContent } from './leaflet-content.ts';
import { filledHeight, type Surroundings } from './leaflet-height.ts';
import { BODY_SIZES, CONTENT_HEIGHT } from './leaflet-measures.ts';

const SMALLEST = BODY_SIZES[BODY_SIZES.length - 1] ?? 14;
const MOST_PICTURES = 4;
const FEWEST_PICTURES = 2;

/** The steps whose pictures tell most: where something is pointed at, then other screens; in their order. */
function bestPictures({ steps }: Guide, count: number): number[] {
  const worth = (step: Guide['steps'][number]) =>
    step.picture === undefined ? 0 : 'scene' in step.picture ? 1 : step.picture.finger === undefined ? 2 : 3;
  return steps
    .map((step, at) => ({ number: at + 1, worth: worth(step) }))
    .filter((each) => each.worth > 0)
    .sort((one, other) => other.worth - one.worth || one.number - other.number)
    .slice(0, count)
    .map(({ number }) => number)
    .sort((one, other) => one - other);
}

const withoutAt = <T>(list: readonly T[], at: number, instead: T) =>
  list.map((each, place) => (place === at ? instead : each));

/** The fullest leaflets: the whole steps or only their actions, with as many pictures as there are, or none. */
function* fullContents(
  guide: Guide,
  full: LeafletContent,
  actions: LeafletContent,
): Generator<LeafletContent> {
  for (const content of [full, actions]) {
    for (let count = MOST_PICTURES; count >= FEWEST_PICTURES; count--) {
      const pictures = bestPictures(guide, count);
      if (pictures.length === count) for (const size of BODY_SIZES) yield { ...content, size, pictures };
    }
  }
  for (const content of [full, actions, { ...actions, summary: false }]) {
    for (const size of BODY_SIZES) yield { ...content, size };
  }
}

/** The leaner ones: the titles of the longest steps, then fewer lines on when to ask, then of caution, at last of needs. */
function* leanContents(guide: Guide, actions: LeafletContent): Generator<LeafletContent> {
  let content: LeafletContent = { ...actions, summary: false };
  const titles = guide.steps.map(({ title }) => title);
  const spared = (at: number) => (actions.steps[at]?.text.length ?? 0) - (titles[at]?.length ?? 0);
  const longestFirst = [...titles.keys()].sort((one, other) => spared(other) - spared(one));
  for (const at of longestFirst) {
    const { steps } = content;
    const step = { ...steps[at], text: titles[at] ?? '' };
    yield (content = { ...content, steps: withoutAt(steps, at, step) });
  }
  while (content.ask.length > 0) yield (content = { ...content, ask: content.ask.slice(0, -1) });
  for (const at of [...titles.keys()].reverse()) {
    const { steps } = content;
    yield (content = { ...content, steps: withoutAt(steps, at, { text: steps[at]?.text ?? '' }) });
  }
  while (content.needs.length > 1) yield (content = { ...content, needs: content.needs.slice(0, -1) });
}

/** Every leaflet the guide could have, the fullest first. */
function* possibleContents(guide: Guide): Generator<LeafletContent> {
  const steps = guide.steps.map(({ do: text, caution }) => ({ text, caution }));
  const full = {
    size: SMALLEST,
    summary: true,
    steps,
    pictures: [],
    needs: guide.needs,
    ask: guide.stopAndAsk,
  };
  const actions = { ...full, steps: steps.map((step) => ({ ...step, text: actionOnly(step.text) })) };
  yield* fullContents(guide, full, actions);
  yield* leanContents(guide, actions);
}

/**
 * Chooses what of a guide stands on its one A4 page: everything with pictures in large letters where that fits, else
 * smaller letters, steps without their purpose, then without pictures, then the longest steps by their titles only, at
 * last fewer lines on when to ask, of caution, of needs. Body text stays at 14 points or more.
 */
export function planLeaflet(guide: Guide, around: Surroundings): LeafletContent {
  let last: LeafletContent | undefined;
  for (const content of possibleContents(guide)) {
    last = content;
    if (filledHeight(guide, around, content) <= CONTENT_HEIGHT) return content;
  }
  // The schema's limits leave nothing that does not fit by then (a property test says so).
  if (last === undefined) throw new Error('a guide has at least two steps');
  return last;
}
