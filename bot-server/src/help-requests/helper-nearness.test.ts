import type { OfferReasons } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { helperNearness } from './helper-nearness.ts';

const ASKED = { status: 'accepted', mode: 'home', placeSealed: Buffer.from('sealed') } as const;
const REASONS: OfferReasons = {
  inCharge: false,
  sameNeighbourhood: false,
  distanceBand: 'near',
  metres: 142,
  livePlace: false,
  hasSkill: true,
  speaksLanguage: true,
  acceptedOpen: 0,
  turnsThisQuarter: 0,
  neighbouringWard: false,
};

test.each([
  ['near', { withinMetres: 300 }],
  ['walk', { withinMetres: 1000 }],
  ['ride', { withinMetres: 3000 }],
  ['far', {}],
  ['unknown', {}],
] as const)('the resident hears of a band (%s), not of the metres', (distanceBand, told) => {
  expect(helperNearness(ASKED, { ...REASONS, distanceBand })).toEqual(told);
});

test('without a place of their own only the shared neighbourhood is told', () => {
  const reasons = { ...REASONS, sameNeighbourhood: true };
  expect(helperNearness({ ...ASKED, placeSealed: null }, reasons)).toEqual({ sameNeighbourhood: true });
});

test.each([
  ['before anybody took it on', { ...ASKED, status: 'offered' }, REASONS],
  ['afterwards', { ...ASKED, status: 'done' }, REASONS],
  ['where they meet at a support point', { ...ASKED, mode: 'supportPoint' }, REASONS],
  ['of whom an officer chose', ASKED, undefined],
] as const)('nothing is told %s', (_when, asked, reasons) => {
  expect(helperNearness(asked, reasons)).toEqual({});
});
