import fastify, { type FastifyInstance } from 'fastify';
import { registerBot } from './bot-endpoints.ts';
import { registerConsultation } from './consultation-endpoints.ts';
import { corsFor } from './control-route.ts';
import { registerDesk } from './desk-endpoints.ts';
import { registerGraph } from './graph-endpoints.ts';
import { registerGroupControl } from './group-control.ts';
import { registerGroups } from './group-endpoints.ts';
import { registerGroupMessages } from './group-message-endpoints.ts';
import { registerMiniAppNotices } from './mini-app-endpoints.ts';
import { registerOaSmallCalls } from './oa-small-endpoints.ts';
import { registerOaUsers } from './oa-user-endpoints.ts';
import { registerOauth } from './oauth-endpoints.ts';
import { defaultSettings, type Settings } from './settings.ts';
import { registerUploads } from './upload-endpoints.ts';
import { registerUserControl } from './user-control.ts';
import { openWorld, type World } from './world.ts';
import { registerWorldControl } from './world-control.ts';
import { registerZbs } from './zbs-endpoints.ts';

export type Simulator = { url: string; close: () => Promise<void> };

const parts = [
  registerWorldControl,
  registerUserControl,
  registerGroupControl,
  registerDesk,
  registerOauth,
  registerConsultation,
  registerGroups,
  registerGroupMessages,
  registerGraph,
  registerUploads,
  registerOaUsers,
  registerOaSmallCalls,
  registerZbs,
  registerMiniAppNotices,
  registerBot,
];

const largestBody = 12 * 1024 * 1024;

/** Starts a simulator on localhost; port 0 takes a free one. `close` stops it and saves its state. */
export async function startSimulator(settings: Partial<Settings> = {}): Promise<Simulator> {
  const whole = { ...defaultSettings, ...settings };
  const { world, close } = openWorld(whole);
  const app = buildApp(world);
  await app.listen({ host: 'localhost', port: whole.port });
  const address = app.server.address();
  const port = typeof address === 'object' && address ? address.port : whole.port;
  return {
    url: `http://localhost:${String(port)}`,
    close: async () => {
      await app.close();
      await close();
    },
  };
}

function buildApp(world: World): FastifyInstance {
  const app = fastify({
    bodyLimit: largestBody,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body);
  });
  refuseUnknown(app);
  for (const register of parts) register(app, world);
  return app;
}

// Unknown path 404 with an empty body, known path with another method 405 (server-api §10.1).
function refuseUnknown(app: FastifyInstance): void {
  const known: RegExp[] = [];
  app.addHook('onRoute', ({ url }) => {
    known.push(new RegExp(`^${url.replaceAll('.', '\\.').replaceAll(/:\w+/g, '[^/]+')}$`));
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '';
    if (request.method === 'OPTIONS' && path.startsWith('/_sim/'))
      return reply.headers(corsFor(request.headers.origin)).code(204).send();
    const isKnown = known.some((pattern) => pattern.test(path));
    return reply.code(isKnown ? 405 : 404).send();
  });
}
