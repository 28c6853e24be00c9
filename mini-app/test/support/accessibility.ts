import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Asserts that the screen as it stands breaks no rule of WCAG 2.0–2.2 A and AA, and is not wider than the phone. */
export async function expectAccessible(page: Page): Promise<void> {
  await showWhole(page);
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (tags): Promise<AxeResults> => window.axe.run(document, { runOnly: { type: 'tag', values: tags } }),
    TAGS,
  );
  expect(results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))).toEqual(
    [],
  );
  expect(results.passes.length, 'rules that had something to look at').toBeGreaterThan(5);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  expect(await page.evaluate(() => document.querySelectorAll('h1').length)).toBe(1);
  expect(await page.evaluate(() => document.querySelectorAll('main').length)).toBe(1);
}

/** Makes the window as high as the screen is long: what lies under the dock until scrolled to is judged too. */
async function showWhole(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 360;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, 740) });
}

/** The controls smaller than 48 px in either direction; links within a sentence are exempt (WCAG 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const controls = document.querySelectorAll('a, button, input, select, textarea, summary');
    return [...controls]
      .filter((control) => control.closest('p') === null)
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width > 0 && (width < 48 || height < 48);
      })
      .map((control) => control.outerHTML.slice(0, 120));
  });
}
