import type { Browser, CDPSession, Page } from 'playwright-core';

/** The networks of the bars: bits a second as Lighthouse and Chrome's tools have them, round trip in ms. */
export const NETWORKS = {
  'slow 4G': { kbitDown: 1600, kbitUp: 750, latencyMs: 150 },
  'slow 3G': { kbitDown: 400, kbitUp: 400, latencyMs: 400 },
} as const;
export type Network = keyof typeof NETWORKS;

const CPU_SLOWDOWN = 4;
/** Fewer letters than this are no text to read: a spinner's word, a title. */
const REAL_TEXT = 20;
const BLOCKING_FROM_MS = 50;
const WATCHED_MS = 5000;
const PATIENCE_MS = 60_000;

export interface FirstLoad {
  firstTextMs: number;
  /** Time by which tasks over 50 ms blocked the page, from the first text on, for five seconds. */
  blockedMs: number;
  /** Hosts other than the page's own that were asked until the first text. */
  outsideHosts: string[];
}

interface Marks {
  firstText?: number;
  longTasks: { start: number; duration: number }[];
}
declare global {
  interface Window {
    marks: Marks;
  }
}

/** Opens the address on a fresh slow phone and watches its first seconds. */
export async function measureFirstLoad(
  browser: Browser,
  address: string,
  network: Network,
): Promise<FirstLoad> {
  const { phone, close } = await slowPhone(browser, network);
  const outside = new Set<string>();
  const own = new URL(address).host;
  const watch = (url: string) => {
    const { host, protocol } = new URL(url);
    if (protocol.startsWith('http') && host !== own) outside.add(host);
  };
  phone.on('request', (request) => watch(request.url()));
  await phone.goto(address, { waitUntil: 'commit' });
  await phone.waitForFunction(() => window.marks.firstText !== undefined, undefined, {
    timeout: PATIENCE_MS,
  });
  const outsideHosts = [...outside];
  await phone.waitForTimeout(WATCHED_MS);
  const { firstText = 0, longTasks } = await phone.evaluate(() => window.marks);
  await close();
  const blockedMs = longTasks
    .filter(({ start, duration }) => start + duration > firstText && start < firstText + WATCHED_MS)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - BLOCKING_FROM_MS), 0);
  return { firstTextMs: firstText, blockedMs, outsideHosts };
}

export interface InUse {
  /** From the tap on a guide found on home until its heading stands there. */
  guideOpenedMs: number;
  /** The longest task while a question was typed. */
  longestWhileTypingMs: number;
}

/** Searches on our own home and opens a guide, once everything has been fetched. */
export async function measureInUse(browser: Browser, address: string): Promise<InUse> {
  const { phone, close } = await slowPhone(browser, 'slow 4G');
  await phone.goto(address);
  await phone.waitForFunction(() => performance.getEntriesByName('all-fetched').length > 0, undefined, {
    timeout: PATIENCE_MS,
  });
  await phone.evaluate(() => (window.marks.longTasks = []));
  const box = phone.locator('#search');
  await box.pressSequentially('kich hoat muc 2', { delay: 120 });
  const link = phone.getByRole('link', { name: /Kích hoạt tài khoản định danh/ }).first();
  await link.waitFor();
  const { longTasks } = await phone.evaluate(() => window.marks);
  const guideOpenedMs = await link.evaluate(
    (tapped) =>
      new Promise<number>((done) => {
        const began = performance.now();
        const look = () =>
          location.pathname.includes('/guides/') &&
          document.querySelector('h1')?.textContent.includes('Kích hoạt')
            ? done(performance.now() - began)
            : requestAnimationFrame(look);
        (tapped as HTMLElement).click();
        requestAnimationFrame(look);
      }),
  );
  await close();
  return { guideOpenedMs, longestWhileTypingMs: Math.max(0, ...longTasks.map(({ duration }) => duration)) };
}

async function slowPhone(
  browser: Browser,
  network: Network,
): Promise<{ phone: Page; close: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    locale: 'vi-VN',
    isMobile: true,
    hasTouch: true,
  });
  const phone = await context.newPage();
  // tsx names functions by a call that a page does not know.
  await phone.addInitScript('globalThis.__name = (named) => named;');
  await phone.addInitScript(noteMarks, REAL_TEXT);
  await slowDown(await context.newCDPSession(phone), network);
  return { phone, close: () => context.close() };
}

async function slowDown(chrome: CDPSession, network: Network): Promise<void> {
  const { kbitDown, kbitUp, latencyMs } = NETWORKS[network];
  await chrome.send('Network.enable');
  await chrome.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: latencyMs,
    downloadThroughput: (kbitDown * 1000) / 8,
    uploadThroughput: (kbitUp * 1000) / 8,
  });
  await chrome.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** Runs in the page before anything else. */
function noteMarks(realText: number): void {
  const marks: Marks = { longTasks: [] };
  window.marks = marks;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      marks.longTasks.push({ start: startTime, duration });
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    const text = document.getElementById('app')?.innerText.trim() ?? '';
    if (text.length >= realText) marks.firstText = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
