import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

import { basename } from './paths.ts';

/**
 * Goes where a tap on the first screen's markup led (home-at-once.ts) while the app was being drawn: the router had read the
 * address by then and did not listen yet.
 */
export function useAddressMeanwhile(): void {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  useEffect(() => {
    const base = basename(window.location.pathname);
    const path = window.location.pathname.slice(base.length) || '/';
    if (path + window.location.search !== pathname + search)
      navigate(path + window.location.search, { replace: true });
    // Once, when the app is there: from then on the router hears of every change itself.
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- later changes are the router's own
  }, []);
}
