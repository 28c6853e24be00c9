import { describe, expect, it } from 'vitest';

import { claimedDigest, isSignedByMiniApp, isSignedByOa } from './webhook-signature.ts';

const body = Buffer.from(
  '{"app_id":"1000000000000000001","event_name":"user_send_text","sender":{"id":"2000000000000000002"},"recipient":{"id":"3000000000000000003"},"user_id_by_app":"4000000000000000004","message":{"text":"Xin chào","msg_id":"m1"},"timestamp":"1760000000000"}',
);
const header = 'mac=109170507bae1818df69dfae4b9f4bd80fc6df649008e6da66da0fc1d42a6409';
const appId = '1000000000000000001';
const secrets = ['OA_SECRET_DEMO'];
const claimed = (text: string, scheme: 'oa' | 'miniApp') => claimedDigest(text, scheme) ?? Buffer.alloc(32);

describe('the signature of the OA (server-api §4.2)', () => {
  it('fits the test vector', () => {
    expect(isSignedByOa(claimed(header, 'oa'), body, '1760000000000', { appId, secrets })).toBe(true);
  });

  it('fits with the old secret while secrets are changed over', () => {
    const keys = { appId, secrets: ['ANOTHER_SECRET', ...secrets] };
    expect(isSignedByOa(claimed(header, 'oa'), body, '1760000000000', keys)).toBe(true);
  });

  it('does not fit another body, time, app or secret', () => {
    const digest = claimed(header, 'oa');
    const changed = Buffer.from(body);
    changed.writeUInt8(changed.readUInt8(9) ^ 1, 9);
    expect(isSignedByOa(digest, changed, '1760000000000', { appId, secrets })).toBe(false);
    expect(isSignedByOa(digest, body, '1760000000001', { appId, secrets })).toBe(false);
    expect(isSignedByOa(digest, body, '1760000000000', { appId: '1', secrets })).toBe(false);
    expect(isSignedByOa(digest, body, '1760000000000', { appId, secrets: ['X'] })).toBe(false);
  });
});

describe('the signature of the Mini App (server-api §8.6)', () => {
  it('fits the test vector', () => {
    const payload = {
      event: 'user.revoke.consent',
      appId,
      userId: '4000000000000000004',
      timestamp: 1_760_000_000_000,
    };
    const digest = claimed('cb5e7a17a18d4f41f5b538966515b00444fb5ba21f957b72828d042e43bdad29', 'miniApp');
    expect(isSignedByMiniApp(digest, payload, 'MINI_API_KEY_DEMO')).toBe(true);
    expect(isSignedByMiniApp(digest, { ...payload, userId: '5' }, 'MINI_API_KEY_DEMO')).toBe(false);
  });
});

describe('the header', () => {
  const hex = header.slice(4);
  it.each([
    undefined,
    '',
    hex,
    header.toUpperCase(),
    `${header}0`,
    header.slice(0, -1),
    `${header}, ${header}`,
  ])('of the OA is refused unread when it is %s', (text) => {
    expect(claimedDigest(text, 'oa')).toBeUndefined();
  });
  it('of the Mini App has no mac=', () => {
    expect(claimedDigest(header, 'miniApp')).toBeUndefined();
    expect(claimedDigest(hex, 'miniApp')).toHaveLength(32);
  });
});
