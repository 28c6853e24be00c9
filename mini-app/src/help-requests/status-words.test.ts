import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { currentRequest, isUnderWay, statusWords } from './status-words.ts';

const now = new Date('2026-11-23T09:00:00+07:00');
const request: HelpRequestView = {
  id: '11111111-1111-4111-8111-111111111111',
  code: 'K7M2Q',
  ward: 'an-bien',
  status: 'open',
  topic: 'vneid',
  mode: 'home',
  urgent: false,
  createdAt: '2026-11-23T01:55:00Z',
};
type Offer = NonNullable<HelpRequestView['offers']>[number];
const offer = (state: Offer['state']) => ({ state }) as Offer;
const title = (change: Partial<HelpRequestView>) => statusWords({ ...request, ...change }, now).title;
const detail = (change: Partial<HelpRequestView>) => statusWords({ ...request, ...change }, now).detail;

test('each status is told in words a resident understands', () => {
  expect(title({})).toBe('Đang tìm người gần bạn');
  expect(title({ status: 'offered' })).toBe('Đã mời người gần bạn');
  expect(title({ status: 'accepted', member: { name: 'Trần Minh' } })).toBe('Trần Minh đang giúp bạn');
  expect(title({ status: 'accepted' })).toBe('Có người đang giúp bạn');
  expect(title({ status: 'escalated', escalation: 'leaders' })).toBe(
    'Đã chuyển tới tổ trưởng, tổ phó nơi bạn ở',
  );
  expect(title({ status: 'escalated', escalation: 'office' })).toBe('Đã chuyển tới cán bộ phường, xã');
  expect(title({ status: 'done' })).toBe('Đã xong');
  expect(title({ status: 'withdrawn' })).toBe('Bạn đã rút yêu cầu');
});

test('only those who may still answer are counted as asked', () => {
  const offers = [offer('open'), offer('open'), offer('declined'), offer('lapsed')];
  expect(title({ status: 'offered', offers })).toBe('Đã mời 2 người gần bạn');
});

test('a wait until morning is told with its hour, a short one is not', () => {
  const at = (nextActionAt: string) => detail({ nextActionAt });
  expect(at('2026-11-24T00:00:00Z')).toContain('từ 07:00 ngày mai');
  expect(at('2026-11-23T02:05:00Z')).not.toContain('nghỉ');
});

test('what to expect depends on the way of helping', () => {
  expect(detail({ status: 'accepted', mode: 'phone' })).toContain('gọi cho bạn');
  expect(detail({ status: 'accepted', mode: 'home' })).toContain('đến nhà bạn');
});

test('how near the helper is, as coarsely as the server says it', () => {
  const near = (member: HelpRequestView['member'], neighbourhood?: string) =>
    detail({ status: 'accepted', ...(member && { member }), ...(neighbourhood && { neighbourhood }) });
  const minh = { name: 'Minh', withinMetres: 300 };
  expect(near(minh)).toMatch(/^Minh ở cách bạn chưa tới 300 m\. Người giúp sẽ hẹn giờ/);
  expect(near({ ...minh, withinMetres: 1000 })).toContain('chưa tới 1 km.');
  expect(near({ ...minh, sameNeighbourhood: true }, 'Tổ dân phố 1')).toContain(
    'Minh cũng ở Tổ dân phố 1, cách bạn chưa tới 300 m.',
  );
  expect(near({ name: 'Minh', sameNeighbourhood: true }, 'Thôn Đông')).toContain('Minh cũng ở Thôn Đông.');
  expect(near({ name: 'Minh' })).toMatch(/^Người giúp/);
});

test('the home screen shows the newest request that is under way', () => {
  const older = { ...request, id: 'a', createdAt: '2026-11-22T01:00:00Z' };
  const closed = { ...request, id: 'b', createdAt: '2026-11-23T01:59:00Z', status: 'done' as const };
  expect(currentRequest([older, request, closed])?.id).toBe(request.id);
  expect(currentRequest([closed])).toBeUndefined();
  expect(isUnderWay({ ...request, status: 'escalated' })).toBe(true);
  expect(isUnderWay({ ...request, status: 'withdrawn' })).toBe(false);
});
