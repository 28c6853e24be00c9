import './ui/tokens.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/controls.css';
import './ui/content.css';
import './home/home.css';
import './guides/guides.css';

import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router-dom';
import { RecoilRoot } from 'recoil';

import { App } from './app.tsx';
import { isOfficerPage } from './browser-session.ts';
import { SIMULATOR_URL } from './build-settings.ts';
import { rememberLinkedWard } from './linked-ward.ts';
import { addressAfterDeepLink, basename } from './paths.ts';
import { followTheme } from './theme.ts';
import { isInZalo } from './zalo/chosen-platform.ts';
import { simulatedPerson } from './zalo/simulator-person.ts';

// Undefined in a release, so that neither the chooser nor the simulator's side of the adapter is bundled.
const SimulatorChooser =
  SIMULATOR_URL === undefined
    ? null
    : lazy(async () => ({ default: (await import('./zalo/simulator-chooser.tsx')).SimulatorChooser }));

/** Zalo makes its own page around our files: what a page needs must be set here, not in index.html. */
function preparePage() {
  document.documentElement.lang = 'vi';
  if (isInZalo()) document.documentElement.dataset['inZalo'] = '';
  followTheme();
  rememberLinkedWard(window.location.search);
  const address = addressAfterDeepLink(window.location);
  if (address !== null) window.history.replaceState(null, '', address);
}

function Root() {
  if (
    SimulatorChooser &&
    SIMULATOR_URL !== undefined &&
    !isInZalo() &&
    simulatedPerson() === null &&
    !isOfficerPage()
  ) {
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

// Read before the address changes: it names the sample person of this window.
simulatedPerson();
preparePage();
const place = document.getElementById('app');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <Root />
    </StrictMode>,
  );
}
