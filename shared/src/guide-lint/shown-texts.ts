import type { GuideFile, GuideStep } from '../guide.ts';
import type { StepPicture } from '../step-picture.ts';
import type { FieldPath } from '../written-file/yaml-lines.ts';

/** A text that residents see. 'told' is our own words, 'screen' what is drawn on a phone, 'name' how people call the task. */
export interface ShownText {
  path: FieldPath;
  text: string;
  kind: 'told' | 'screen' | 'name';
}

/** A step and where it stands in the file. */
export interface PlacedStep {
  path: FieldPath;
  step: GuideStep;
}

/** Every step of the guide, those of its variants too. */
export function placedSteps(guide: GuideFile): PlacedStep[] {
  const own = guide.steps.map((step, i) => ({ path: ['steps', i], step }));
  const varied = guide.variants.flatMap(({ steps = [] }, v) =>
    steps.map((step, i) => ({ path: ['variants', v, 'steps', i], step })),
  );
  return [...own, ...varied];
}

/** Every text of the guide that residents see, with its place in the file. */
export function shownTexts(guide: GuideFile): ShownText[] {
  return [
    ...told([], guide, ['title', 'short', 'summary', 'cost']),
    ...listOf(['needs'], guide.needs),
    ...listOf(['stopAndAsk'], guide.stopAndAsk),
    ...guide.otherNames.map((text, i): ShownText => ({ path: ['otherNames', i], text, kind: 'name' })),
    ...placedSteps(guide).flatMap(textsOfStep),
    ...guide.links.flatMap((link, i) => told(['links', i], link, ['label'])),
    ...guide.questions.flatMap((question, i) => [
      ...told(['questions', i], question, ['ask', 'why']),
      ...listOf(['questions', i, 'answers'], question.answers),
    ]),
    ...guide.variants.flatMap((variant, v) => [
      ...told(['variants', v], variant, ['title', 'summary']),
      ...listOf(['variants', v, 'needs'], variant.needs ?? []),
      ...(variant.links ?? []).flatMap((link, i) => told(['variants', v, 'links', i], link, ['label'])),
    ]),
  ];
}

function textsOfStep({ path, step }: PlacedStep): ShownText[] {
  return [
    ...told(path, step, ['title', 'do', 'see', 'snag', 'caution']),
    ...(step.picture === undefined ? [] : textsOfPicture([...path, 'picture'], step.picture)),
  ];
}

function textsOfPicture(path: FieldPath, picture: StepPicture): ShownText[] {
  const alt = told(path, picture, ['alt']);
  if (!('screen' in picture)) return alt;
  const drawn = picture.screen.flatMap((item, i) =>
    Object.entries(item).flatMap(([key, value]) => screenTexts([...path, 'screen', i, key], value)),
  );
  return [...alt, ...drawn];
}

function screenTexts(path: FieldPath, value: unknown): ShownText[] {
  if (typeof value === 'string') return [{ path, text: value, kind: 'screen' }];
  if (!Array.isArray(value)) return [];
  return value.map((text, i) => ({ path: [...path, i], text: String(text), kind: 'screen' }));
}

/** The named fields of a thing that hold text of ours. */
export function told<T extends object>(path: FieldPath, of: T, fields: (keyof T & string)[]): ShownText[] {
  return fields.flatMap((field): ShownText[] => {
    const text = of[field];
    return typeof text === 'string' ? [{ path: [...path, field], text, kind: 'told' }] : [];
  });
}

function listOf(path: FieldPath, texts: string[]): ShownText[] {
  return texts.map((text, i) => ({ path: [...path, i], text, kind: 'told' }));
}
