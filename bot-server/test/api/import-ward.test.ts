import { readFileSync } from 'node:fs';

import type { WardFile } from '@tung-nha/shared/ward-file';
import { beforeEach, describe, expect, it } from 'vitest';

import { inTransaction } from '../../src/database.ts';
import { importWard, type WardImportOutcome } from '../../src/wards/import-ward.ts';
import { readWardFile } from '../../src/wards/read-ward-file.ts';
import { loadWard } from '../../src/wards/ward-access.ts';
import { testDatabase } from '../support/database.ts';
import { START } from '../support/parts-for-tests.ts';

const { pool } = await testDatabase();

/** A small ward; every test imports it into an empty database, changed as it likes. */
function mau(change: (file: WardFile) => void = () => undefined): WardFile {
  const reading = readWardFile(`
ward: {code: mau, kind: phường, name: Mẫu, province: Hải Phòng, center: [20.852, 106.683]}
neighbourhood: {label: Tổ dân phố}
team: {name: Tổ công nghệ số, abbr: Tổ CNS}
dispatch: {cap: 2}
neighbourhoods:
  - {code: TDP-2, name: Tổ dân phố 2, center: [20.8541, 106.6822]}
  - {code: TDP-10, name: Tổ dân phố 10, center: [20.8531, 106.6822], approximate: true}
members:
  - {inviteCode: MAUA1A1A, name: Tổ viên mẫu 1, role: member, neighbourhood: TDP-2, home: [20.85349, 106.68249], adult: true, skills: [vneid], inChargeOf: [Phố Tô Hiệu], duty: [{day: mon, from: "08:00", to: "12:00"}, {day: sun, from: "20:00", to: "24:00"}], zaloUserId: "310000000000900001"}
  - {inviteCode: MAUA2A2A, name: Tổ viên mẫu 2, role: leader, adult: true}
officers:
  - {inviteCode: MAUC1C1C, name: Cán bộ mẫu, office: vhxh, zaloUserId: "310000000000900002"}
supportPoints:
  - {code: mot-cua, name: Một cửa, kind: oneStop, center: [20.852, 106.684], hours: "08:00-17:00"}
`);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const file = structuredClone(reading.file);
  change(file);
  return file;
}

const importIt = (file: WardFile, now = START): Promise<WardImportOutcome> =>
  inTransaction(pool, (tx) => importWard({ tx, now }, file));

async function importDone(file: WardFile, now = START) {
  const outcome = await importIt(file, now);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.done;
}

interface MemberRow {
  status: string;
  name: string;
  person_id: string | null;
  readiness: string;
  accepted_open: number;
  practised: boolean;
  duty: string;
  home_latitude: number | null;
  home_longitude: number | null;
  in_charge_of: string[];
}

