import { atom } from 'recoil';

import { appStorage } from '../zalo/storage.ts';

export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];
const KEY = 'text-size';

/** The letter size chosen in the app: 18, 24 or 30 px. Zalo has no way to tell us its own setting. */
export const textSizeState = atom<TextSize>({
  key: 'textSize',
  default: 'normal',
  effects: [
    ({ setSelf, onSet }) => {
      const kept = TEXT_SIZES.find((size) => size === appStorage.read(KEY)) ?? 'normal';
      setSelf(kept);
      show(kept);
      onSet((size) => {
        appStorage.write(KEY, size);
        show(size);
      });
    },
  ],
});

function show(size: TextSize): void {
  document.documentElement.dataset['textSize'] = size;
}
