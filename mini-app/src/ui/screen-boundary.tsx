import { Component } from 'react';
import type { ReactNode } from 'react';

import { Failed } from './load-states.tsx';
import { UI_TEXTS } from './texts.ts';

/** Catches a screen that could not be fetched or drawn, and offers a way on instead of a white page. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <main className="page">
        {/* A chunk that failed stays failed in the module map; only a reload asks for it again. */}
        <Failed
          message={UI_TEXTS.screenFailed}
          offline={!navigator.onLine}
          onRetry={() => window.location.reload()}
        />
      </main>
    );
  }
}
