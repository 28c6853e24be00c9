import { beforeEach, expect, test, vi } from 'vitest';

import { deviceMs } from './clock.ts';
import { readKept, writeKept } from './kept-data.ts';

const shelf = new Map<string, string>();
beforeEach(() => {
  shelf.clear();
  vi.stubGlobal('window', {
    name: '',
    location: { search: '' },
    localStorage: {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => void shelf.set(key, value),
      removeItem: (key: string) => void shelf.delete(key),
    },
  });
});

const consent = {
  purpose: 'helpRequest',
  ward: 'an-bien',
  given: true,
  textVersion: '2026-11',
  channel: 'miniApp',
  at: '2026-11-23T02:00:00Z',
};

test('what was kept comes back with the time it was kept at', () => {
  const before = deviceMs();
  writeKept('consents', [consent]);
  const found = readKept('listMyConsents', 'consents');
  expect(found?.data).toEqual([consent]);
  expect(found?.at).toBeGreaterThanOrEqual(before);
});

test.each([null, '', 'not json', '[]', '{}', '{"at":1,"data":[{"purpose":"of an older app"}]}'])(
  '%j in the storage is nothing',
  (text) => {
    if (text !== null) shelf.set('tung-nha//kept/consents', text);
    expect(readKept('listMyConsents', 'consents')).toBeUndefined();
  },
);

test('a storage that throws loses what was to be kept, and nothing else', () => {
  vi.stubGlobal('window', {
    name: '',
    location: { search: '' },
    get localStorage() {
      throw new Error('denied');
    },
  });
  writeKept('other', [consent]);
  expect(readKept('listMyConsents', 'other')).toBeUndefined();
});
