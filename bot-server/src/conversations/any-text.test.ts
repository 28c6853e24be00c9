import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { guideShelves } from '../assistant/guide-shelf.ts';
import { guideCatalogue } from '../guides/guide-catalogue.ts';
import { EMPTY_STATE, readState, type ConversationState } from './conversation-state.ts';
import { inThreeMessages } from './in-three-messages.ts';
import { nextStep } from './next-step.ts';
import type { Situation } from './situation.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const shelfFor = guideShelves(guideCatalogue());
const ward = {
  code: 'an-bien',
  name: 'An Biên',
  kind: 'phường',
  province: 'Hải Phòng',
  neighbourhoodLabel: 'Tổ dân phố',
  teamName: 'Tổ công nghệ số cộng đồng',
  quiet: ['21:00', '07:00'] as [string, string],
  center: { latitude: 20.852, longitude: 106.683 },
};
const situation: Situation = {
  person: { id: '00000000-0000-4000-8000-000000000008', name: 'Bà Tư', wardId: 'an-bien' },
  now: NOW,
  members: [],
  offers: [],
  accepted: [],
  own: [],
  places: { wards: [ward], neighbourhoodsOf: 'an-bien', neighbourhoods: [{ code: 'T1', name: 'Tổ 1' }] },
  guides: shelfFor({
    place: { province: 'Hải Phòng', untilAmber: 1, reports: [] },
    isMember: false,
    now: NOW,
  }),
  link: (route) => `https://zalo.me/s/1/?r=${route}`,
};

function hear(text: string, state: ConversationState) {
  return nextStep(state, situation, {
    kind: 'text',
    text: text.normalize('NFC'),
    at: NOW,
    masked: text.includes('[đã che]'),
    newRequestId: '00000000-0000-4000-8000-000000000007',
  });
}

/** What people type: words of the chat, of guides, and anything at all. */
const WORDS =
  'tiếp;lại;giúp;hỏi;xong;rồi;chưa;1;2;3;bước 3;huỷ;vneid;cài;mật khẩu;ngân hàng;căn cước;định danh;bị lừa;mất tiền;họ bảo chuyển tiền;làm sao;không vào được;tổ 1;0912345678;[đã che];cảm ơn;chán quá;https://a.vn;mở tài khoản;nuôi ong;K7P2A:;thông báo'.split(
    ';',
  );
const typed = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }).map((words) => words.join(' ')),
  },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 3000 }) },
);

describe('whatever is typed, one message after another', () => {
  test('gets one to three messages, each within Zalo’s limit, and a state that can be kept', () => {
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 6 }), (texts) => {
        let state = EMPTY_STATE;
        for (const text of texts) {
          const step = hear(text, state);
          const replies = inThreeMessages(step.last === undefined ? step.say : [...step.say, step.last]);
          // A request that is opened tells its code afterwards.
          const isSent = step.do.some((act) => act.do === 'open');
          if (!isSent) expect(replies.length, text).toBeGreaterThan(0);
          expect(replies.length, text).toBeLessThanOrEqual(3);
          for (const reply of replies) {
            expect(reply.trim(), text).not.toBe('');
            expect(reply.length, text).toBeLessThanOrEqual(2000);
          }
          state = readState(JSON.stringify(step.state));
          expect(state).toEqual(step.state);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a reply repeats no link and no number that was typed in', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WORDS), (word) => {
        const replies = hear(`${word} https://xau.example/abc 998877`, EMPTY_STATE);
        if (replies.state.asking === undefined) expect(replies.say.join()).not.toMatch(/xau\.example|998877/);
      }),
    );
  });
});
