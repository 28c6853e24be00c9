import { Suspense, useEffect, useMemo } from 'react';
import { Route, Routes } from 'react-router-dom';

import { useAddressMeanwhile } from './address-meanwhile.ts';
import { AlertBanner } from './announcements/alert-banner.tsx';
import { NewsPart } from './announcements/news-part.tsx';
import { AppTabs } from './app-tabs.tsx';
import { Arriving } from './arriving.tsx';
import { CurrentRequest } from './help-requests/current-request.tsx';
import { fetchHttpCall } from './fetch-http-call.ts';
import { fetchAllWhenIdle, lazyPart, lazyScreen } from './fetch-when-idle.ts';
import { findGuide } from './find-guide.ts';
import { LIBRARY_CHUNKS } from './guide-library.ts';
import { ContinueReading } from './guides/continue-reading.tsx';
import { useForgetPerson } from './forget-person.ts';
import { useSendWaiting } from './help-requests/send-waiting.ts';
import { HomePage } from './home/home-page.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { ReadAloudButton } from './read-aloud/read-aloud-button.tsx';
import { useSilenceOnLeaving } from './read-aloud/reading.ts';
import { HomeSearch } from './search/home-search.tsx';
import { useOpenSession } from './session-state.ts';
import { SettingsCorner } from './settings/settings-corner.tsx';
import { FrameContext } from './ui/frame.tsx';
import { ScreenBoundary } from './ui/screen-boundary.tsx';
import { WardLine } from './wards/ward-line.tsx';
import { platform } from './zalo/chosen-platform.ts';

const HelpForm = lazyScreen(async () => (await import('./help-requests/help-form.tsx')).HelpForm);
const RequestListPage = lazyScreen(
  async () => (await import('./help-requests/request-list-page.tsx')).RequestListPage,
);
const RequestPage = lazyScreen(async () => (await import('./help-requests/request-page.tsx')).RequestPage);
const OfferListPage = lazyScreen(async () => (await import('./offers/offer-list-page.tsx')).OfferListPage);
const HelpingPage = lazyScreen(async () => (await import('./offers/helping-page.tsx')).HelpingPage);
const WardPage = lazyScreen(async () => (await import('./wards/ward-page.tsx')).WardPage);
const ScamCheckPage = lazyScreen(
  async () => (await import('./scam-check/scam-check-page.tsx')).ScamCheckPage,
);
const SupportPointsPage = lazyScreen(
  async () => (await import('./support-points/support-points-page.tsx')).SupportPointsPage,
);
const AnnouncementListPage = lazyScreen(
  async () => (await import('./announcements/announcement-list-page.tsx')).AnnouncementListPage,
);
const AnnouncementPage = lazyScreen(
  async () => (await import('./announcements/announcement-page.tsx')).AnnouncementPage,
);
const MyDataPage = lazyScreen(async () => (await import('./my-data/my-data-page.tsx')).MyDataPage);
const SettingsPage = lazyScreen(async () => (await import('./settings/settings-page.tsx')).SettingsPage);
const JoinPage = lazyScreen(async () => (await import('./joining/join-page.tsx')).JoinPage);
const SearchPage = lazyScreen(async () => (await import('./search/search-page.tsx')).SearchPage);
const TopicPage = lazyScreen(async () => (await import('./guides/topic-page.tsx')).TopicPage);
const GuidePage = lazyScreen(async () => (await import('./guides/guide-page.tsx')).GuidePage);
const StepPage = lazyScreen(async () => (await import('./guides/step-page.tsx')).StepPage);
const DonePage = lazyScreen(async () => (await import('./guides/done-page.tsx')).DonePage);
const CheckPage = lazyScreen(async () => (await import('./guides/check-page.tsx')).CheckPage);
const LearningPage = lazyScreen(async () => (await import('./learning/learning-page.tsx')).LearningPage);
const LearningPathPage = lazyScreen(
  async () => (await import('./learning/learning-path-page.tsx')).LearningPathPage,
);

