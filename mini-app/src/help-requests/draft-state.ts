import { useCallback, useMemo } from 'react';
import { atom, useRecoilState } from 'recoil';

import { appStorage } from '../zalo/storage.ts';
import { draftAsText, draftFromText, emptyDraft, isBegun } from './draft.ts';
import type { Draft } from './draft.ts';
import { newRequestId } from './request-id.ts';

const KEY = 'help-request-draft';

/** The one request being written on this phone, kept until it is sent. */
const draftState = atom<Draft>({
  key: 'helpRequestDraft',
  default: emptyDraft(''),
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(draftFromText(appStorage.read(KEY)) ?? emptyDraft(newRequestId()));
      onSet((draft) => (isBegun(draft) ? appStorage.write(KEY, draftAsText(draft)) : appStorage.remove(KEY)));
    },
  ],
});

let startedAnew = false;

/** Whether a draft was sent or dropped since the app was opened: an empty one is then no loss. */
export function hasStartedAnew(): boolean {
  return startedAnew;
}

/** The draft and its two moves: change some fields, or begin a new one. */
export function useDraft() {
  const [draft, setDraft] = useRecoilState(draftState);
  const change = useCallback(
    (changed: Partial<Draft>) => setDraft((before) => ({ ...before, ...changed })),
    [setDraft],
  );
  const startAnew = useCallback(() => {
    startedAnew = true;
    setDraft(emptyDraft(newRequestId()));
  }, [setDraft]);
  return useMemo(() => ({ draft, change, startAnew }), [draft, change, startAnew]);
}
