import { appendFileSync } from 'node:fs';
import http from 'node:http';
import pg from 'pg';
import { environment } from '../../settings.ts';

/**
 * A stand-in for one of the three programs that `npm start` runs, named on the command line. STAND_IN_BREAKS names one
 * that ends at once, STAND_IN_STUBBORN one that ignores SIGTERM, STAND_IN_SLOW one that never answers.
 */
const role = process.argv[2] ?? '';
const env = (name: string): string => environment[name] ?? '';
const ports: Record<string, string> = {
  simulator: env('SIMULATOR_PORT'),
  'bot-server': env('PORT'),
  'mini-app': env('MINI_APP_PORT'),
};
const simulator = `http://localhost:${env('SIMULATOR_PORT')}`;
let connected = false;

async function countStart(): Promise<void> {
  const client = new pg.Client({ connectionString: env('DATABASE_URL') });
  await client.connect();
  await client.query('create table if not exists start_counted (at timestamptz default now())');
  await client.query('insert into start_counted default values');
  const { rows } = await client.query<{ count: string }>('select count(*) from start_counted');
  appendFileSync(`${env('SPOOL_DIR')}-starts`, `${rows[0]?.count ?? ''} ${env('SETUP_KEY')}\n`);
  await client.end();
}

type Answer = { status: number; body?: object; to?: string };

const credentials = {
  appId: '1',
  appSecret: 'a',
  oaId: '2',
  oaSecretKey: 'b',
  miniAppId: '3',
  miniAppKey: 'c',
};

function permission(url: URL): Answer {
  return { status: 302, to: url.searchParams.get('back') ?? '' };
}

function connect(url: URL): Answer {
  if (url.searchParams.get('key') !== env('SETUP_KEY')) return { status: 403 };
  return {
    status: 302,
    to: `${simulator}/permission?back=${encodeURIComponent(`${env('PUBLIC_URL')}/callback`)}`,
  };
}

function callback(): Answer {
  connected = true;
  return { status: 200 };
}

const answers: Record<string, (url: URL) => Answer> = {
  'simulator /_sim/clock': () => ({ status: 200, body: { now: '2026-01-05T02:00:00Z' } }),
  'simulator /_sim/credentials': () => ({ status: 200, body: credentials }),
  'simulator /permission': permission,
  'bot-server /readyz': () => ({
    status: 200,
    body: { zalo: connected ? 'connected' : 'needsConsent' },
  }),
  'bot-server /zalo/oa/connect': connect,
  'bot-server /callback': callback,
  'mini-app /': () => ({ status: 200 }),
};

if (env('STAND_IN_BREAKS') === role) {
  console.error(`${role} cannot find its spectacles`);
  process.exit(3);
}
if (env('STAND_IN_STUBBORN') === role) process.on('SIGTERM', () => undefined);
if (role === 'bot-server') await countStart();
const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const { status, body, to } = answers[`${role} ${url.pathname}`]?.(url) ?? { status: 404 };
  response.writeHead(status, to === undefined ? {} : { location: to });
  response.end(body === undefined ? '' : JSON.stringify(body));
});
if (env('STAND_IN_SLOW') !== role) server.listen(Number(ports[role]), 'localhost');
else setInterval(() => undefined, 60_000);
