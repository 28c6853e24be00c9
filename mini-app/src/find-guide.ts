import { callApiAsAnyone } from './api.ts';

/** What the request form needs to know of a guide; undefined for one that is not known, or not now. */
export async function findGuide(slug: string) {
  const found = await callApiAsAnyone('readGuide', { params: { slug } });
  if (!found.ok) return undefined;
  const { short, topic, group, steps } = found.reply;
  return { name: short, topic: topic ?? group, steps: steps.map(({ title }) => title) };
}
