import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router-dom';
import { RecoilRoot } from 'recoil';

import { AppTabs } from './app-tabs.tsx';
import { HomePage } from './home/home-page.tsx';
import { SearchBox } from './search/search-box.tsx';
import { SettingsCorner } from './settings/settings-corner.tsx';
import { FrameContext } from './ui/frame.tsx';
import { Icon } from './ui/icons.tsx';

/**
 * The first screen as markup, as it is for whoever opens the app for the first time: what belongs to a person comes with
 * the app. Run by vite-home-at-once.ts when the app is built, never on a phone.
 */
export function homeMarkup(): string {
  const frame = { tabs: <AppTabs />, corner: <SettingsCorner />, banner: null };
  return renderToStaticMarkup(
    <RecoilRoot>
      <MemoryRouter>
        <FrameContext.Provider value={frame}>
          <HomePage
            ward={<WardUnknown />}
            search={<SearchBox value="" onType={() => {}} onAsk={() => {}} />}
            current={null}
            reading={null}
          />
        </FrameContext.Provider>
      </MemoryRouter>
    </RecoilRoot>,
  );
}

/** Keeps the room of the line that names the ward. */
function WardUnknown() {
  return (
    <span className="hero-ward">
      <Icon name="pin" />
      <span>…</span>
    </span>
  );
}
