import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Program } from './child-program.ts';
import type { Secrets } from './secrets.ts';
import type { StartSettings } from './start-settings.ts';

/** How each program is called; tests put small stand-ins in their place. */
export interface CommandLines {
  simulator: readonly string[];
  botServer: readonly string[];
  miniApp: readonly string[];
}

/** `GET /_sim/credentials` of the simulator (design §6). */
export const Credentials = z.object({
  appId: z.string(),
  appSecret: z.string(),
  oaId: z.string(),
  oaSecretKey: z.string(),
  miniAppId: z.string(),
  miniAppKey: z.string(),
});
export type Credentials = z.infer<typeof Credentials>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The addresses that people and programs use. */
export function addressesOf(settings: StartSettings): {
  botServer: string;
  simulator: string;
  miniApp: string;
} {
  return {
    botServer: `http://localhost:${String(settings.port)}`,
    simulator: `http://localhost:${String(settings.simulatorPort)}`,
    miniApp: `http://localhost:${String(settings.miniAppPort)}`,
  };
}

const PackageFile = z.object({ scripts: z.object({ 'start:server': z.string().startsWith('node ') }) });

/** What stands behind `node` in `npm run start:server`, so that the server runs here as it does in production. */
function productionArgs(): string[] {
  const file = PackageFile.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  return file.scripts['start:server'].split(' ').slice(1);
}

/** The command lines of the real programs. */
export function realCommandLines(): CommandLines {
  const miniAppPackage = path.join(root, 'mini-app', 'package.json');
  const vite = path.dirname(createRequire(miniAppPackage).resolve('vite/package.json'));
  return {
    simulator: ['--import', 'tsx', path.join(root, 'scripts/zalo-simulator/main.ts')],
    botServer: productionArgs(),
    miniApp: [path.join(vite, 'bin', 'vite.js')],
  };
}

export function simulatorProgram(
  settings: StartSettings,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Program {
  const { botServer, miniApp } = addressesOf(settings);
  const own = {
    SIMULATOR_PORT: String(settings.simulatorPort),
    BOT_SERVER_URL: botServer,
    MINI_APP_URL: miniApp,
    DATA_DIR: settings.dataDir,
    WARDS_DIR: path.join(root, 'shared/wards'),
  };
  return { name: 'simulator', args, cwd: root, env: { ...env, ...own } };
}

export function miniAppProgram(
  settings: StartSettings,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Program {
  const { botServer, simulator } = addressesOf(settings);
  const port = String(settings.miniAppPort);
  const own = { MINI_APP_PORT: port, VITE_API_URL: botServer, VITE_SIMULATOR_URL: simulator };
  const listening = ['--host', 'localhost', '--port', port, '--strictPort'];
  return {
    name: 'mini-app',
    args: [...args, ...listening],
    cwd: path.join(root, 'mini-app'),
    env: { ...env, ...own },
  };
}

function zaloEnvironment(simulator: string, credentials: Credentials): NodeJS.ProcessEnv {
  return {
    ZALO_APP_ID: credentials.appId,
    ZALO_APP_SECRET: credentials.appSecret,
    ZALO_OA_ID: credentials.oaId,
    ZALO_OA_SECRET_KEY: credentials.oaSecretKey,
    ZALO_MINI_APP_ID: credentials.miniAppId,
    ZALO_MINI_APP_KEY: credentials.miniAppKey,
    ZALO_OAUTH_URL: `${simulator}/oauth.zaloapp.com`,
    ZALO_OPENAPI_URL: `${simulator}/openapi.zalo.me`,
    ZALO_BUSINESS_URL: `${simulator}/business.openapi.zalo.me`,
    ZALO_GRAPH_URL: `${simulator}/graph.zalo.me`,
    ZALO_MINI_API_URL: `${simulator}/openapi.mini.zalo.me`,
  };
}

/** What the bot server must be told besides its settings: where its data is, and who it is at Zalo. */
export interface BotServerInputs {
  databaseUrl: string;
  secrets: Secrets;
  credentials: Credentials;
}

export function botServerProgram(
  settings: StartSettings,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  inputs: BotServerInputs,
): Program {
  const { botServer, simulator, miniApp } = addressesOf(settings);
  const own = {
    NODE_ENV: 'development',
    HOST: '127.0.0.1',
    PORT: String(settings.port),
    PUBLIC_URL: botServer,
    MINI_APP_ORIGINS: miniApp,
    OFFICER_APP_URL: miniApp,
    DATABASE_URL: inputs.databaseUrl,
    DATA_ENCRYPTION_KEY: inputs.secrets.dataEncryptionKey,
    SETUP_KEY: inputs.secrets.setupKey,
    CLOCK_URL: `${simulator}/_sim/clock/stream`,
    SPOOL_DIR: path.join(settings.dataDir, 'spool'),
    AUDIO_DIR: path.join(settings.dataDir, 'audio'),
    SAMPLE_WARDS_DIR: path.join(root, 'shared/wards'),
  };
  return {
    name: 'bot-server',
    args,
    cwd: root,
    env: { ...env, ...own, ...zaloEnvironment(simulator, inputs.credentials) },
  };
}
