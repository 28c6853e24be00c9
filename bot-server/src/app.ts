import fastifyPostgres from '@fastify/postgres';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';

import { acceptWaiting } from './accept-waiting.ts';
import { answerProblems, sendProblem } from './answer-problems.ts';
import { registerAnnouncementEndpoints } from './broadcasts/announcement-endpoints.ts';
import { registerBroadcastEndpoints } from './broadcasts/broadcast-endpoints.ts';
import { applyBrowserRules } from './browser-rules.ts';
import { registerOfficerAnswerEndpoints } from './assistant/officer-answer-endpoints.ts';
import type { Config } from './config.ts';
import { poolSettings, surviveBrokenConnections, type Pool } from './database.ts';
import type { Edge } from './endpoint.ts';
import type { Graph } from './graph.ts';
import { registerAudioEndpoints } from './guides/audio-endpoints.ts';
import { openAudioShelf } from './guides/audio-shelf.ts';
import { registerGroupEndpoints } from './groups/group-endpoints.ts';
import { guideCatalogue } from './guides/guide-catalogue.ts';
import { registerGuideCountEndpoints } from './guides/guide-count-endpoints.ts';
import { registerGuideEndpoints } from './guides/guide-endpoints.ts';
import { registerOfficerGuideEndpoints } from './guides/officer-guide-endpoints.ts';
import { reportCatalogue } from './guides/report-catalogue.ts';
import { registerHelpRequestEndpoints } from './help-requests/help-request-endpoints.ts';
import { registerOfferEndpoints } from './help-requests/offer-endpoints.ts';
import { readJsonBodies } from './json-body.ts';
import { registerLeafletEndpoints } from './leaflets/leaflet-endpoints.ts';
import { createLimits } from './limits.ts';
import { createMetrics, type Counts } from './metrics.ts';
import { registerMyDataEndpoints } from './my-data/my-data-endpoints.ts';
import type { OaDirectory } from './oa-directory.ts';
import type { OaGroups } from './oa-groups.ts';
import { publishOpenApi } from './openapi.ts';
import { registerOfficerRequestEndpoints } from './officers/officer-request-endpoints.ts';
import { registerOfficerSessionEndpoints } from './officers/officer-session-endpoints.ts';
import { registerTeamEndpoints } from './officers/team-endpoints.ts';
import { registerWardDeskEndpoints } from './officers/ward-desk-endpoints.ts';
import type { Parts } from './parts.ts';
import { personOfToken } from './people/session.ts';
import { registerSessionEndpoints } from './people/session-endpoints.ts';
import { Problem } from './problems.ts';
import { refuseConnection } from './refuse-connection.ts';
import { registerReminderEndpoints } from './reminders/reminder-endpoints.ts';
import { logRequests } from './request-log.ts';
import { registerRunningEndpoints } from './running-endpoints.ts';
import { trustOneHop } from './trusted-proxy.ts';
import { registerWardEndpoints } from './wards/ward-endpoints.ts';
import { registerOaConsentEndpoints } from './zalo/oa-consent-endpoints.ts';
import { registerWebhookEndpoints, type Intake } from './zalo/webhook-endpoint.ts';
import type { ZaloHost } from './zalo/zalo-call.ts';

const BODY_LIMIT = 64 * 1024;
// A connection that sends nothing, or a byte a second, is gone within 15 s (reliability I3).
const HEADERS_MS = 8000;
const REQUEST_MS = 12_000;
const CHECK_EVERY_MS = 1000;
const IDLE_MS = 14_000;
const KEEP_ALIVE_MS = 10_000;

