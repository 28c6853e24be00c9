import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { AN_BIEN, giveWards } from '../support/people.ts';

const { app, parts } = await testApp();
await giveWards(parts.pool, parts.clock.now());

test('happy: anyone sees the wards with what the form needs, in the order people count', async () => {
  await parts.pool.query(
    `insert into neighbourhood (ward_id, code, name, name_fold, latitude, longitude, active)
     values ($1, 'TDP-10', 'Tổ dân phố 10', 'x', 20.8, 106.6, true), ($1, 'TDP-09', 'Đã gộp', 'x', 20.8, 106.6, false)`,
    [AN_BIEN],
  );
  const reply = await call(app, 'GET /api/wards');
  expect(reply.status).toBe(200);
  expect((reply.body as unknown[])[0]).toEqual({
    code: AN_BIEN,
    kind: 'phường',
    name: 'An Biên',
    province: 'Tỉnh mẫu',
    neighbourhoodLabel: 'Tổ dân phố',
    teamName: 'Tổ công nghệ số cộng đồng',
    center: [20.852, 106.683],
    neighbourhoods: [
      { code: 'TDP-01', name: 'Tổ dân phố 1' },
      { code: 'TDP-02', name: 'Tổ dân phố 2' },
      { code: 'TDP-10', name: 'Tổ dân phố 10' },
    ],
    supportPoints: [
      {
        code: 'mot-cua',
        name: 'Bộ phận một cửa',
        kind: 'oneStop',
        center: [20.852, 106.683],
        hours: '08:00-17:00',
      },
    ],
    priorityGroups: [{ group: 'elderly', label: 'Người cao tuổi' }],
  });
});

test('security: no member, officer or invite code is in it', async () => {
  const { text } = await call(app, 'GET /api/wards');
  expect(text).not.toMatch(/invite|zalo|member|officer|dispatch/i);
});

test('error: unknown parts of the address are not found', async () => {
  expect((await call(app, 'GET /api/wards/an-bien')).status).toBe(404);
});
