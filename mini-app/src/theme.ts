import { appStorage } from './zalo/storage.ts';

export const THEMES = ['phone', 'light', 'dark'] as const;
/** Light or dark as chosen here, or as the phone has it. */
export type Theme = (typeof THEMES)[number];
const KEY = 'theme';

/** Dark or light: Zalo says so in its browser's name, every other browser by a media query. */
export function isDark(userAgent: string, systemIsDark: boolean): boolean {
  const zalo = /ZaloTheme\/(dark|light)/.exec(userAgent)?.[1];
  return zalo === undefined ? systemIsDark : zalo === 'dark';
}

/** The theme chosen on this phone; `phone` when none was. */
export function chosenTheme(): Theme {
  return THEMES.find((theme) => theme === appStorage.read(KEY)) ?? 'phone';
}

/** Keeps the choice and shows it. */
export function chooseTheme(theme: Theme): void {
  appStorage.write(KEY, theme);
  apply();
}

/** Puts the theme on the page and keeps it in step with the system. */
export function followTheme(): void {
  apply();
  system().addEventListener('change', apply);
}

function apply(): void {
  const chosen = chosenTheme();
  const dark = chosen === 'phone' ? isDark(navigator.userAgent, system().matches) : chosen === 'dark';
  document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
}

function system(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}
