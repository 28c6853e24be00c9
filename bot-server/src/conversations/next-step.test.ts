import { describe, expect, test } from 'vitest';

import { guideShelves } from '../assistant/guide-shelf.ts';
import { guideCatalogue } from '../guides/guide-catalogue.ts';
import type { Member } from '../teams/member.ts';
import { EMPTY_STATE, type ConversationState } from './conversation-state.ts';
import { nextStep } from './next-step.ts';
import type { AcceptedRequest, OwnRequest, SeenOffer, Situation } from './situation.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const ago = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
const id = (n: number): string => `00000000-0000-4000-8000-00000000000${n}`;

const member: Member = {
  wardId: 'an-bien',
  id: id(9),
  personId: id(8),
  status: 'active',
  name: 'Anh Minh',
  role: 'member',
  office: null,
  neighbourhoodCode: 'TDP-01',
  adult: true,
  practised: true,
  readiness: 'duty',
  readinessUntil: null,
  liveUntil: null,
  acceptedOpen: 0,
  lastDutyQuestionAt: null,
};

const offer = (n: number, minutes: number, more: Partial<SeenOffer> = {}): SeenOffer => ({
  requestId: id(n),
  code: `K${n + 1}P2A`,
  topic: 'vneid',
  state: 'open',
  offeredAt: ago(minutes),
  requestStatus: 'offered',
  ...more,
});
const accepted = (n: number, minutes: number): AcceptedRequest => ({
  requestId: id(n),
  code: `K${n + 1}P2A`,
  topic: 'vneid',
  residentName: 'Bà Tư',
  acceptedAt: ago(minutes),
  talkedAt: ago(minutes),
});
const own = (n: number, more: Partial<OwnRequest>): OwnRequest => ({
  requestId: id(n),
  code: `K${n + 1}P2A`,
  topic: 'vneid',
  status: 'accepted',
  helperName: 'Anh Minh',
  createdAt: ago(60),
  closedAt: null,
  talkedAt: ago(30),
  stars: null,
  askedWhetherHelpedAt: null,
  ...more,
});

function situation(more: Partial<Situation> = {}): Situation {
  return {
    person: { id: id(8), name: 'Anh Minh' },
    now: NOW,
    members: [member],
    offers: [],
    accepted: [],
    own: [],
    places: { wards: [], neighbourhoods: [] },
    guides: guideShelves(guideCatalogue())({
      place: { untilAmber: 1, reports: [] },
      isMember: false,
      now: NOW,
    }),
    link: (route) => `https://zalo.me/s/1/?r=${route}`,
    ...more,
  };
}

function hear(text: string, given: Situation, state: ConversationState = EMPTY_STATE, at = NOW) {
  return nextStep(state, given, { kind: 'text', text, at, masked: false, newRequestId: id(7) });
}

const acts = (text: string, given: Situation, state?: ConversationState) =>
  hear(text, given, state).do.map((act) => [act.do, 'request' in act ? act.request.code : undefined]);

