import { CONSENT_TEXT_VERSION, openHelpRequest } from '@tung-nha/shared/help-request';
import { expect, test } from 'vitest';

import { emptyDraft, UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import type { Draft } from './draft.ts';
import { requestBody } from './request-body.ts';
import { newRequestId } from './request-id.ts';

const id = newRequestId();
const now = new Date('2026-11-23T09:00:00+07:00');
const least: Draft = { ...emptyDraft(id), topic: 'vneid', mode: 'chat', neighbourhood: 'TDP-01' };

test('what was left empty is left out', () => {
  expect(requestBody(least, 'an-bien', {}, now)).toEqual({
    clientRequestId: id,
    ward: 'an-bien',
    topic: 'vneid',
    urgent: false,
    neighbourhoodCode: 'TDP-01',
    mode: 'chat',
    ageBand: 'adult',
    consent: { textVersion: CONSENT_TEXT_VERSION },
  });
});

test('everything that was given goes along, in the server’s words', () => {
  const draft: Draft = {
    ...least,
    note: ' quên mật khẩu ',
    landmark: 'Ngõ 12',
    mode: 'supportPoint',
    supportPoint: 'mot-cua',
    phone: '0912 345 678',
    forOther: true,
    relation: 'Bố, mẹ',
    personAgrees: true,
    under16: true,
    priorityGroup: 'elderly',
  };
  expect(openHelpRequest.parse(requestBody(draft, 'an-bien', { placeToken: 'p' }, now))).toMatchObject({
    note: 'quên mật khẩu',
    landmark: 'Ngõ 12',
    supportPointCode: 'mot-cua',
    phone: '84912345678',
    forPerson: { relation: 'Bố, mẹ', agrees: true },
    ageBand: 'under16',
    priorityGroup: 'elderly',
    placeToken: 'p',
  });
});

test('an unknown neighbourhood is not sent, and a typed number gives way to Zalo’s', () => {
  const draft = { ...least, neighbourhood: UNKNOWN_NEIGHBOURHOOD, usesZaloPhone: true, phone: '0912345678' };
  const body = requestBody(draft, 'an-bien', { phoneToken: 't' }, now);
  expect(body).not.toHaveProperty('neighbourhoodCode');
  expect(body).not.toHaveProperty('phone');
  expect(body.phoneToken).toBe('t');
});

test('a support point chosen before another way was chosen is not sent', () => {
  expect(requestBody({ ...least, supportPoint: 'mot-cua' }, 'an-bien', {}, now)).not.toHaveProperty(
    'supportPointCode',
  );
});

test('the guide and step the person is stuck at go along, and the wished time with its offset', () => {
  const stuck = {
    ...least,
    guideSlug: 'cai-dat-vneid',
    step: 2,
    stuckAt: 'Cài VNeID',
    when: 'morning' as const,
  };
  const body = openHelpRequest.parse(requestBody(stuck, 'an-bien', {}, now));
  expect(body).toMatchObject({ guideSlug: 'cai-dat-vneid', step: 2, wantedAt: '2026-11-24T08:30:00+07:00' });
  expect(body).not.toHaveProperty('stuckAt');
});

test('the same draft always carries the same id, another draft another', () => {
  expect(requestBody(least, 'an-bien', {}, now).clientRequestId).toBe(id);
  expect(newRequestId()).not.toBe(newRequestId());
});
