import axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Fewer rules than these that had something to look at, and it was no screen. */
const FEWEST_RULES = 5;
const TARGET_PX = 48;
const HEIGHT = 740;

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** Asserts that `problemsOn` finds nothing on the screen, once it is there: a chunk may still be on its way. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  expect(await problemsOn(page)).toEqual([]);
}

/**
 * What is wrong with the screen as it stands: rules of WCAG 2.0–2.2 A and AA (contrast 7:1 when letters are large), and our
 * own: no sideways scrolling, targets of 48 px, lines of 1.5, the main action in reach, calm when motion is unwanted.
 * Leaves the window as high as the screen is long.
 */
export async function problemsOn(page: Page): Promise<string[]> {
  const seen = await page.evaluate(problemsInReach);
  // What lies under the dock until scrolled to is judged too.
  await showWhole(page);
  const targets = (await smallTargets(page)).map((html) => `target under ${TARGET_PX} px: ${html}`);
  return [...seen, ...targets, ...(await brokenRules(page)), ...(await page.evaluate(problemsOfWhole))];
}

async function brokenRules(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const results = await page.evaluate((tags): Promise<AxeResults> => {
    const large = ['large', 'largest'].includes(document.documentElement.dataset['textSize'] ?? '');
    const options: RunOptions = {
      runOnly: { type: 'tag', values: tags },
      rules: { 'color-contrast-enhanced': { enabled: large } },
      resultTypes: ['violations'],
    };
    return window.axe.run(document, options);
  }, TAGS);
  const broken = results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  return results.passes.length > FEWEST_RULES
    ? broken
    : [...broken, 'nearly no rule had anything to look at'];
}

async function showWhole(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 360;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.max(height, HEIGHT) });
}

/** Runs in the page, with the window as high as a phone. */
function problemsInReach(): string[] {
  const problems: string[] = [];
  const action = document.querySelector('.dock-action .button')?.getBoundingClientRect();
  if (action && (action.top + action.bottom) / 2 < window.innerHeight / 2)
    problems.push('the main action is in the upper half');
  if (document.documentElement.lang !== 'vi') problems.push('the language of the page is not vi');
  if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
  if (document.querySelectorAll('main').length !== 1) problems.push('not one main');
  const moving = document.getAnimations().filter(({ playState }) => playState === 'running').length;
  if (matchMedia('(prefers-reduced-motion: reduce)').matches && moving > 0)
    problems.push(`${moving} things move although motion is unwanted`);
  return problems;
}

/** Runs in the page, with all of the screen in the window. */
function problemsOfWhole(): string[] {
  const problems: string[] = [];
  const root = document.documentElement;
  // Not the window's inner width: a phone shows a page that is too wide smaller, and that width grows with it.
  const sideways = () => root.scrollWidth - root.clientWidth;
  if (sideways() > 0) problems.push(`${sideways()} px wider than the phone`);
  // 200 % of a browser's usual 16 px.
  if (window.innerWidth === 320) {
    root.style.fontSize = '32px';
    if (sideways() > 0) problems.push(`${sideways()} px wider than the phone with letters of 200 %`);
    root.style.fontSize = '';
  }
  for (const text of document.querySelectorAll<HTMLElement>('p, li, dd, dt, blockquote, textarea')) {
    const { lineHeight, fontSize } = getComputedStyle(text);
    if (text.offsetParent !== null && parseFloat(lineHeight) / parseFloat(fontSize) < 1.499)
      problems.push(`line height under 1.5: ${text.outerHTML.slice(0, 120)}`);
  }
  return problems;
}

/** The controls smaller than 48 px in either direction; links within a sentence are exempt (WCAG 2.5.8). */
export async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const controls = document.querySelectorAll('a, button, input, select, textarea, summary');
    return [...controls]
      .filter((control) => control.closest('p') === null)
      .filter((control) => {
        const { width, height } = control.getBoundingClientRect();
        return width > 0 && (width < least || height < least);
      })
      .map((control) => control.outerHTML.slice(0, 120));
  }, TARGET_PX);
}
