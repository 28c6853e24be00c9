import { afterEach, describe, expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';
import { call } from '../support/call.ts';
import { AN_BIEN, givePerson, giveWards, signIn } from '../support/people.ts';

const { app, parts, graph } = await testApp();
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
        rota: [],
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

describe('support points near me', () => {
  // The other tests, in whatever order they come, know of the one-stop office alone.
  afterEach(() => parts.pool.query("delete from support_point where code = 'cho'"));

  const near = async (body: object) => {
    const person = await givePerson(parts.pool, parts.clock.now(), { name: 'Bà Tư', wardId: AN_BIEN });
    return call(app, 'POST /api/support-points/near', { headers: await signIn(app, person), body });
  };

  test('happy: the nearest comes first, and the place itself is not answered', async () => {
    await parts.pool.query(
      `insert into support_point (ward_id, code, name, kind, latitude, longitude, hours)
       values ($1, 'cho', 'Chợ', 'market', 20.86, 106.683, '06:00-10:00')`,
      [AN_BIEN],
    );
    graph.givePlace('near-the-market', { latitude: 20.8599, longitude: 106.683 });
    const reply = await near({ ward: AN_BIEN, placeToken: 'near-the-market' });
    expect(reply.body).toEqual([
      { code: 'cho', metres: 11 },
      { code: 'mot-cua', metres: 879 },
    ]);
    expect(reply.text).not.toContain('20.85');
  });

  test('error: a spent code is refused by its field, an unknown ward is not found', async () => {
    expect(await near({ ward: AN_BIEN, placeToken: 'spent' })).toMatchObject({
      status: 422,
      body: { code: 'invalid', field: 'placeToken' },
    });
    graph.givePlace('good', { latitude: 20.85, longitude: 106.683 });
    expect(await near({ ward: 'nowhere', placeToken: 'good' })).toMatchObject({
      status: 404,
      body: { code: 'ward_not_found' },
    });
  });
});
