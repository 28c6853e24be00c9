import type { Guide } from './guide-variant.ts';
import { spokenText } from './spoken-text.ts';

/** The parts that are said one after the other, each ending so that the voice pauses. */
function joined(parts: readonly (string | undefined)[]): string {
  const said = parts.filter((part) => part !== undefined).map((part) => spokenText(part).replace(/,$/, ''));
  return said
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ');
}

/**
 * What is read aloud of a guide, ready for a voice: first the introduction (its place is 0), then each step at the place
 * of its number. Snags are left out: whoever listens to a step wants to do it, and one sentence more is one too many.
 */
export function guideSpeech({
  title,
  summary,
  needs,
  steps,
}: Pick<Guide, 'title' | 'summary' | 'needs' | 'steps'>): string[] {
  const introduction = joined([title, summary, `Cần có: ${needs.join('; ')}`]);
  const spoken = steps.map((step, at) =>
    joined([`Bước ${at + 1}`, step.title, step.do, step.see, step.caution && `Chú ý: ${step.caution}`]),
  );
  return [introduction, ...spoken];
}
