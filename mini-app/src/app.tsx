import { lazy, Suspense, useMemo } from 'react';
import { Route, Routes } from 'react-router-dom';

import { AppTabs } from './app-tabs.tsx';
import { Arriving } from './arriving.tsx';
import { CurrentRequest } from './help-requests/current-request.tsx';
import { findGuide } from './find-guide.ts';
import { useSendWaiting } from './help-requests/send-waiting.ts';
import { HomePage } from './home/home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { useOpenSession } from './session-state.ts';
import { SettingsCorner } from './settings/settings-corner.tsx';
import { FrameContext } from './ui/frame.tsx';
import { ScreenBoundary } from './ui/screen-boundary.tsx';
import { WardLine } from './wards/ward-line.tsx';

const HelpForm = lazy(async () => ({ default: (await import('./help-requests/help-form.tsx')).HelpForm }));
const RequestListPage = lazy(async () => ({
  default: (await import('./help-requests/request-list-page.tsx')).RequestListPage,
}));
const RequestPage = lazy(async () => ({
  default: (await import('./help-requests/request-page.tsx')).RequestPage,
}));
const OfferListPage = lazy(async () => ({
  default: (await import('./offers/offer-list-page.tsx')).OfferListPage,
}));
const HelpingPage = lazy(async () => ({ default: (await import('./offers/helping-page.tsx')).HelpingPage }));
const WardPage = lazy(async () => ({ default: (await import('./wards/ward-page.tsx')).WardPage }));
const ScamCheckPage = lazy(async () => ({
  default: (await import('./scam-check/scam-check-page.tsx')).ScamCheckPage,
}));
const SupportPointsPage = lazy(async () => ({
  default: (await import('./support-points/support-points-page.tsx')).SupportPointsPage,
}));
const SettingsPage = lazy(async () => ({
  default: (await import('./settings/settings-page.tsx')).SettingsPage,
}));
const JoinPage = lazy(async () => ({ default: (await import('./joining/join-page.tsx')).JoinPage }));

/** Every screen and its address. Screens of different features meet here and nowhere else. */
export function App() {
  useOpenSession();
  useSendWaiting();
  const frame = useMemo(
    () => ({ tabs: <AppTabs />, corner: <SettingsCorner />, banner: <OfflineBanner /> }),
    [],
  );
  return (
    <FrameContext.Provider value={frame}>
      <ScreenBoundary>
        <Suspense fallback={<Arriving />}>
          <Routes>
            <Route path="/" element={<HomePage ward={<WardLine />} current={<CurrentRequest />} />} />
            <Route path="/help/*" element={<HelpForm findGuide={findGuide} />} />
            <Route path="/requests" element={<RequestListPage />} />
            <Route path="/requests/:id" element={<RequestPage />} />
            <Route path="/offers" element={<OfferListPage />} />
            <Route path="/helping/:id" element={<HelpingPage />} />
            <Route path="/ward" element={<WardPage />} />
            <Route path="/scam-check" element={<ScamCheckPage />} />
            <Route path="/support-points" element={<SupportPointsPage />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/join/:code" element={<JoinPage />} />
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </ScreenBoundary>
    </FrameContext.Provider>
  );
}
