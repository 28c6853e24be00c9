import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { createSealer } from '../../src/sealing.ts';
import type { IncomingEvent } from '../../src/zalo/inbox-store.ts';
import { replaySpool } from '../../src/zalo/replay-spool.ts';
import { checkSpool, openSpool } from '../../src/zalo/spool.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';
import { testDatabase } from '../support/database.ts';
import { testIntake } from '../support/intake-for-tests.ts';
import { figure, LONG, until } from '../support/paced.ts';
import { START, testFolder } from '../support/parts-for-tests.ts';

const sealer = createSealer(Buffer.alloc(32, 7).toString('base64'));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined, debug: () => undefined };

const event = (id: string): IncomingEvent => ({
  eventId: id,
  eventName: 'user_send_text',
  subject: 'user:2',
  payload: JSON.stringify({ message: { text: `Xin chào ${id}` } }),
  occurredAt: START,
  receivedAt: START,
});

const into = (arrived: IncomingEvent[]) => (events: IncomingEvent[]) => {
  arrived.push(...events);
  return Promise.resolve();
};

describe('the spool', () => {
  it('A4: a folder that cannot be written to: 503, never 200; the service recovers alone', async () => {
    const intake = await testIntake(await testDatabase());
    const folder = intake.parts.config.SPOOL_DIR;
    await intake.deliver('before');
    intake.wire.set('refuse');
    renameSync(folder, `${folder}-gone`);
    const away = await Promise.all(Array.from({ length: 50 }, (_, i) => intake.deliver(`away-${i}`)));
    renameSync(`${folder}-gone`, folder);
    const again = await Promise.all(Array.from({ length: 50 }, (_, i) => intake.deliver(`again-${i}`)));
    intake.wire.set('none');
    await until('replayed', async () => (await intake.storedIds()).length === 51);
    const statuses = (answers: { status: number }[]) => [...new Set(answers.map(({ status }) => status))];
    figure(
      `A4: no disk and no database: 50 × ${statuses(away).join()}; disk back: 50 × ${statuses(again).join()}`,
    );
    expect([statuses(away), statuses(again)]).toEqual([[503], [200]]);
    expect((await intake.storedIds()).filter((id) => id.startsWith('away'))).toEqual([]);
  });

  it('A4: the start is refused when the folder is not writable', async () => {
    const file = path.join(testFolder(), 'a-file');
    writeFileSync(file, '');
    await expect(checkSpool(path.join(file, 'spool'))).rejects.toThrow();
  });

  it('A5: damage is set aside and counted, everything else is replayed', async () => {
    const folder = testFolder();
    await checkSpool(folder);
    const spool = openSpool(folder, sealer);
    const rounds = LONG ? 200 : 60;
    let intact = 0;
    let replayed = 0;
    const counts = createZaloCounts();
    for (let round = 0; round < rounds; round += 1) {
      await spool.append([0, 1, 2, 3].map((i) => event(`${round}-${i}`)));
      intact += damage(folder, round);
      await checkSpool(folder);
      const arrived: IncomingEvent[] = [];
      await replaySpool(spool, into(arrived), { counts, log });
      expect(arrived.every(({ eventId, payload }) => payload === event(eventId).payload)).toBe(true);
      replayed += arrived.length;
      expect(await spool.waiting()).toEqual([]);
    }
    const { spoolDamaged } = counts.values();
    figure(
      `A5: ${rounds} truncations and flips, ${intact} intact lines, replayed ${replayed}, ${spoolDamaged} damaged lines set aside`,
    );
    expect(replayed).toBe(intact);
    expect(readdirSync(path.join(folder, 'bad')).length).toBeGreaterThan(0);
    rmSync(folder, { recursive: true });
  });

  it('sets aside what was sealed with another key', async () => {
    const folder = testFolder();
    await checkSpool(folder);
    const otherKey = createSealer(Buffer.alloc(32, 8).toString('base64'));
    await openSpool(folder, otherKey).append([event('other')]);
    await openSpool(folder, sealer).append([event('own')]);
    const arrived: IncomingEvent[] = [];
    await replaySpool(openSpool(folder, sealer), into(arrived), { counts: createZaloCounts(), log });
    expect(arrived.map(({ eventId }) => eventId)).toEqual(['own']);
    expect(readdirSync(path.join(folder, 'bad'))).toHaveLength(1);
  });

  it('keeps a file until its events were taken, so that a kill costs a repeat and nothing else', async () => {
    const folder = testFolder();
    await checkSpool(folder);
    const spool = openSpool(folder, sealer);
    await spool.append([event('1'), event('2')]);
    const failing = () => Promise.reject(new Error('away'));
    await expect(replaySpool(spool, failing, { counts: createZaloCounts(), log })).rejects.toThrow('away');
    const arrived: IncomingEvent[] = [];
    await replaySpool(spool, into(arrived), { counts: createZaloCounts(), log });
    expect(arrived.map(({ eventId }) => eventId)).toEqual(['1', '2']);
  });
});

/** Cuts the only spool file short, or flips one bit of it; returns how many of its lines stayed whole. */
function damage(folder: string, round: number): number {
  const name = readdirSync(folder).find((file) => file.endsWith('.spool')) ?? '';
  const file = path.join(folder, name);
  const before = readFileSync(file);
  const at = (round * 7919) % before.length;
  const after = round % 2 === 0 ? before.subarray(0, at) : Buffer.from(before);
  if (round % 2 === 1) after.writeUInt8(after.readUInt8(at) ^ (1 << (round % 8)), at);
  writeFileSync(file, after);
  const lines = (bytes: Buffer) => bytes.toString('latin1').split('\n').filter(Boolean);
  const whole = new Set(lines(before));
  return lines(after).filter((line) => whole.has(line)).length;
}
