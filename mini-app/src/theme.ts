/** Dark or light: Zalo says so in its browser's name, every other browser by a media query. */
export function isDark(userAgent: string, systemIsDark: boolean): boolean {
  const zalo = /ZaloTheme\/(dark|light)/.exec(userAgent)?.[1];
  return zalo === undefined ? systemIsDark : zalo === 'dark';
}

/** Puts the theme on the page and keeps it in step with the system. */
export function followTheme(): void {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset['theme'] = isDark(navigator.userAgent, system.matches)
      ? 'dark'
      : 'light';
  };
  apply();
  system.addEventListener('change', apply);
}