function bareServer(parts: Parts): FastifyInstance {
  const app = Fastify({
    logger: false,
    trustProxy: trustOneHop(parts.config.TRUSTED_PROXY),
    bodyLimit: BODY_LIMIT,
    exposeHeadRoutes: false,
    requestTimeout: REQUEST_MS,
    connectionTimeout: IDLE_MS,
    keepAliveTimeout: KEEP_ALIVE_MS,
    // What is under way when the server stops is answered, not refused.
    return503OnClosing: false,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: CHECK_EVERY_MS },
    frameworkErrors: (_error, _request, reply) => {
      sendProblem(reply, new Problem('invalid'));
    },
    clientErrorHandler: refuseConnection,
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  return app;
}

/** Answers given while the server stops end their connections, or it would wait for those to time out. */
function endConnectionsWhenStopping(app: FastifyInstance): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
    await acceptWaiting(app.server);
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (stopping) void reply.header('connection', 'close');
    done();
  });
}

/** The endpoints' own pool, so that busy loops never keep a resident waiting for a connection; it ends with the server. */
async function endpointPool(app: FastifyInstance, config: Config): Promise<Pool> {
  await app.register(
    fastifyPostgres,
    poolSettings(config.DATABASE_URL, config.DATABASE_POOL, 'tung-nha-api'),
  );
  return surviveBrokenConnections(app.pg.pool);
}

/** Zalo's side of the server: whom it asks, where events are kept, what is counted. */
export interface ZaloDoors extends Intake {
  graph: Graph;
  oaDirectory: OaDirectory;
  oaGroups: OaGroups;
  /** Where the OA's administrator's consent is redeemed. */
  oauth: ZaloHost;
}

/** What is read from the guides' files, once at the start. */
async function registerEverythingOfGuides(
  edge: Edge,
  metrics: ReturnType<typeof createMetrics>,
): Promise<void> {
  const { config, log } = edge.parts;
  const catalogue = guideCatalogue(config.GUIDES_DIR);
  reportCatalogue(catalogue, log, metrics);
  const shelf = openAudioShelf(config.AUDIO_DIR);
  registerGuideEndpoints(edge, catalogue, shelf);
  await registerAudioEndpoints(edge, catalogue, shelf);
  registerLeafletEndpoints(edge, catalogue);
  registerGuideCountEndpoints(edge, catalogue);
  registerOfficerGuideEndpoints(edge, catalogue);
  registerOfficerAnswerEndpoints(edge, catalogue);
}

/** What only the ward's staff may call. */
function registerEverythingOfOfficers(edge: Edge): void {
  registerOfficerSessionEndpoints(edge);
  registerOfficerRequestEndpoints(edge);
  registerTeamEndpoints(edge);
  registerWardDeskEndpoints(edge);
  registerBroadcastEndpoints(edge);
  registerGroupEndpoints(edge);
  registerReminderEndpoints(edge);
}

/** The whole server, not yet listening: every endpoint is registered here by name. Tests reach it through `inject`. */
export async function buildApp(
  server: Parts,
  zalo: ZaloDoors,
  modelCounts: Counts = () => ({}),
): Promise<FastifyInstance> {
  const app = bareServer(server);
  const parts = { ...server, pool: await endpointPool(app, server.config) };
  const metrics = createMetrics(parts, () => zalo.counts.values(), modelCounts);
  const limits = createLimits(parts, metrics.limitRefused);
  endConnectionsWhenStopping(app);
  answerProblems(app, parts.log, limits);
  logRequests(app, parts.log, metrics);
  readJsonBodies(app);
  await applyBrowserRules(app, parts);
  await publishOpenApi(app);

  const edge: Edge = {
    app,
    parts,
    graph: zalo.graph,
    oaDirectory: zalo.oaDirectory,
    oaGroups: zalo.oaGroups,
    limits,
    personOfToken: (token) => personOfToken(parts.pool, token, parts.clock.now()),
  };
  registerRunningEndpoints(app, parts, metrics);
  registerWebhookEndpoints(app, parts, zalo);
  registerOaConsentEndpoints(app, parts, zalo.oauth);
  registerSessionEndpoints(edge);
  registerWardEndpoints(edge);
  await registerEverythingOfGuides(edge, metrics);
  registerHelpRequestEndpoints(edge);
  registerOfferEndpoints(edge);
  registerMyDataEndpoints(edge);
  registerAnnouncementEndpoints(edge);
  registerEverythingOfOfficers(edge);
  return app;
}
