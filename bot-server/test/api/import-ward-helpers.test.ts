import { wardFile } from '@tung-nha/shared/ward-file';
import { expect, test } from 'vitest';

import { acceptHelpRequest } from '../../src/help-requests/accept-help-request.ts';
import { importWard } from '../../src/wards/import-ward.ts';
import { testDatabase } from '../support/database.ts';
import { askedMembers, drain, openRequest, rowOf, textsTo, valueOf, work } from '../support/help-requests.ts';
import { START, testParts } from '../support/parts-for-tests.ts';
import { AN_BIEN, giveMember, givePeople } from '../support/people.ts';

const parts = testParts(await testDatabase());
const { pool } = parts;

/** An Biên's file with those of its people only who are named. */
async function fileWith(names: string[]) {
  const { rows } = await pool.query<{ invite_code: string; name: string; role: string }>(
    `select invite_code, name, role from member where ward_id = $1 and name = any($2)`,
    [AN_BIEN, names],
  );
  return wardFile.parse({
    ward: { code: AN_BIEN, kind: 'phường', name: 'An Biên', province: 'Tỉnh mẫu', center: [20.852, 106.683] },
    neighbourhood: { label: 'Tổ dân phố' },
    team: { name: 'Tổ công nghệ số cộng đồng', abbr: 'Tổ CNSCĐ' },
    neighbourhoods: [{ code: 'TDP-01', name: 'Tổ dân phố 1', center: [20.854, 106.683] }],
    members: rows.map(({ invite_code: inviteCode, name, role }) => ({
      ...{ inviteCode, name, role, neighbourhood: 'TDP-01', adult: true, practised: true },
    })),
  });
}

test('what somebody was helping with goes back to the team when a new list leaves them out', async () => {
  const { member, resident } = await givePeople(pool, START);
  await giveMember(pool, START, { name: 'Cô Út' });
  const { id, code } = await openRequest(parts, resident.personId);
  valueOf(await work(parts, (w) => acceptHelpRequest(w, { personId: member.personId, requestId: id })));
  const before = (await textsTo(parts, resident.personId)).length;

  const file = await fileWith(['Cô Út']);
  await work(parts, async (w) => expect(await importWard(w, file)).toMatchObject({ ok: true }));
  await drain(parts);

  expect(await rowOf(parts, id)).toMatchObject({ status: 'offered', helper_id: null });
  expect(await askedMembers(parts, id)).toEqual(['Cô Út']);
  expect((await textsTo(parts, resident.personId)).slice(before).join('\n')).toContain('đang tìm người khác');
  expect((await textsTo(parts, member.personId)).at(-1)).toContain(
    `${code} đã được chuyển cho người khác vì bạn không còn trong tổ`,
  );
  const { rows } = await pool.query('select accepted_open from member where id = $1', [member.memberId]);
  expect(rows).toEqual([{ accepted_open: 0 }]);
});
