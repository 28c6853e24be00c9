import { appStorage } from './zalo/storage.ts';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
/** The letter size chosen in the app: 18, 24 or 30 px. Zalo has no way to tell us its own setting. */
export type TextSize = (typeof TEXT_SIZES)[number];
const KEY = 'text-size';

/** The size chosen on this phone; `normal` when none was. */
export function chosenTextSize(): TextSize {
  return TEXT_SIZES.find((size) => size === appStorage.read(KEY)) ?? 'normal';
}

/** Keeps the choice and shows it. */
export function chooseTextSize(size: TextSize): void {
  appStorage.write(KEY, size);
  showTextSize(size);
}

/** Puts the size on the page. */
export function showTextSize(size: TextSize): void {
  document.documentElement.dataset['textSize'] = size;
}
