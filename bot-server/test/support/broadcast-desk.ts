import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';

import type { BroadcastProgress, BroadcastView } from '@tung-nha/shared/broadcast';

import { advanceBroadcasts } from '../../src/broadcasts/advance-broadcasts.ts';
import type { Parts } from '../../src/parts.ts';
import { call, type Answer } from './call.ts';
import { AN_BIEN } from './people.ts';

type Headers = Record<string, string>;

/** The least that an officer of An Biên writes; `changes` win. */
export const draft = (changes: object = {}) => ({
  ward: AN_BIEN,
  title: 'Lịch cắt điện',
  text: 'Thứ bảy 28/11 cắt điện từ 8h đến 11h30.',
  audience: { of: 'ward' },
  ...changes,
});

/** A PNG by its first bytes, in base64. */
export const PICTURE = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(8),
]).toString('base64');

/** Status, code and field of a refusal. */
export const problem = ({ status, body }: Answer) => ({
  status,
  ...(body as { code: string; field?: string }),
});

/** What officers of An Biên do with broadcasts, through the API; `usual` tells who does it when nobody else is named. */
export function broadcastDesk(app: FastifyInstance, parts: Parts, usual: () => Headers) {
  const at = (id: string, part: string) => `/api/officer/broadcasts/${id}${part}`;
  const looking = (id: string, part = '', headers = usual()) =>
    call(app, `GET ${at(id, part)}?ward=${AN_BIEN}`, { headers });
  return {
    write: async (changes: object = {}, headers = usual()): Promise<BroadcastView> => {
      const answer = await call(app, 'POST /api/officer/broadcasts', { headers, body: draft(changes) });
      expect([answer.status, answer.text]).toEqual([201, expect.anything()]);
      return answer.body as BroadcastView;
    },
    doing: (
      id: string,
      deed: string,
      { headers = usual(), body = {} }: { headers?: Headers; body?: object } = {},
    ) => call(app, `POST ${at(id, `/${deed}`)}`, { headers, body: { ward: AN_BIEN, ...body } }),
    looking,
    progress: async (id: string) => (await looking(id, '/progress')).body as BroadcastProgress,
    /** Sets the ward's settings for broadcasts. */
    setting: (change: object) =>
      parts.pool.query(
        `update ward set settings = jsonb_set(settings, '{broadcasts}', $2), updated_at = now() where id = $1`,
        [AN_BIEN, { ...change }],
      ),
    /** Looks until nothing more is to be done at once. */
    settle: async () => {
      while (await advanceBroadcasts(parts));
    },
  };
}
