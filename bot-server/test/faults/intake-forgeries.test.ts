import { createHash, createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { testDatabase } from '../support/database.ts';
import { testIntake } from '../support/intake-for-tests.ts';
import { figure } from '../support/paced.ts';
import { signedText, type SignedWebhook } from '../support/signed-webhook.ts';

type Forge = (
  valid: SignedWebhook,
  seed: number,
) => { headers: Record<string, string>; payload: string | Buffer };

const HEADER = 'x-zevent-signature';
const macOf = (valid: SignedWebhook) => (valid.headers[HEADER] ?? '').slice(4);
const withHeader = (valid: SignedWebhook, header: string) => ({
  headers: { ...valid.headers, [HEADER]: header },
  payload: valid.payload,
});
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const FORGERIES: Record<string, Forge> = {
  oneBitOfBody: (valid, seed) => {
    const payload = Buffer.from(valid.payload);
    const at = seed % payload.length;
    payload.writeUInt8(payload.readUInt8(at) ^ (1 << (seed % 8)), at);
    return { headers: valid.headers, payload };
  },
  oneBitOfMac: (valid, seed) => {
    const mac = macOf(valid).split('');
    const at = seed % 64;
    mac[at] = (parseInt(mac[at] ?? '0', 16) ^ (1 << (seed % 4))).toString(16);
    return withHeader(valid, `mac=${mac.join('')}`);
  },
  shorter: (valid, seed) => withHeader(valid, `mac=${macOf(valid).slice(0, seed % 64)}`),
  longer: (valid, seed) => withHeader(valid, `mac=${macOf(valid)}${seed % 10}`),
  upperCase: (valid) => withHeader(valid, `mac=${macOf(valid).toUpperCase()}`),
  noPrefix: (valid) => withHeader(valid, macOf(valid)),
  twoHeaders: (valid) => withHeader(valid, `mac=${macOf(valid)}, mac=${macOf(valid)}`),
  none: (valid) => ({ headers: { 'content-type': 'application/json' }, payload: valid.payload }),
  otherSecret: (valid) =>
    withHeader(valid, `mac=${sha256(`1000000000000000001${valid.payload}OTHER_SECRET_OF_TESTS`)}`),
  hmac: (valid) =>
    withHeader(
      valid,
      `mac=${createHmac('sha256', 'OA_SECRET_OF_THE_TESTS').update(valid.payload).digest('hex')}`,
    ),
  serialisedAgain: (valid) => ({
    headers: valid.headers,
    payload: JSON.stringify(JSON.parse(valid.payload), null, 1),
  }),
  longerBody: (valid) => ({ headers: valid.headers, payload: `${valid.payload} ` }),
};

describe('forgeries', () => {
  it('E2: none is stored, every valid event among them is', async () => {
    const database = await testDatabase();
    const intake = await testIntake(database);
    const kinds = Object.keys(FORGERIES);
    const seeds = fc.sample(fc.nat(), { numRuns: 10_000, seed: 42 });
    const now = intake.parts.clock.now();
    const statuses = new Map<number, number>();
    const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);

    for (let i = 0; i < 10_000; i += 100) {
      const forged = seeds.slice(i, i + 100).map(async (seed, j) => {
        const valid = signedText(intake.parts.config, now, { id: `forged-${i + j}` });
        const { headers, payload } = FORGERIES[kinds[(i + j) % kinds.length] ?? '']?.(valid, seed) ?? valid;
        count((await intake.app.inject({ ...valid, headers, payload })).statusCode);
      });
      const controls = Array.from({ length: 10 }, async (_, j) =>
        count((await intake.deliver(`control-${i / 10 + j}`)).status),
      );
      await Promise.all([...forged, ...controls]);
    }

    const stored = await intake.storedIds();
    const forgedStored = stored.filter((id) => id.startsWith('forged')).length;
    const { webhookForged, webhookUnsigned } = intake.counts.values();
    figure(
      `E2: 10000 forgeries of ${kinds.length} kinds, stored ${forgedStored}, counted ${webhookForged + webhookUnsigned}; 1000 valid, stored ${stored.length - forgedStored}`,
    );
    expect(forgedStored).toBe(0);
    expect(stored).toHaveLength(1000);
    expect(webhookForged + webhookUnsigned).toBe(10_000);
    expect([...statuses]).toEqual([[200, 11_000]]);
  });

  it('large forgeries stop being hashed; a real event from the same address still gets through', async () => {
    const intake = await testIntake(await testDatabase());
    const valid = signedText(intake.parts.config, intake.parts.clock.now(), { id: 'real' });
    const large = { ...valid, payload: valid.payload + ' '.repeat(200 * 1024) };
    const statuses = [];
    for (let i = 0; i < 60; i += 1) statuses.push((await intake.app.inject(large)).statusCode);
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(10);
    expect((await intake.app.inject(valid)).statusCode).toBe(200);
    expect(await intake.storedIds()).toEqual(['real']);
  });
});
