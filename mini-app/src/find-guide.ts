import { GUIDE_TEXTS } from './guide-library.ts';

/** What the request form needs to know of a guide; undefined for one that the app does not carry. */
export async function findGuide(slug: string) {
  const guide = (await GUIDE_TEXTS.load().catch(() => undefined))?.get(slug);
  if (guide === undefined) return undefined;
  const { short, topic, group, steps } = guide;
  return { name: short, topic: topic ?? group, steps: steps.map(({ title }) => title) };
}
