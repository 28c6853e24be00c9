import { describe, expect, test } from 'vitest';

import {
  changesForWard,
  draftAsText,
  draftFromText,
  emptyDraft,
  isBegun,
  neighbourhoodIn,
  wardOfRequest,
} from './draft.ts';

const begun = { ...emptyDraft('id-1'), topic: 'vneid' as const, note: 'quên mật khẩu', landmark: 'Ngõ 12' };

test('a draft comes back from storage as it was written', () => {
  expect(draftFromText(draftAsText(begun))).toEqual(begun);
});

test('a yes is never kept: it must be given again when sending', () => {
  const said = { ...begun, consents: true, personAgrees: true };
  expect(draftFromText(draftAsText(said))).toMatchObject({ consents: false, personAgrees: false });
});

test.each([null, '', 'not json', '[]', 'null', '{}', '{"clientRequestId":5}'])('%j is no draft', (text) => {
  expect(draftFromText(text)).toBeNull();
});

test('a draft of an older form of the app, or one with a wrong kind of value, is dropped', () => {
  const { mode: _mode, ...older } = begun;
  expect(draftFromText(JSON.stringify(older))).toBeNull();
  expect(draftFromText(JSON.stringify({ ...begun, landmark: 7 }))).toBeNull();
});

test('a draft from before its ward was noted is still a draft', () => {
  const { ward: _ward, awayFrom: _awayFrom, ...older } = begun;
  expect(draftFromText(JSON.stringify(older))).toEqual(begun);
});

describe('a draft for a ward', () => {
  const ward = {
    code: 'an-bien',
    neighbourhoods: [{ code: 'TDP-01', name: 'Tổ dân phố 1' }],
    supportPoints: [{ code: 'mot-cua' }],
  };
  const placed = {
    ...begun,
    neighbourhood: 'TDP-01',
    mode: 'supportPoint' as const,
    supportPoint: 'mot-cua',
  };

  test('keeps what the ward knows', () => {
    expect(changesForWard({ ...placed, ward: 'an-bien' }, ward)).toEqual({});
    expect(changesForWard(placed, ward)).toEqual({});
    expect(changesForWard({ ...placed, neighbourhood: '?' }, ward)).toEqual({});
  });

  test('drops the places of another ward, though they have the same codes', () => {
    const gone = { ward: '', neighbourhood: '', supportPoint: '' };
    expect(changesForWard({ ...placed, ward: 'phu-van' }, ward)).toEqual(gone);
  });

  test('drops a desk that is gone, and the way to one where there is none', () => {
    expect(changesForWard({ ...placed, supportPoint: 'khong-co' }, ward)).toEqual({ supportPoint: '' });
    const none = { ...ward, supportPoints: [] };
    expect(changesForWard(placed, none)).toEqual({ supportPoint: '', mode: null });
  });
});

describe('the ward of a request', () => {
  const [own, other] = [{ code: 'an-bien' }, { code: 'phu-van' }];
  const of = (draft: { awayFrom: string; ward: string }, chosen = 'an-bien', wards = [own, other]) =>
    wardOfRequest(draft, { chosen, own: wards.find(({ code }) => code === chosen), wards })?.code;

  test('is that of the desk whose code brought the person, else their own', () => {
    expect(of({ awayFrom: 'an-bien', ward: 'phu-van' })).toBe('phu-van');
    expect(of({ awayFrom: '', ward: 'phu-van' })).toBe('an-bien');
  });

  test('is their own again when they choose another one, or the desk’s ward is gone', () => {
    expect(of({ awayFrom: 'an-hai', ward: 'phu-van' })).toBe('an-bien');
    expect(of({ awayFrom: 'an-bien', ward: 'phu-van' }, 'an-bien', [own])).toBe('an-bien');
  });
});

test('a draft is begun by a topic or a note', () => {
  expect(isBegun(emptyDraft('id'))).toBe(false);
  expect(isBegun({ ...emptyDraft('id'), note: 'a' })).toBe(true);
  expect(isBegun({ ...emptyDraft('id'), topic: 'scam' })).toBe(true);
});

test('one’s own neighbourhood stands chosen until another of the ward is; one of another ward does not', () => {
  const ward = { neighbourhoods: [1, 2].map((n) => ({ code: `TDP-0${n}`, name: `Tổ dân phố ${n}` })) };
  expect(neighbourhoodIn(ward, '', 'TDP-02')).toBe('TDP-02');
  expect(neighbourhoodIn(ward, 'TDP-01', 'TDP-02')).toBe('TDP-01');
  expect(neighbourhoodIn(ward, '?', 'TDP-02')).toBe('?');
  expect(neighbourhoodIn(ward, 'THON-9', 'TDP-02')).toBe('TDP-02');
  expect(neighbourhoodIn(ward, 'THON-9', null)).toBe('');
  expect(neighbourhoodIn(ward, '', 'THON-9')).toBe('');
});