describe('a bare answer is for the newest open question', () => {
  test('of two offers the newer one', () => {
    const given = situation({ offers: [offer(1, 1), offer(2, 3)] });
    expect(acts('1', given)).toEqual([['accept', 'K2P2A']]);
    expect(acts('2', given)).toEqual([['decline', 'K2P2A']]);
    expect(acts('1 K3P2A', given)).toEqual([['accept', 'K3P2A']]);
  });

  test('an offer that ended is no question any more', () => {
    const given = situation({ offers: [offer(1, 1, { state: 'closed' }), offer(2, 3)] });
    expect(acts('1', given)).toEqual([['accept', 'K3P2A']]);
  });

  test('an offer goes before the weekly question, and a rating takes what an offer cannot', () => {
    const asked = { ...member, lastDutyQuestionAt: ago(1) };
    const done = own(3, { status: 'done', closedAt: ago(2) });
    const given = situation({ members: [asked], offers: [offer(1, 5)], own: [done] });
    expect(acts('1', situation({ members: [asked], offers: [offer(1, 5)] }))).toEqual([['accept', 'K2P2A']]);
    expect(acts('5', given)).toEqual([['rate', 'K4P2A']]);
  });

  test('stars told in words count, with what was said besides; not without a rating to give', () => {
    const given = situation({
      members: [],
      own: [own(3, { status: 'done', closedAt: ago(2), talkedAt: ago(9) })],
    });
    expect(hear('5 sao cam on chau', given).do).toMatchObject([
      { do: 'rate', request: { code: 'K4P2A' }, rating: { stars: 5, comment: 'cam on chau' } },
    ]);
    expect(hear('10 điểm', given)).toMatchObject({ do: [], say: [expect.stringContaining('từ 1')] });
    expect(acts('5 sao', situation({ members: [] })).flat()).not.toContain('rate');
  });

  test('a number that the last question does not have is told so, and the question stays open', () => {
    const done = own(3, { status: 'done', closedAt: ago(2), talkedAt: ago(9) });
    const given = situation({ members: [], own: [done] });
    for (const text of ['10', '0', '😡😡', '😀']) {
      const step = hear(text, given);
      expect(step.say).toEqual([expect.stringContaining('từ 1 (chưa được) tới 5')]);
      expect(acts('4', given, step.state)).toEqual([['rate', 'K4P2A']]);
    }
    const asked = situation({ members: [], own: [own(1, { status: 'offered' })] });
    const { state } = hear('huỷ', asked);
    const step = hear('3', asked, state);
    expect(step.say).toEqual([expect.stringContaining('1 hoặc 2')]);
    expect(acts('1', asked, step.state)).toEqual([['withdraw', 'K2P2A']]);
  });

  test('stars said to the one who helps with something newer go to them', () => {
    const rated = own(3, { status: 'done', closedAt: ago(20), talkedAt: ago(25) });
    const given = situation({ members: [], own: [own(1, { talkedAt: ago(1) }), rated] });
    expect(acts('5 sao cảm ơn cháu', given)).toEqual([['relay', 'K2P2A']]);
  });

  test('was anybody there: 1 and 2, bare and with the code', () => {
    const given = situation({ members: [], own: [own(1, { askedWhetherHelpedAt: ago(1) })] });
    expect(hear('1', given).do).toMatchObject([{ do: 'confirm', coming: true }]);
    expect(hear('2 K2P2A', given).do).toMatchObject([{ do: 'confirm', coming: false }]);
    expect(hear('chưa', given).do).toMatchObject([{ do: 'confirm', coming: false }]);
  });

  test('what was sent before the question was asked is not its answer', () => {
    const given = situation({ offers: [offer(1, 1)] });
    const step = hear('1', given, EMPTY_STATE, ago(5));
    expect(step.do).toEqual([]);
    expect(step.say.join()).toContain('K2P2A');
  });
});

describe('while two people write to each other', () => {
  const given = situation({ accepted: [accepted(1, 10)] });

  test.each([
    'ok em đi',
    'giúp em mở cửa',
    'vâng ạ',
    '1',
    'em bị lừa à',
    'bận chút, 10 phút nữa em tới',
    'trời mưa quá',
  ])('“%s” goes to the other side', (text) => {
    expect(acts(text, given)).toEqual([['relay', 'K2P2A']]);
  });

  test.each(['xong', 'trạng thái', 'nghỉ tới thứ hai', 'hỏi cách cài', 'đăng nhập', 'rời tổ'])(
    '“%s” is still for the assistant',
    (text) => {
      expect(acts(text, given).map(([act]) => act)).not.toContain('relay');
    },
  );

  test('a question from before the talk that nobody waits for does not swallow small words', () => {
    const menu = { kind: 'menu' as const, askedAt: ago(20), choices: ['status' as const] };
    const state: ConversationState = { ...EMPTY_STATE, questions: [menu] };
    for (const text of ['1', 'ok']) expect(acts(text, given, state)).toEqual([['relay', 'K2P2A']]);
    const later = { ...EMPTY_STATE, questions: [{ ...menu, askedAt: ago(1) }] };
    expect(acts('1', given, later)).toEqual([]);
  });

  test('a new offer takes 1, the talk goes on with words', () => {
    const both = situation({ accepted: [accepted(1, 10)], offers: [offer(2, 1)] });
    expect(acts('1', both)).toEqual([['accept', 'K3P2A']]);
    expect(acts('nhận', both)).toEqual([['accept', 'K3P2A']]);
    expect(acts('em tới rồi', both)).toEqual([['relay', 'K2P2A']]);
  });

  test('plain text goes to whoever was talked to last', () => {
    const two = situation({ accepted: [accepted(2, 3), accepted(1, 10)] });
    expect(acts('em tới rồi', two)).toEqual([['relay', 'K3P2A']]);
    expect(acts('K2P2A: em tới rồi', two)).toEqual([['relay', 'K2P2A']]);
  });

  test('a resident’s fraud is passed on with the safety advice at once', () => {
    const resident = situation({ members: [], own: [own(1, {})] });
    const step = hear('tôi bị lừa chuyển tiền rồi', resident);
    expect(step.do).toMatchObject([{ do: 'relay' }]);
    expect(step.say[0]).toContain('không gửi thêm đồng nào');
  });
});

