import { useCallback, useMemo } from 'react';
import { atom, useRecoilState } from 'recoil';

import { now } from '../clock.ts';
import { appStorage } from '../zalo/storage.ts';
import type { Draft } from './draft.ts';
import { asWaiting, waitingAsText, waitingFromText } from './waiting-request.ts';
import type { WaitingRequest } from './waiting-request.ts';

const KEY = 'waiting-requests';

/** The requests on this phone that wait for the network. */
const waitingState = atom<WaitingRequest[]>({
  key: 'waitingRequests',
  default: [],
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(waitingFromText(appStorage.read(KEY)));
      onSet((waiting) =>
        waiting.length === 0 ? appStorage.remove(KEY) : appStorage.write(KEY, waitingAsText(waiting)),
      );
    },
  ],
});

/** Whether what waited last has gone out since the app was opened: otherwise it was taken back. */
const hasSentState = atom<boolean>({ key: 'waitingRequestSent', default: false });

/** What waits, and what may happen to it. */
export function useWaiting() {
  const [waiting, setWaiting] = useRecoilState(waitingState);
  const [hasSent, setHasSent] = useRecoilState(hasSentState);
  const keep = useCallback(
    (draft: Draft, ward: string) => {
      setHasSent(false);
      setWaiting((before) => [...before, asWaiting(draft, ward, now())]);
    },
    [setWaiting, setHasSent],
  );
  const drop = useCallback(
    (id: string) => setWaiting((before) => before.filter(({ draft }) => draft.clientRequestId !== id)),
    [setWaiting],
  );
  const sent = useCallback(
    (id: string) => {
      setHasSent(true);
      drop(id);
    },
    [drop, setHasSent],
  );
  const refuse = useCallback(
    (id: string, refusal: string) =>
      setWaiting((before) =>
        before.map((one) => (one.draft.clientRequestId === id ? { ...one, refusal } : one)),
      ),
    [setWaiting],
  );
  const dropAll = useCallback(() => setWaiting([]), [setWaiting]);
  return useMemo(
    () => ({ waiting, hasSent, keep, drop, dropAll, sent, refuse }),
    [waiting, hasSent, keep, drop, dropAll, sent, refuse],
  );
}
