import { useCallback, useMemo } from 'react';
import { atom, useRecoilState, useResetRecoilState } from 'recoil';

import { deviceMs } from './clock.ts';
import { afterCheck, afterFinishing, afterOpening, afterStep, progressFromText } from './guide-progress.ts';
import type { AllProgress } from './guide-progress.ts';
import { appStorage } from './zalo/storage.ts';

const KEY = 'guide-progress';

const progressState = atom<AllProgress>({
  key: 'guideProgress',
  default: {},
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(progressFromText(appStorage.read(KEY)));
      onSet((all) =>
        Object.keys(all).length === 0 ? appStorage.remove(KEY) : appStorage.write(KEY, JSON.stringify(all)),
      );
    },
  ],
});

interface GuideNow {
  slug: string;
  version: number;
}

/** How far this person is with each guide, and what changes it. */
export function useGuideProgress() {
  const [all, change] = useRecoilState(progressState);
  const opened = useCallback(
    (guide: GuideNow, step: number) => change((before) => afterOpening(before, guide, step, deviceMs())),
    [change],
  );
  const stepDone = useCallback(
    (guide: GuideNow, step: number, done: boolean) =>
      change((before) => afterStep(before, guide, { step, done, at: deviceMs() })),
    [change],
  );
  const finished = useCallback(
    (guide: GuideNow) => change((before) => afterFinishing(before, guide, deviceMs())),
    [change],
  );
  const checked = useCallback(
    (guide: GuideNow, when: 'before' | 'after', right: number) =>
      change((before) => afterCheck(before, guide, { when, right })),
    [change],
  );
  return useMemo(
    () => ({ all, opened, stepDone, finished, checked }),
    [all, opened, stepDone, finished, checked],
  );
}

/** Takes all of it back, for a person who has deleted their data. */
export function useForgetProgress(): () => void {
  return useResetRecoilState(progressState);
}
