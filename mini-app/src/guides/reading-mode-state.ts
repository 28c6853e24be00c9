import { atom } from 'recoil';

import { appStorage } from '../zalo/storage.ts';

const KEY = 'reading-mode';

/** One step a screen, or all steps in a list: as this person read last. */
export const readingModeState = atom<'one' | 'all'>({
  key: 'readingMode',
  default: 'one',
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(appStorage.read(KEY) === 'all' ? 'all' : 'one');
      onSet((mode) => appStorage.write(KEY, mode));
    },
  ],
});
