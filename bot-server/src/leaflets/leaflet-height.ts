import { drawStepPicture } from '@tung-nha/shared/drawing/draw-step-picture';
import type { Guide } from '@tung-nha/shared/guide-variant';
import type { StepPicture } from '@tung-nha/shared/step-picture';

import { ageLine, askLine, needsLine, timeLine, WORDS, type LeafletContent } from './leaflet-content.ts';
import { boldHeight, CONTENT_WIDTH, PAGE, TITLE_WIDTH, wordsHeight } from './leaflet-measures.ts';

/** What stands around the guide on its leaflet. */
export interface Surroundings {
  /** The line of the ward and its team. */
  from: string;
  /** A notice that the guide is out of date, if it is. */
  notice?: string | undefined;
}

function headHeight(guide: Guide, { from, notice }: Surroundings, { size, summary }: LeafletContent): number {
  const lines = [
    boldHeight(from, PAGE.headSize, TITLE_WIDTH) + 2,
    boldHeight(guide.title, PAGE.titleSize, TITLE_WIDTH),
    summary ? wordsHeight(guide.summary, size, TITLE_WIDTH) + 2 : 0,
    notice === undefined ? 0 : boldHeight(notice, size, TITLE_WIDTH) + 2,
  ];
  return Math.max(sum(lines), PAGE.qr + PAGE.qrCaption);
}

function stepsHeight({ steps, size }: LeafletContent): number {
  const width = CONTENT_WIDTH - PAGE.gutter;
  const each = steps.map(({ text, caution }) => {
    const cautionHeight = caution === undefined ? 0 : boldHeight(`${WORDS.caution} ${caution}`, size, width);
    return wordsHeight(text, size, width) + cautionHeight + PAGE.stepGap;
  });
  return sum(each);
}

/** Heights of pictures as drawn: a plan asks for them many times, and drawing is what takes longest. */
const heights = new WeakMap<StepPicture, number>();

/** The height of a picture on paper; its drawing says how high it is. */
function pictureHeight(picture: StepPicture): number {
  const known = heights.get(picture);
  if (known !== undefined) return known;
  const drawing = drawStepPicture(picture, { idPrefix: '' });
  const [, width = '1', height = '0'] = /viewBox="0 0 (\S+) (\S+)"/.exec(drawing) ?? [];
  const onPaper = (Number(height) / Number(width)) * PAGE.picture;
  heights.set(picture, onPaper);
  return onPaper;
}

function picturesHeight(guide: Guide, { pictures }: LeafletContent): number {
  if (pictures.length === 0) return 0;
  const shown = pictures.flatMap((number) => guide.steps[number - 1]?.picture ?? []);
  const caption = wordsHeight('Bước 1', PAGE.captionSize, PAGE.picture);
  return Math.max(...shown.map(pictureHeight)) + caption + 1 + PAGE.gap;
}

function askHeight({ ask, size }: LeafletContent): number {
  if (ask.length === 0) return 0;
  return wordsHeight(askLine(ask), size, CONTENT_WIDTH - 2 * PAGE.pad) + 2 * PAGE.pad + PAGE.gap + 1.4;
}

/** How high the page would be filled, in mm. */
export function filledHeight(guide: Guide, around: Surroundings, content: LeafletContent): number {
  const { size } = content;
  const lines = [needsLine(content), timeLine(guide)];
  return sum([
    headHeight(guide, around, content) + PAGE.gap,
    ...lines.map((line) => wordsHeight(line, size, CONTENT_WIDTH - 2 * PAGE.pad)),
    2 * PAGE.pad + PAGE.gap,
    stepsHeight(content) + PAGE.gap,
    picturesHeight(guide, content),
    askHeight(content),
    wordsHeight(ageLine(guide), PAGE.footSize, CONTENT_WIDTH) + 2,
  ]);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);
