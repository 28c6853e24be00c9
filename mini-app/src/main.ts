import './ui/tokens.css';
import './ui/base.css';
import './ui/frame.css';
import './ui/controls.css';
import './ui/content.css';
import './home/home.css';
import './guides/guides.css';

import { showHomeAtOnce } from './home-at-once.ts';
import { preparePage } from './prepare-page.ts';

// Small, so that home can be read and tapped while an old phone is still busy with the rest of the app.
preparePage();
const place = document.getElementById('app');
if (place) {
  showHomeAtOnce(place);
  void import('./start-app.tsx').then(({ startApp }) => startApp(place));
}
