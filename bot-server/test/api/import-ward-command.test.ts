import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, expect, test } from 'vitest';

import { environment } from '../../../scripts/settings.ts';
import { testDatabase } from '../support/database.ts';

const { pool, connectionString } = await testDatabase();
const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-ward-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `npm run ward -- …` without npm, from a folder with the person's files. */
function ward(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/ward.ts', ...args], {
    cwd: root,
    env: { ...environment, DATABASE_URL: connectionString, INIT_CWD: folder },
  });
  const text = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (text.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (text.err += chunk.toString()));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...text })));
}

const good = `ward: {code: mau, kind: phường, name: Mẫu, province: Hải Phòng, center: [20.852, 106.683]}
neighbourhood: {label: Tổ dân phố}
team: {name: Tổ công nghệ số, abbr: Tổ CNS}
neighbourhoods:
  - {code: TDP-1, name: Tổ dân phố 1, center: [20.8541, 106.6822]}
members:
  - {inviteCode: MAUA1A1A, name: Tổ viên mẫu 1, role: member, neighbourhood: TDP-1, adult: true}
`;

test('tells everything to put right with file and line, and imports nothing, also not the good file', async () => {
  writeFileSync(path.join(folder, 'fine.yaml'), good.replace('code: mau', 'code: tot'));
  writeFileSync(
    path.join(folder, 'bad.yaml'),
    good.replace('phường', 'quận').replace('adult: true', 'adult: có'),
  );
  expect(await ward('import', 'fine.yaml', 'bad.yaml', 'none.yaml')).toEqual({
    code: 1,
    out: '',
    err: `bad.yaml:1 ward.kind Chỉ nhận: phường, xã, đặc khu.
bad.yaml:7 members[0].adult Phải là true hoặc false.
none.yaml Không đọc được tệp này.
Có 3 chỗ cần sửa. Chưa nhập gì.
`,
  });
  expect((await pool.query("select from ward where id = 'tot'")).rowCount).toBe(0);
});

test('says what was imported and what to do next; refuses what another ward gave; explains itself', async () => {
  writeFileSync(path.join(folder, 'good.yaml'), good);
  expect(await ward('import', 'good.yaml')).toEqual({
    code: 0,
    err: '',
    out: `phường Mẫu (mau): đã thêm.
  Địa bàn: 1 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng.
  Điểm hỗ trợ: 0 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng.
  Tổ viên: 1 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng.
  Cán bộ: 0 mới, 0 thay đổi, 0 giữ nguyên, 0 ngừng.
  → Gửi mã mời cho 1 người chưa tham gia: mỗi người nhắn “tham gia MÃ” cho OA của phường, xã.
`,
  });
  writeFileSync(path.join(folder, 'other.yaml'), good.replace('code: mau', 'code: khac'));
  expect(await ward('import', 'other.yaml')).toEqual({
    code: 1,
    out: '',
    err: `other.yaml:7 members[0].inviteCode Mã mời này phường, xã khác đã dùng. Hãy đổi mã khác.
other.yaml: chưa nhập gì.
`,
  });
  expect(await ward()).toEqual({
    code: 1,
    out: '',
    err: 'Cách dùng: npm run ward -- import TỆP.yaml [TỆP.yaml …]\n',
  });
});
