import type { OfficerLogLine } from '@tung-nha/shared/officer';
import { expect, test } from 'vitest';

import { howItWasDone, whatItIsAbout, whatWasDone } from './log-words.ts';

const guides = new Map([['cai-dat-vneid', 'Cài VNeID đúng và an toàn']]);
const line = (changes: Partial<OfficerLogLine>): OfficerLogLine => ({
  ...{ id: 1, at: '2026-11-23T01:00:00Z', action: 'request.assign', subject: 'session', detail: {} },
  ...changes,
});

test('settings are named as on their page, with what they were and are', () => {
  const detail = {
    'broadcasts.syllablesPerMinute': '140 → 150',
    'broadcasts.secondPerson': 'false → true',
    'dispatch.quiet': '21:00–07:00 → 22:00–06:00',
  };
  expect(howItWasDone(line({ action: 'settings.change', detail }))).toEqual([
    'Tốc độ đọc loa (tiếng mỗi phút): 140 → 150',
    'Thông báo cần người thứ hai duyệt: không → có',
    'Giờ nghỉ: 21:00–07:00 → 22:00–06:00',
  ]);
});

test('what it is about has its name and its page; what is gone says so', () => {
  const id = '11111111-1111-4111-8111-111111111111';
  expect(whatItIsAbout(line({ subject: `group:${id}`, about: 'Tổ CNSCĐ - An Biên' }), guides)).toEqual({
    name: 'Tổ CNSCĐ - An Biên',
    to: `/officer/groups/${id}`,
  });
  expect(whatItIsAbout(line({ subject: `request:${id}` }), guides)).toEqual({
    name: 'Không còn trong hệ thống',
  });
  expect(whatItIsAbout(line({ subject: 'reminder:wardReport' }), guides)?.name).toBe(
    'Báo cáo của tổ và phường, xã',
  );
  expect(whatItIsAbout(line({ subject: 'session' }), guides)).toBeUndefined();
  const guide = (slug: string) => whatItIsAbout(line({ subject: `guide:${slug}` }), guides)?.name;
  expect(guide('cai-dat-vneid')).toBe('Cài VNeID đúng và an toàn');
  expect(guide('bai-da-bo')).toBe('Bài hướng dẫn');
});

test.each([
  [{ action: 'request.assign', detail: { memberId: 'x' }, given: 'Anh Minh' }, ['Giao cho Anh Minh']],
  [{ action: 'request.callOff', detail: { reason: 'duplicate' } }, ['Trùng yêu cầu khác']],
  [{ action: 'group.create', detail: { kind: 'postPack' } }, ['Cán bộ dán tay']],
  [{ action: 'broadcast.send', detail: { kind: 'scamAlert', to: 'sending' } }, ['Cảnh báo lừa đảo']],
  [{ action: 'reminder.change', detail: { on: false, ownWords: true } }, ['Tắt', 'Có câu mở đầu riêng']],
  [
    { action: 'reminder.change', detail: { on: true, ownWords: false, at: '09:30', weekday: 2 } },
    ['Bật', 'Lúc 09:30', 'Thứ tư'],
  ],
  [
    { action: 'reminder.change', detail: { on: true, ownWords: false, daysEarlier: 3 } },
    ['Bật', 'Sớm 3 ngày'],
  ],
  [{ action: 'training.mark', detail: { members: 3, doneOn: '2026-11-20' } }, ['3 người', '20/11/2026']],
])('%j is told in words', (changes, words) => {
  expect(howItWasDone(line(changes))).toEqual(words);
});

test('an action without words of its own is still told', () => {
  expect(whatWasDone({ action: 'group.register' })).toBe('Nhận nhóm Zalo có sẵn');
  expect(whatWasDone({ action: 'something.new' })).toBe('Việc khác (something.new)');
});
