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

function answer(url: URL): Answer {
  switch (`${role} ${url.pathname}`) {
    case 'simulator /_sim/clock':
      return { status: 200, body: { now: '2026-01-05T02:00:00Z' } };
    case 'simulator /_sim/credentials':
      return { status: 200, body: credentials };
    case 'simulator /permission':
      return { status: 302, to: url.searchParams.get('back') ?? '' };
    case 'bot-server /readyz':
      return { status: connected ? 200 : 503, body: { zalo: connected ? 'connected' : 'missing' } };
    case 'bot-server /zalo/oa/connect':
      if (url.searchParams.get('key') !== env('SETUP_KEY')) return { status: 403 };
      return {
        status: 302,
        to: `${simulator}/permission?back=${encodeURIComponent(`${env('PUBLIC_URL')}/callback`)}`,
      };
    case 'bot-server /callback':
      connected = true;
      return { status: 200 };
    default:
      return { status: url.pathname === '/' ? 200 : 404 };
  }
}

if (env('STAND_IN_BREAKS') === role) {
  console.error(`${role} cannot find its spectacles`);
  process.exit(3);
}
if (env('STAND_IN_STUBBORN') === role) process.on('SIGTERM', () => undefined);
if (role === 'bot-server') await countStart();
const server = http.createServer((request, response) => {
  const { status, body, to } = answer(new URL(request.url ?? '/', 'http://localhost'));
  response.writeHead(status, to === undefined ? {} : { location: to });
  response.end(body === undefined ? '' : JSON.stringify(body));
});
if (env('STAND_IN_SLOW') !== role) server.listen(Number(ports[role]), 'localhost');
else setInterval(() => undefined, 60_000);