/** Not fetched ahead like the other screens: few open it. */
const OfficerPart = lazyPart(async () => (await import('./officers/officer-part.tsx')).OfficerPart);

/** Null in a release, so that the page of all parts is not bundled. */
const PartsPage = import.meta.env.DEV
  ? lazyPart(async () => (await import('./parts-page/parts-page.tsx')).PartsPage)
  : null;

/** Fetched after the first paint, so that calls and what is kept of them work too. */
const OTHER_CHUNKS = [
  ...LIBRARY_CHUNKS,
  fetchHttpCall,
  () => import('./kept-data.ts'),
  () => import('@tung-nha/shared/spoken-text'),
  platform,
];

/** Every screen and its address. Screens of different features meet here and nowhere else. */
export function App() {
  useStart();
  const forget = useForgetPerson();
  const frame = useFrame();
  return (
    <FrameContext.Provider value={frame}>
      <ScreenBoundary>
        <Suspense fallback={<Arriving />}>
          <Routes>
            <Route path="/" element={<Home />} />
            <Route path="/search" element={<SearchPage />} />
            <Route path="/topics/:group" element={<TopicPage />} />
            <Route path="/guides/:slug" element={<GuidePage />} />
            <Route path="/guides/:slug/done" element={<DonePage />} />
            <Route path="/guides/:slug/check-before" element={<CheckPage when="before" />} />
            <Route path="/guides/:slug/check-after" element={<CheckPage when="after" />} />
            <Route path="/guides/:slug/:step" element={<StepPage />} />
            <Route path="/learning" element={<LearningPage />} />
            <Route path="/learning/:code" element={<LearningPathPage />} />
            <Route path="/help/*" element={<HelpForm findGuide={findGuide} />} />
            <Route path="/requests" element={<RequestListPage />} />
            <Route path="/requests/:id" element={<RequestPage />} />
            <Route path="/offers" element={<OfferListPage />} />
            <Route path="/helping/:id" element={<HelpingPage />} />
            <Route path="/ward" element={<WardPage />} />
            <Route path="/scam-check" element={<ScamCheckPage />} />
            <Route path="/support-points" element={<SupportPointsPage />} />
            <Route path="/announcements" element={<AnnouncementListPage />} />
            <Route path="/announcements/:id" element={<AnnouncementPage />} />
            <Route path="/my-data" element={<MyDataPage forget={forget} />} />
            <Route path="/settings" element={<SettingsPage />} />
            <Route path="/officer/*" element={<OfficerPart corner={<SettingsCorner />} />} />
            <Route path="/join/:code" element={<JoinPage />} />
            {PartsPage && <Route path="/components" element={<PartsPage />} />}
            <Route path="*" element={<NotFoundPage />} />
          </Routes>
        </Suspense>
      </ScreenBoundary>
    </FrameContext.Provider>
  );
}

function useStart() {
  useAddressMeanwhile();
  useOpenSession();
  useSendWaiting();
  useSilenceOnLeaving();
  useEffect(() => fetchAllWhenIdle(OTHER_CHUNKS), []);
}

function useFrame() {
  return useMemo(() => ({ tabs: <AppTabs />, corner: <Corner />, banner: <Banner /> }), []);
}

function Home() {
  return (
    <HomePage
      ward={<WardLine />}
      search={<HomeSearch />}
      current={<CurrentRequest />}
      reading={<ContinueReading />}
      news={<NewsPart />}
    />
  );
}

/** On top of every screen: a scam the police warn of, and that the network is gone. */
function Banner() {
  return (
    <>
      <AlertBanner />
      <OfflineBanner />
    </>
  );
}

/** In the corner of every screen: hear it read, and letter size. */
function Corner() {
  return (
    <>
      <ReadAloudButton />
      <SettingsCorner />
    </>
  );
}
