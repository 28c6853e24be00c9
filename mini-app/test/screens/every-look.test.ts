import { mkdirSync, writeFileSync } from 'node:fs';

import type { Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';

import { journey } from '../support/browser.ts';
import { lookInWords, LOOKS } from './looks.ts';
import type { Look } from './looks.ts';
import { nameOf, STATES } from './screen.ts';
import type { State } from './screen.ts';
import { linesOf, stopsOf, walk } from './walk.ts';
import type { Seen } from './walk.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Settings of `npm run check:accessibility`, see scripts/check-accessibility.ts. */
    sights: { only: string; pictures: string; trees: string; looks: string };
  }
}

const { only, pictures, trees, looks: wantedLooks } = inject('sights');

/** A and A++; A+ lies between them and is seen by the choice of pairs in `npm test`. */
const looks = LOOKS.filter((look) =>
  wantedLooks === ''
    ? look.textSize !== 'large'
    : wantedLooks.split(';').some((wanted) => wanted.trim() === lookInWords(look)),
);
const all: Seen[] = [];

for (const state of STATES) {
  journey(`every screen in every look: ${state}`, async ({ openPhone }) => {
    const stops = stopsOf(state, looks).filter(({ screen }) => nameOf(screen).includes(only));
    const seen = await walk(openPhone, state, stops, note);
    all.push(...seen);
    expect(linesOf(seen)).toEqual([]);
  });
}

afterAll(() => {
  console.log(`\n${tableOf(all)}`);
});

async function note(phone: Page, seen: Seen): Promise<void> {
  const name = `${seen.screen} ${seen.state}`.replace(/[^\p{L}\d]+/gu, '-').replace(/^-|-$/g, '');
  if (seen.look === looks.at(-1)) console.log(`${seen.state.padEnd(8)} ${seen.screen}`);
  if (pictures !== '') {
    mkdirSync(pictures, { recursive: true });
    const look = lookInWords(seen.look).replace(/[ ,]+/g, '-');
    await phone.screenshot({ path: `${pictures}/${name}_${look}.png`, timeout: 60_000 });
  }
  if (trees !== '' && seen.look === looks.at(0)) {
    mkdirSync(trees, { recursive: true });
    writeFileSync(`${trees}/${name}.yaml`, await phone.locator('body').ariaSnapshot());
  }
}

/** Screens down, states across: looks seen, and in how many of them something was wrong. */
function tableOf(seen: readonly Seen[]): string {
  const screens = [...new Set(seen.map(({ screen }) => screen))];
  const cell = (screen: string, state: State) => {
    const own = seen.filter((one) => one.screen === screen && one.state === state);
    const wrong = own.filter(({ problems }) => problems.length > 0).length;
    return own.length === 0 ? '' : wrong === 0 ? `${own.length} ok` : `${wrong} of ${own.length} WRONG`;
  };
  const rows = [
    ['screen', ...STATES],
    ...screens.map((one) => [one, ...STATES.map((state) => cell(one, state))]),
  ];
  const wrong = seen.filter(({ problems }) => problems.length > 0).length;
  const lines = rows.map(
    ([name = '', ...cells]) => name.padEnd(46) + cells.map((text) => text.padEnd(14)).join(''),
  );
  return [
    ...lines,
    '',
    `${seen.length} sights (${looks.map((look: Look) => lookInWords(look)).join('; ')})`,
    `${wrong} with problems`,
  ].join('\n');
}
