import fc from 'fast-check';
import { expect, test } from 'vitest';

import { chatWith, meeting, type Person, type ZaloIds } from './person.ts';

const oa: Person = { id: 'oa-row', oaUserId: 'X' };
const app: Person = { id: 'app-row', appUserId: 'A', name: 'Bà Tư' };

test.each<[string, Person[], ZaloIds, unknown]>([
  ['nobody known', [], { oaUserId: 'X' }, { act: 'create', ids: { oaUserId: 'X' } }],
  ['known by the OA', [oa], { oaUserId: 'X' }, { act: 'keep', person: oa }],
  [
    'the app id is new',
    [oa],
    { oaUserId: 'X', appUserId: 'A' },
    { act: 'keep', person: { ...oa, appUserId: 'A' } },
  ],
  [
    'the OA id is new',
    [app],
    { oaUserId: 'X', appUserId: 'A' },
    { act: 'keep', person: { ...app, oaUserId: 'X' } },
  ],
  [
    'two rows, one human',
    [app, oa],
    { oaUserId: 'X', appUserId: 'A' },
    {
      act: 'merge',
      person: { id: 'oa-row', oaUserId: 'X', appUserId: 'A', name: 'Bà Tư' },
      absorbedId: 'app-row',
    },
  ],
  [
    'the app id belongs to another human: chat goes on without it',
    [oa, { id: 'other', oaUserId: 'Y', appUserId: 'A' }],
    { oaUserId: 'X', appUserId: 'A' },
    { act: 'keep', person: oa },
  ],
  [
    'a new chat partner with an app id of another',
    [{ id: 'other', oaUserId: 'Y', appUserId: 'A' }],
    { oaUserId: 'X', appUserId: 'A' },
    { act: 'create', ids: { oaUserId: 'X' } },
  ],
  [
    'an app id other than the one known',
    [{ ...oa, appUserId: 'A' }],
    { oaUserId: 'X', appUserId: 'B' },
    { act: 'keep', person: { ...oa, appUserId: 'A' } },
  ],
])('%s', (_, known, ids, expected) => {
  expect(meeting(known, ids)).toEqual(expected);
});

test('whatever is known and told, no id ever has two owners and no known id is lost', () => {
  const id = (letters: string) => fc.constantFrom(...letters.split(''), undefined);
  const told = fc
    .record({ oaUserId: id('XYZ'), appUserId: id('ABC') })
    .filter((ids) => ids.oaUserId !== undefined || ids.appUserId !== undefined);
  fc.assert(
    fc.property(fc.array(told, { maxLength: 20 }), (history) => {
      let rows: Person[] = [];
      history.forEach((raw, index) => {
        const ids = Object.fromEntries(
          Object.entries(raw).filter(([, value]) => value !== undefined),
        ) as ZaloIds;
        const known = rows.filter(
          (row) =>
            (ids.oaUserId !== undefined && row.oaUserId === ids.oaUserId) ||
            (ids.appUserId !== undefined && row.appUserId === ids.appUserId),
        );
        const before = rows.flatMap((row) => [row.oaUserId, row.appUserId]).filter(Boolean);
        const met = meeting(known, ids);
        const person = met.act === 'create' ? { id: String(index), ...met.ids } : met.person;
        const gone = met.act === 'merge' ? [met.absorbedId, person.id] : [person.id];
        rows = [...rows.filter((row) => !gone.includes(row.id)), person];
        const after = rows.flatMap((row) => [row.oaUserId, row.appUserId]).filter(Boolean);
        expect(new Set(after).size).toBe(after.length);
        expect(after).toEqual(expect.arrayContaining(before));
      });
    }),
  );
});

test('somebody may be written to for 7 days after they wrote, and always when that is not known', () => {
  const now = new Date('2026-11-23T02:00:00Z');
  const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
  expect(chatWith({ lastInteractionAt: now }, now)).toBe('never');
  expect(chatWith({ oaUserId: 'X' }, now)).toBe('open');
  expect(chatWith({ oaUserId: 'X', lastInteractionAt: daysAgo(7) }, now)).toBe('open');
  expect(chatWith({ oaUserId: 'X', lastInteractionAt: daysAgo(7.001) }, now)).toBe('lapsed');
});
