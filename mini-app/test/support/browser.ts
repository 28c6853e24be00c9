import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, test as base } from 'vitest';

import { stack } from './stack.ts';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

type PlatformCall = 'accessToken' | 'phoneToken' | 'placeToken' | 'openOaChat';

export interface PhoneOptions {
  /** The sample person whose phone it is. */
  userId: string;
  path?: string;
  /** The ward whose link or QR brought them; null for somebody who comes without one. */
  ward?: string | null;
  width?: 320 | 360 | 412;
  theme?: 'light' | 'dark';
  textSize?: 'normal' | 'large' | 'largest';
  /** How Zalo is to fail this phone, by call of the platform. */
  platform?: Partial<Record<PlatformCall, 'hang' | 'refuse' | 'missing'>>;
  /** Console errors that this test provokes, such as the browser's own line about a refused request. */
  expectedErrors?: RegExp;
}

/** Opens an address; console errors that the test provokes may be named. */
type OpenPage = (address: string, expectedErrors?: RegExp) => Promise<Page>;
export type OpenPhone = (options: PhoneOptions) => Promise<Page>;

let browser: Browser | undefined;
afterAll(async () => {
  await browser?.close();
  browser = undefined;
});

/** Far beyond what any screen takes on a quiet machine: a busy one fails no journey. */
const PATIENCE_MS = 30_000;

/** A journey opens phones; afterwards it fails if any of them wrote an error to its console. */
export const journey = base.extend<{ openPhone: OpenPhone; openPage: OpenPage }>({
  /** A plain browser on a PC, where there is no Zalo. */
  openPage: async ({}, lend) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await lend(async (address, expectedErrors) => {
      browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
      const context = await browser.newContext({
        ...{ viewport: { width: 1280, height: 850 }, locale: 'vi-VN', reducedMotion: 'reduce' },
        timezoneId: 'Asia/Ho_Chi_Minh',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      contexts.push(context);
      const page = await context.newPage();
      watchForErrors(page, { userId: '', ...(expectedErrors && { expectedErrors }) }, errors);
      await page.goto(address);
      return page;
    });
    for (const context of contexts) await context.close();
    expect(errors, 'errors on the console').toEqual([]);
  },
  openPhone: async ({}, lend) => {
    const contexts: BrowserContext[] = [];
    const errors: string[] = [];
    await lend(async (options) => {
      browser ??= await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
      const context = await newPhone(browser, options);
      contexts.push(context);
      const page = await context.newPage();
      watchForErrors(page, options, errors);
      await page.goto(addressFor(options));
      return page;
    });
    for (const context of contexts) await context.close();
    expect(errors, 'errors on the console').toEqual([]);
  },
});

/** The address of a screen as this person opens it. */
export function addressFor({ userId, path = '/', ward = 'an-bien' }: PhoneOptions): string {
  const address = new URL(path, stack.miniAppUrl);
  address.searchParams.set('simUser', userId);
  if (ward !== null) address.searchParams.set('ward', ward);
  return address.href;
}

/** What waits until a test opens it, such as an answer on its way to the phone. */
export function gate(): { opened: Promise<void>; open: () => void } {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

/** Waits until everything that is fetched in idle time is there. */
export async function allFetched(phone: Page): Promise<void> {
  await phone.waitForFunction(() => performance.getEntriesByName('all-fetched').length > 0);
}

/** Waits until what the server said last lies on the phone, under a key with this in it: that happens after it is shown. */
export async function isKept(phone: Page, part: string): Promise<void> {
  await phone.waitForFunction(
    (sought) => Object.keys(localStorage).some((key) => key.includes('/kept/') && key.includes(sought)),
    part,
  );
}

async function newPhone(owner: Browser, options: PhoneOptions): Promise<BrowserContext> {
  const { width = 360, theme = 'light', textSize = 'normal', platform, userId } = options;
  const context = await owner.newContext({
    viewport: { width, height: 740 },
    colorScheme: theme,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await keepOnPhone(context, `tung-nha/${userId}/text-size`, textSize);
  if (platform) await keepOnPhone(context, `tung-nha/${userId}/simulator-moods`, JSON.stringify(platform));
  return context;
}

async function keepOnPhone(context: BrowserContext, key: string, value: string): Promise<void> {
  const kept: [string, string] = [key, value];
  await context.addInitScript(([name, text]) => window.localStorage.setItem(name, text), kept);
}

function watchForErrors(page: Page, { expectedErrors }: PhoneOptions, errors: string[]): void {
  const note = (words: string) => {
    if (!expectedErrors?.test(words)) errors.push(words);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(error.message));
}
