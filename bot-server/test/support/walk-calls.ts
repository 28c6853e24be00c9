import { call } from './call.ts';
import { AN_BIEN } from './people.ts';
import { helpRequestBody } from './requests.ts';
import type { Walker } from './walk-cast.ts';
import type { WalkServer } from './walk-server.ts';

interface About {
  requestId: string;
  memberId: string;
  phone: string;
}

type Asked = [methodAndPath: string, body?: (about: About) => object];

const request = (more: (about: About) => object): Asked => [
  'POST /api/help-requests',
  (about) => helpRequestBody(more(about)),
];

/** What the Mini App and the officers' desk call; `:id` is some request, somebody's or nobody's. */
const CALLS: readonly Asked[] = [
  request(() => ({ topic: 'vneid', note: 'Không cài được VNeID' })),
  request(({ phone }) => ({ topic: 'other', phone, landmark: 'cạnh nhà văn hoá', mode: 'home' })),
  request(({ phone }) => ({ topic: 'scam', phone, urgent: true })),
  request(() => ({ topic: 'other', mode: 'chat', neighbourhoodCode: 'TDP-02' })),
  request(() => ({ ward: 'phu-van', topic: 'kinh-te-so' })),
  request(() => ({ topic: 'nothing' })),
  ['POST /api/help-requests/:id/accept'],
  ['POST /api/help-requests/:id/accept'],
  ['POST /api/help-requests/:id/decline'],
  ['POST /api/help-requests/:id/give-back'],
  ['POST /api/help-requests/:id/withdraw'],
  [
    'POST /api/help-requests/:id/complete',
    () => ({ did: 'Cài ứng dụng', managedAlone: true, newHousehold: false }),
  ],
  ['POST /api/help-requests/:id/rating', () => ({ stars: 4, comment: 'Cảm ơn cháu' })],
  ['POST /api/help-requests/:id/contact', ({ phone }) => ({ phone, landmark: 'cổng xanh' })],
  ['POST /api/help-requests/:id/contact', () => ({ phone: null })],
  ['GET /api/help-requests/:id'],
  ['GET /api/help-requests?role=resident'],
  ['GET /api/help-requests?role=member'],
  ['GET /api/help-requests?role=officer'],
  ['GET /api/offers'],
  ['GET /api/me/data'],
  ['DELETE /api/me/data'],
  ['DELETE /api/me/consents?purpose=news'],
  [`GET /api/officer/requests?ward=${AN_BIEN}`],
  [`GET /api/officer/members?ward=${AN_BIEN}`],
  ['POST /api/officer/requests/:id/assign', ({ memberId }) => ({ ward: AN_BIEN, memberId })],
  ['POST /api/officer/requests/:id/escalate', () => ({ ward: AN_BIEN })],
  ['POST /api/officer/requests/:id/close', () => ({ ward: AN_BIEN, how: 'calledOff', reason: 'notNeeded' })],
  [
    'POST /api/officer/requests/:id/close',
    () => ({ ward: AN_BIEN, how: 'done', did: 'Giúp tại bàn', managedAlone: false, newHousehold: false }),
  ],
];

/** The Mini App in the hands of the walkers: signed in when needed, calling whatever is picked. */
export function walkCalls(server: WalkServer) {
  const { app, simulated } = server;
  const sessions = new Map<string, Record<string, string>>();

  async function signIn({ userId }: Walker): Promise<Record<string, string>> {
    const { accessToken } = await simulated.control<{ accessToken: string }>(
      'GET',
      `/users/${userId}/access-token`,
    );
    const reply = await call(app, 'POST /api/session', { body: { accessToken, ward: AN_BIEN } });
    const { token = '' } = (reply.body ?? {}) as { token?: string };
    const headers = { authorization: `Bearer ${token}` };
    sessions.set(userId, headers);
    return headers;
  }

  return async (walker: Walker, pick: number, about: About): Promise<{ what: string; status: number }> => {
    const [address, bodyOf] = CALLS[pick % CALLS.length] ?? ['GET /healthz'];
    const ask = (headers: Record<string, string>) =>
      call(app, address.replace(':id', about.requestId), {
        headers,
        ...(bodyOf && { body: bodyOf(about) }),
      });
    const first = await ask(sessions.get(walker.userId) ?? (await signIn(walker)));
    const { status } = first.status === 401 ? await ask(await signIn(walker)) : first;
    return { what: address, status };
  };
}
