import type { Page } from 'playwright-core';

/** How a phone shows a screen. */
export interface Look {
  width: 320 | 360 | 412;
  theme: 'light' | 'dark';
  /** A, A+ and A++ of the settings. */
  textSize: 'normal' | 'large' | 'largest';
}

const WIDTHS = [320, 360, 412] as const;
const THEMES = ['light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;
const HEIGHT = 740;

export const LOOKS: readonly Look[] = WIDTHS.flatMap((width) =>
  THEMES.flatMap((theme) => TEXT_SIZES.map((textSize) => ({ width, theme, textSize }))),
);

export function lookInWords({ width, theme, textSize }: Look): string {
  return `${width} px, ${theme}, ${textSize}`;
}

/** Gives an open screen this look, as turning the settings would: without opening it anew. */
export async function showAs(phone: Page, { width, theme, textSize }: Look): Promise<void> {
  await phone.setViewportSize({ width, height: HEIGHT });
  await phone.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await phone.evaluate(
    ([letters, colours]) => {
      document.documentElement.dataset['textSize'] = letters;
      return new Promise<void>((done) => {
        const look = () =>
          document.documentElement.dataset['theme'] === colours ? done() : requestAnimationFrame(look);
        requestAnimationFrame(look);
      });
    },
    [textSize, theme] as const,
  );
}
