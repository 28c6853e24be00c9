import { readGuideFiles } from '@tung-nha/shared/guide-files';
import { describe, expect, test } from 'vitest';

import type { GuideView } from '@tung-nha/shared/guide-view';

import { guideViewFor } from '../guides/read-guide.ts';
import { firstMessages, stepMessages } from './guide-messages.ts';
import * as fixed from './guide-texts.ts';

const place = { untilAmber: 1, reports: [] };
const views = readGuideFiles().guides.flatMap((guide) =>
  ['2026-11-22', '2030-01-01'].map((today) => guideViewFor(guide, place, today)),
);
const link = (route: string) => `https://zalo.me/s/1/?r=${route}`;

const FIXED = [
  ...Object.values(fixed).filter((text) => typeof text === 'string'),
  ...Object.values(fixed.NOTICES).filter((text) => text !== undefined),
  'Bài hướng dẫn: ',
  'Cần có: ',
  'Lưu ý: ',
  'Tin khác của bạn, trợ lý vẫn chuyển cho ',
  'Xem có hình vẽ: ',
];
const NUMBERED =
  /Khoảng \d+ phút\. |Bước \d+\/\d+\. |Bà con hỏi bước \d+ nên bắt đầu từ đó. Xem từ đầu, gõ: bước 1/g;

/** What is left of a message when the guide's own words and the fixed texts are taken out. */
function leftOver(message: string, guide: GuideView): string {
  const own = [
    guide.title,
    guide.cost,
    ...guide.needs.map((need) => need.replace(/[.;]$/, '')),
    ...guide.steps.flatMap(({ title, do: action, see, snag, caution }) => [
      title,
      action,
      see,
      snag,
      caution,
    ]),
  ].filter((text) => text !== undefined);
  const known = [...own, ...FIXED].sort((a, b) => b.length - a.length);
  const rest = message.replace(/https:\/\/zalo\.me\S+/g, '').replace(NUMBERED, '');
  return known.reduce((text, part) => text.replaceAll(part, ''), rest).replace(/Minh|[→;.\s]/g, '');
}

describe('every guide, from every step', () => {
  test.each(views.map((view) => [`${view.slug} ${view.state}`, view] as const))('%s', (_name, guide) => {
    for (const number of guide.steps.keys()) {
      const { messages, shown } = firstMessages(guide, number + 1, { link });
      const again = stepMessages(guide, shown, { link, helper: 'Minh' });
      const alone = stepMessages(guide, { from: number + 1, to: number + 1 }, { link });
      expect(messages).toHaveLength(3);
      expect(shown.from).toBe(number + 1);
      for (const message of [...messages, again.text, alone.text]) {
        expect(message.length).toBeLessThanOrEqual(2000);
        expect(leftOver(message, guide)).toBe('');
      }
      expect(messages.join('\n').length).toBeLessThan(2500);
    }
  });
});

test('a step outside of the guide is the nearest there is', () => {
  const [guide] = views;
  if (guide === undefined) throw new Error('no guides');
  expect(firstMessages(guide, 99, { link }).shown).toEqual({
    from: guide.steps.length,
    to: guide.steps.length,
  });
  expect(firstMessages(guide, -3, { link }).shown.from).toBe(1);
});

test('who asked about a step reads its snag at once; who begins at the beginning does not', () => {
  for (const guide of views) {
    const [first, second] = guide.steps.map(({ snag }) => snag);
    if (second !== undefined) expect(firstMessages(guide, 2, { link }).messages[1]).toContain(second);
    if (first !== undefined) expect(firstMessages(guide, 1, { link }).messages[1]).not.toContain(first);
  }
});
