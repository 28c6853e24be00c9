import { Component, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router-dom';

import { useAskAgain } from '../ask-again.ts';
import { forgetFailures } from '../fetch-when-idle.ts';
import { Failed } from './load-states.tsx';
import { Page } from './page.tsx';
import { UI_TEXTS } from './texts.ts';

/** Catches a screen that could not be fetched or drawn, and offers ways on instead of a white page. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  const { key } = useLocation();
  const [tries, setTries] = useState(0);
  const [failed, setFailed] = useState(false);
  const ask = useCallback(() => setTries((before) => before + 1), []);
  const again = useAskAgain(failed, ask);
  const tell = useCallback((now: boolean) => {
    if (!now) forgetFailures();
    setFailed(now);
  }, []);
  return (
    <Boundary at={`${key}/${tries}`} onFailed={tell} instead={<FailedScreen onRetry={again} />}>
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  /** Another screen or another try: what failed before no longer counts. */
  at: string;
  onFailed: (failed: boolean) => void;
  instead: ReactNode;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    this.props.onFailed(true);
  }

  override componentDidUpdate({ at }: BoundaryProps) {
    if (at === this.props.at || !this.state.failed) return;
    this.props.onFailed(false);
    this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}

/** With the tabs and the way back: another screen may be there. */
function FailedScreen({ onRetry }: { onRetry: () => void }) {
  return (
    <Page title={UI_TEXTS.screenFailedTitle} backTo="/">
      <Failed message={UI_TEXTS.screenFailed} offline={!navigator.onLine} onRetry={onRetry} />
    </Page>
  );
}
