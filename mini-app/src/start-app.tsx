import { lazy, startTransition, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { RecoilRoot } from 'recoil';

import { App } from './app.tsx';
import { SIMULATOR_URL } from './build-settings.ts';
import { basename } from './paths.ts';
import { needsChooser } from './zalo/needs-chooser.ts';

// Undefined in a release, so that neither the chooser nor the simulator's side of the adapter is bundled.
const SimulatorChooser =
  SIMULATOR_URL === undefined
    ? null
    : lazy(async () => ({ default: (await import('./zalo/simulator-chooser.tsx')).SimulatorChooser }));

/** Draws the app in the place. In steps, so that a tap is never kept waiting by the first drawing. */
export function startApp(place: HTMLElement): void {
  const root = createRoot(place);
  startTransition(() =>
    root.render(
      <StrictMode>
        <Root />
      </StrictMode>,
    ),
  );
}

function Root() {
  if (SimulatorChooser && SIMULATOR_URL !== undefined && needsChooser()) {
    return (
      <Suspense>
        <SimulatorChooser simulatorUrl={SIMULATOR_URL} />
      </Suspense>
    );
  }
  return (
    <RecoilRoot>
      <BrowserRouter basename={basename(window.location.pathname)}>
        <App />
      </BrowserRouter>
    </RecoilRoot>
  );
}