test('the same in gives the same out, and what came in is left as it was', () => {
  const given = Object.freeze(situation({ offers: [offer(1, 1)], accepted: [accepted(2, 4)] }));
  const state = Object.freeze({ ...EMPTY_STATE });
  for (const text of ['1', 'xong', 'giúp tôi', 'nghỉ', 'trạng thái', 'abc', 'rời tổ', 'menu'])
    expect(hear(text, given, state)).toEqual(hear(text, given, state));
});

describe('a wish for a person while a guide is read', () => {
  const reading = { slug: 'nhan-tien-qr', from: 5, to: 5, askedAt: ago(2) };
  const given = situation({
    members: [],
    person: { id: id(8), name: 'Bà Tư', wardId: 'an-bien' },
    places: {
      wards: [
        {
          ...{ code: 'an-bien', kind: 'phường', name: 'An Biên', province: 'Hải Phòng' },
          ...{
            neighbourhoodLabel: 'Tổ dân phố',
            teamName: 'Tổ công nghệ số',
            center: { latitude: 20.852, longitude: 106.683 },
          },
          quiet: ['21:00', '07:00'],
        },
      ],
      neighbourhoodsOf: 'an-bien',
      neighbourhoods: [{ code: 'TDP-07', name: 'Tổ dân phố 7' }],
    },
  });

  test('tells which guide it will be about', () => {
    const asked = hear('giúp tôi', given, { ...EMPTY_STATE, reading });
    expect(asked.say[0]).toContain('bài “Nhận tiền bằng mã QR của mình”, bước 5');
    expect(asked.state.asking).toMatchObject({ awaiting: 'where', guide: { slug: 'nhan-tien-qr', step: 5 } });
  });

  test('another matter told where the place is asked for is that, and no landmark', () => {
    const asked = hear('giúp tôi', given, { ...EMPTY_STATE, reading });
    const told = hear('toi quen mat khau vneid', given, asked.state);
    expect(told.state.asking).toMatchObject({
      awaiting: 'where',
      note: 'toi quen mat khau vneid',
      topic: 'vneid',
    });
    expect(told.state.asking).not.toHaveProperty('guide');
    expect(told.state.asking).not.toHaveProperty('landmark');
    const placed = hear('tổ 7, cạnh cửa hàng điện thoại', given, told.state);
    expect(placed.state.asking).toMatchObject({ neighbourhoodCode: 'TDP-07', awaiting: 'phone' });
  });

  test.each(['ngõ 12 cạnh quán nước', 'đối diện công an phường', 'hẻm nhỏ xe không vào được'])(
    'a place is a place: “%s”',
    (text) => {
      const asked = hear('giúp tôi', given, { ...EMPTY_STATE, reading });
      expect(hear(text, given, asked.state).state.asking).toMatchObject({ landmark: text });
    },
  );
});
