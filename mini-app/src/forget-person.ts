import { useCallback } from 'react';
import { useSetRecoilState } from 'recoil';

import { useForgetProgress } from './guide-progress-state.ts';
import { useDraft } from './help-requests/draft-state.ts';
import { useWaiting } from './help-requests/waiting-state.ts';
import { useForgetSearches } from './search/recent-searches-state.ts';
import { forgetSeen } from './server-data.ts';
import { dropSession } from './session.ts';
import { personState } from './session-state.ts';
import { useForgetWard } from './ward-state.ts';
import { appStorage } from './zalo/storage.ts';

/** How the person reads is the phone's matter, not a fact about them. */
const KEPT = ['text-size', 'theme', 'reading-speed'];

/** Empties this phone of what was the person's: what waits, the draft, what was read, searched and seen, the ward, the session. */
export function useForgetPerson(): () => void {
  const { startAnew } = useDraft();
  const { dropAll } = useWaiting();
  const forgetProgress = useForgetProgress();
  const forgetSearches = useForgetSearches();
  const forgetWard = useForgetWard();
  const setPerson = useSetRecoilState(personState);
  return useCallback(() => {
    startAnew();
    dropAll();
    forgetProgress();
    forgetSearches();
    forgetWard();
    setPerson(null);
    forgetSeen();
    dropSession();
    appStorage.clear(KEPT);
  }, [startAnew, dropAll, forgetProgress, forgetSearches, forgetWard, setPerson]);
}
