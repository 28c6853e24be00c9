import { useCallback } from 'react';
import { atom, useRecoilState, useResetRecoilState } from 'recoil';

import { appStorage } from '../zalo/storage.ts';

const KEY = 'recent-searches';
const MOST = 5;

function fromText(text: string | null): string[] {
  return (text ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, MOST);
}

/** The last questions of this person: on this phone only, never sent anywhere. */
const recentState = atom<string[]>({
  key: 'recentSearches',
  default: [],
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(fromText(appStorage.read(KEY)));
      onSet((all) => (all.length === 0 ? appStorage.remove(KEY) : appStorage.write(KEY, all.join('\n'))));
    },
  ],
});

/** Takes them all back. */
export function useForgetSearches(): () => void {
  return useResetRecoilState(recentState);
}

export function useRecentSearches() {
  const [recent, change] = useRecoilState(recentState);
  const remember = useCallback(
    (question: string) => {
      const line = question.replace(/\s+/g, ' ').trim().slice(0, 80);
      if (line === '') return;
      change((before) => [line, ...before.filter((other) => other !== line)].slice(0, MOST));
    },
    [change],
  );
  const forget = useForgetSearches();
  return { recent, remember, forget };
}