async function member(inviteCode: string): Promise<MemberRow> {
  const { rows } = await pool.query<MemberRow>('select * from member where invite_code = $1', [inviteCode]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no member ${inviteCode}`);
  return row;
}

const everything = async (): Promise<string> => {
  const tables = ['ward', 'neighbourhood', 'support_point', 'member', 'person'];
  const rows = await Promise.all(tables.map((table) => pool.query(`select * from ${table} order by 1, 2`)));
  return JSON.stringify(rows.map((result) => result.rows as unknown[]));
};

const counts = (added: number, changed: number, unchanged: number, deactivated = 0) => ({
  added,
  changed,
  unchanged,
  deactivated,
});

beforeEach(async () => {
  for (const table of ['member', 'neighbourhood', 'support_point', 'person', 'ward']) {
    await pool.query(`delete from ${table}`);
  }
});

describe('the first import', () => {
  it('writes everything and says what is left to do', async () => {
    expect(await importDone(mau())).toEqual({
      ward: 'added',
      neighbourhoods: counts(2, 0, 0),
      supportPoints: counts(1, 0, 0),
      members: counts(2, 0, 0),
      officers: counts(1, 0, 0),
      waiting: 1,
      stayedAway: [],
      leftWithRequests: [],
    });
    const ward = await loadWard(pool, 'mau');
    expect(ward).toMatchObject({ name: 'Mẫu', center: { latitude: 20.852, longitude: 106.683 } });
    expect(ward?.settings.dispatch).toMatchObject({ cap: 2, waveSize: 3 });
    expect(ward?.neighbourhoods.map(({ code }) => code)).toEqual(['TDP-2', 'TDP-10']);
    expect(ward?.supportPoints.map(({ code }) => code)).toEqual(['mot-cua']);
    expect(await loadWard(pool, 'khac')).toBeUndefined();
  });

  it('rounds homes, folds streets, counts duty in minutes of the week', async () => {
    await importDone(mau());
    expect(await member('MAUA1A1A')).toMatchObject({
      home_latitude: 20.853,
      home_longitude: 106.682,
      in_charge_of: ['pho to hieu'],
      duty: '{[480,720),[9840,10080)}',
      status: 'active',
    });
    expect(await member('MAUA2A2A')).toMatchObject({
      status: 'invited',
      person_id: null,
      home_latitude: null,
    });
  });

  it('knows the people named by their Zalo ids; unless told, they have not interacted yet', async () => {
    await pool.query(
      "insert into person (id, oa_user_id, name, created_at) values (gen_random_uuid(), '310000000000900001', 'Tên trên Zalo', now())",
    );
    await importDone(mau());
    const { rows } = await pool.query(
      'select name, last_interaction_at, follows from person order by oa_user_id',
    );
    expect(rows).toEqual([
      { name: 'Tên trên Zalo', last_interaction_at: null, follows: false },
      { name: 'Cán bộ mẫu', last_interaction_at: null, follows: false },
    ]);
  });
});

describe('importing again', () => {
  it('changes nothing when nothing changed', async () => {
    await importDone(mau());
    const before = await everything();
    const again = await importDone(mau(), new Date(START.getTime() + 1000));
    expect(again).toMatchObject({
      ward: 'unchanged',
      neighbourhoods: counts(0, 0, 2),
      supportPoints: counts(0, 0, 1),
      members: counts(0, 0, 2),
      officers: counts(0, 0, 1),
    });
    expect(await everything()).toBe(before);
  });

  it('changes what changed, also for those who had read the ward before', async () => {
    await importDone(mau());
    await loadWard(pool, 'mau');
    const result = await importDone(
      mau((file) => {
        file.neighbourhoods = [
          { code: 'TDP-2', name: 'Tổ dân phố hai', center: [20.8541, 106.6822], approximate: false },
        ];
        file.supportPoints = [];
        file.members = file.members.map((one) => ({ ...one, skills: ['scam'] }));
        file.officers.push({ inviteCode: 'MAUC2C2C', name: 'Công an mẫu', office: 'police' });
      }),
    );
    expect(result).toMatchObject({
      ward: 'unchanged',
      neighbourhoods: counts(0, 1, 0, 1),
      supportPoints: counts(0, 0, 0, 1),
      members: counts(0, 2, 0),
      officers: counts(1, 0, 1),
    });
    const ward = await loadWard(pool, 'mau');
    expect(ward?.neighbourhoods.map(({ name }) => name)).toEqual(['Tổ dân phố hai']);
    expect(ward?.supportPoints).toEqual([]);
  });

  it('brings back a neighbourhood and a support point', async () => {
    await importDone(mau());
    await importDone(mau((file) => void ((file.supportPoints = []), file.neighbourhoods.pop())));
    expect(await importDone(mau())).toMatchObject({
      neighbourhoods: counts(0, 1, 1),
      supportPoints: counts(0, 1, 0),
    });
  });

  it('leaves readiness, counters and a passed practice alone', async () => {
    await importDone(mau());
    await pool.query(
      "update member set readiness = 'busy', accepted_open = 2, practised = true where invite_code = 'MAUA1A1A'",
    );
    const result = await importDone(mau((file) => file.members.forEach((one) => (one.name += ' b'))));
    expect(result.members).toEqual(counts(0, 2, 0));
    expect(await member('MAUA1A1A')).toMatchObject({
      ...{ name: 'Tổ viên mẫu 1 b', readiness: 'busy', accepted_open: 2, practised: true, status: 'active' },
    });
  });

  it('takes in a passed practice and a Zalo id that the list now tells', async () => {
    await importDone(mau());
    const result = await importDone(
      mau((file) =>
        file.members.forEach((one) =>
          Object.assign(one, { practised: true, zaloUserId: one.zaloUserId ?? '310000000000900003' }),
        ),
      ),
    );
    expect(result.members).toEqual(counts(0, 2, 0));
    expect(result.waiting).toBe(0);
    expect(await member('MAUA2A2A')).toMatchObject({ status: 'active', practised: true });
  });
});

describe('members who go', () => {
  const without = (code: string) =>
    mau((file) => void (file.members = file.members.filter((one) => one.inviteCode !== code)));

  it('leave when they vanish from the list, and their open requests are told', async () => {
    await importDone(mau());
    await pool.query("update member set accepted_open = 1 where invite_code = 'MAUA1A1A'");
    const result = await importDone(without('MAUA1A1A'));
    expect(result.members).toEqual(counts(0, 0, 1, 1));
    expect(result.leftWithRequests).toEqual([
      { inviteCode: 'MAUA1A1A', name: 'Tổ viên mẫu 1', acceptedOpen: 1 },
    ]);
    expect(await member('MAUA1A1A')).toMatchObject({ status: 'left' });
  });

  it('are invited again when they come back to the list without ever having joined', async () => {
    await importDone(mau());
    await importDone(without('MAUA2A2A'));
    expect((await importDone(mau())).members).toEqual(counts(0, 1, 1));
    expect(await member('MAUA2A2A')).toMatchObject({ status: 'invited' });
  });

  it('are not brought back after they left by themselves or had their data deleted', async () => {
    await importDone(mau());
    await pool.query("update member set status = 'left' where invite_code = 'MAUA1A1A'");
    await pool.query(
      "update member set status = 'left', readiness = 'off', name = 'Đã rời tổ' where invite_code = 'MAUA2A2A'",
    );
    const result = await importDone(mau());
    expect(result.stayedAway.map(({ inviteCode }) => inviteCode)).toEqual(['MAUA1A1A', 'MAUA2A2A']);
    expect(await member('MAUA1A1A')).toMatchObject({ status: 'left' });
    expect(await member('MAUA2A2A')).toMatchObject({ status: 'left', name: 'Đã rời tổ' });
  });

  it('may go on under a new code', async () => {
    await importDone(mau());
    const result = await importDone(
      mau((file) => file.members.forEach((one) => (one.inviteCode = one.inviteCode.replace('MAUA', 'MAUB')))),
    );
    expect(result.members).toEqual(counts(2, 0, 0, 2));
    expect(await member('MAUB1A1A')).toMatchObject({ status: 'active' });
  });
});

describe('nothing is imported', () => {
  const otherWard = (change: (file: WardFile) => void = () => undefined): WardFile =>
    mau((file) => {
      file.ward.code = 'khac';
      change(file);
    });

  it('when an invite code belongs to another ward', async () => {
    await importDone(mau());
    const before = await everything();
    const outcome = await importIt(otherWard((file) => void (file.members = file.members.slice(1))));
    expect(outcome).toEqual({
      ok: false,
      problems: [
        {
          path: ['members', 0, 'inviteCode'],
          message: 'Mã mời này phường, xã khác đã dùng. Hãy đổi mã khác.',
        },
        {
          path: ['officers', 0, 'inviteCode'],
          message: 'Mã mời này phường, xã khác đã dùng. Hãy đổi mã khác.',
        },
      ],
    });
    expect(await everything()).toBe(before);
  });

  it('when somebody else joined with an invite code', async () => {
    await importDone(mau());
    const outcome = await importIt(
      mau((file) => file.members.forEach((one) => (one.zaloUserId &&= '310000000000900009'))),
    );
    expect(outcome).toEqual({
      ok: false,
      problems: [
        {
          path: ['members', 0, 'zaloUserId'],
          message: 'Tài khoản Zalo và mã mời này đang thuộc về hai người khác nhau.',
        },
      ],
    });
  });

  it('when two people change places under their codes', async () => {
    await importDone(mau((file) => file.members.forEach((one) => (one.zaloUserId ??= '310000000000900003'))));
    const before = await everything();
    const outcome = await importIt(
      mau((file) =>
        file.members.forEach(
          (one) =>
            (one.zaloUserId = one.zaloUserId === undefined ? '310000000000900001' : '310000000000900003'),
        ),
      ),
    );
    expect(outcome.ok).toBe(false);
    expect(await everything()).toBe(before);
  });

  it('when the last statement fails', async () => {
    const before = await everything();
    const file = mau((bad) => bad.members.forEach((one) => (one.role = 'officer' as 'member')));
    await expect(importIt(file)).rejects.toThrow();
    expect(await everything()).toBe(before);
  });
});

it('imports of one ward at the same time come out as one after the other', async () => {
  const outcomes = await Promise.all(Array.from({ length: 8 }, () => importDone(mau())));
  expect(outcomes.filter(({ ward }) => ward === 'added')).toHaveLength(1);
  expect(outcomes.filter(({ members }) => members.added === 2)).toHaveLength(1);
});

it('the sample wards go in, and again change nothing', async () => {
  const read = (name: string): WardFile => {
    const reading = readWardFile(
      readFileSync(new URL(`../../../shared/wards/${name}.yaml`, import.meta.url), 'utf8'),
    );
    if (!reading.ok) throw new Error(name);
    return reading.file;
  };
  for (const file of ['an-bien', 'an-hai', 'hoa-lac', 'hoan-kiem', 'phu-van'].map(read)) {
    const first = await importDone(file);
    expect(first.members).toEqual(counts(file.members.length, 0, 0));
    expect((await importDone(file)).members).toEqual(counts(0, 0, file.members.length));
  }
});
