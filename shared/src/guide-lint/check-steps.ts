import type { StepPicture } from '../step-picture.ts';
import type { GuideFile } from '../guide.ts';
import { withTonesLast } from '../vietnamese-text.ts';
import type { FieldPath } from '../written-file/yaml-lines.ts';
import type { Finding } from './finding.ts';
import { placedSteps, type PlacedStep } from './shown-texts.ts';

const PRESS = 'bấm|nhấn|chạm|gạt|chọn';
/** A button pressed, its words in “…” a few words after the verb. */
const PRESSED = new RegExp(`(?<!\\p{L})(?:${PRESS})(?!\\p{L})[^.!?“]{0,40}“([^”]+)”`, 'giu');
/** A button named without “…”: a capital where only a name can have one. */
const BARE_BUTTON = /(?<!\p{L})(?:bấm|nhấn|chạm)(?: vào)?(?: nút| mục| dòng| ô)? \p{Lu}/iu;
const SHORTEST_ALT = 20;

/** One action a step: its button in “…”, on the picture under the finger, the picture told in words (guides-facts §0). */
export function checkSteps(guide: GuideFile): Finding[] {
  return placedSteps(guide).flatMap((placed) => [
    ...snag(placed),
    ...bareButton(placed),
    ...missingPicture(placed),
    ...(placed.step.picture ? ofPicture(placed, placed.step.picture) : []),
  ]);
}

function snag({ path, step }: PlacedStep): Finding[] {
  if (step.snag === undefined || /^Nếu(?!\p{L})/u.test(step.snag)) return [];
  return [{ path: [...path, 'snag'], message: 'Hãy bắt đầu bằng “Nếu”.' }];
}

function bareButton({ path, step }: PlacedStep): Finding[] {
  // Case decides here, and JavaScript has no pattern that ignores case in one part only.
  const lowered = step.do.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
  return new RegExp(BARE_BUTTON.source, 'u').test(lowered)
    ? [{ path: [...path, 'do'], message: 'Hãy đặt chữ trên nút trong dấu nháy “…”.' }]
    : [];
}

function pressedIn(text: string): string[] {
  return [...text.matchAll(PRESSED)].map(([, words = '']) => words);
}

function missingPicture({ path, step }: PlacedStep): Finding[] {
  if (step.picture !== undefined || pressedIn(step.do).length === 0) return [];
  return [{ path, message: 'Bước này bấm nút nên cần có hình (picture).' }];
}

function ofPicture(placed: PlacedStep, picture: StepPicture): Finding[] {
  const path = [...placed.path, 'picture'];
  return [...altOf(path, picture), ...('screen' in picture ? fingerOf(placed, picture) : [])];
}

function altOf(path: FieldPath, picture: StepPicture): Finding[] {
  const at = [...path, 'alt'];
  if (picture.alt.length < SHORTEST_ALT)
    return [{ path: at, message: 'Hãy tả hình rõ hơn cho người không nhìn thấy.' }];
  if (/^(?:hình|ảnh|hình ảnh|hình vẽ) /i.test(picture.alt))
    return [{ path: at, message: 'Không cần chữ “hình”, “ảnh” ở đầu. Hãy tả ngay điều thấy trong hình.' }];
  if (!('screen' in picture) || picture.finger === undefined) return [];
  return withTonesLast(picture.alt).includes(withTonesLast(picture.finger))
    ? []
    : [{ path: at, message: `Hãy nói ngón tay chỉ vào “${picture.finger}”.` }];
}

function fingerOf({ path, step }: PlacedStep, picture: StepPicture & { screen: object[] }): Finding[] {
  const { finger, screen } = picture as { finger?: string; screen: object[] };
  const at = [...path, 'picture', 'finger'];
  const shown = screen.flatMap((item) => Object.values(item).flat() as unknown[]);
  if (finger !== undefined && !shown.includes(finger))
    return [{ path: at, message: `Không có “${finger}” trong hình.` }];
  const pressed = pressedIn(step.do).filter((words) => shown.includes(words));
  if (pressed.length === 0 || (finger !== undefined && step.do.includes(finger))) return [];
  return [{ path: at, message: `Ngón tay cần chỉ vào nút phải bấm: “${pressed.join('” hoặc “')}”.` }];
}
