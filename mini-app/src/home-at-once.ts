import { content } from 'virtual:home-at-once';

import { basename, PATHS } from './paths.ts';
import { needsChooser } from './zalo/needs-chooser.ts';

const CLASS = 'home-at-once';
const NOTHING = { typed: '', focused: false };
/** What was typed into the search box before the app was there, and whether the cursor stands in it. */
let searchBegun = NOTHING;

/**
 * Shows the first screen as markup made with the build, before the code of the app is there: an old phone needs a second
 * and more for that. Where a tap or a search leads is kept as the address, with which the app then starts. The app's first
 * drawing replaces all of it.
 */
export function showHomeAtOnce(place: HTMLElement): void {
  const base = basename(window.location.pathname);
  if (window.location.pathname.slice(base.length) !== PATHS.home || needsChooser()) return;
  const home = document.createElement('div');
  home.className = CLASS;
  home.innerHTML = content;
  // As the router writes it for a page opened by a tap: its heading gets the focus, and back leads home.
  const goTo = (path: string) => window.history.pushState({ usr: null, key: CLASS, idx: 1 }, '', base + path);
  home.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    if (link === null) return;
    event.preventDefault();
    goTo(link.getAttribute('href') ?? PATHS.home);
  });
  home.addEventListener('submit', (event) => {
    event.preventDefault();
    const asked = searchBegun.typed.trim();
    if (asked !== '') goTo(PATHS.searchFor(asked));
  });
  const noteSearch = (event: Event) => {
    if (event.target instanceof HTMLInputElement) searchBegun = { typed: event.target.value, focused: true };
  };
  home.addEventListener('focusin', noteSearch);
  home.addEventListener('input', noteSearch);
  place.append(home);
}

/** Hands over, once, what was begun in the search box before the app was there. */
export function takeSearchBegun(): { typed: string; focused: boolean } {
  const begun = searchBegun;
  searchBegun = NOTHING;
  return begun;
}
