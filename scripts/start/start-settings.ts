import path from 'node:path';

/** What `npm start` may be told by the environment; folders are absolute. */
export interface StartSettings {
  port: number;
  simulatorPort: number;
  miniAppPort: number;
  dataDir: string;
  databaseUrl?: string;
  verbose: boolean;
}

export const portNames = {
  port: 'PORT',
  simulatorPort: 'SIMULATOR_PORT',
  miniAppPort: 'MINI_APP_PORT',
} as const;
const defaultPorts = { PORT: 8080, SIMULATOR_PORT: 8090, MINI_APP_PORT: 3000 } as const;

function readPort(environment: NodeJS.ProcessEnv, name: keyof typeof defaultPorts): number {
  const text = environment[name] ?? '';
  if (text === '') return defaultPorts[name];
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Error(`${name} must be a number from 1 to 65535, not “${text}”.`);
  }
  return port;
}

/** Reads the settings of `npm start` (design §6). Throws, naming the variable, when one makes no sense. */
export function readStartSettings(environment: NodeJS.ProcessEnv): StartSettings {
  const databaseUrl = environment['DATABASE_URL'] ?? '';
  const settings: StartSettings = {
    port: readPort(environment, 'PORT'),
    simulatorPort: readPort(environment, 'SIMULATOR_PORT'),
    miniAppPort: readPort(environment, 'MINI_APP_PORT'),
    dataDir: path.resolve((environment['DATA_DIR'] ?? '') || '.data'),
    ...(databaseUrl === '' ? {} : { databaseUrl }),
    verbose: environment['VERBOSE'] === '1',
  };
  if (new Set([settings.port, settings.simulatorPort, settings.miniAppPort]).size < 3) {
    throw new Error('PORT, SIMULATOR_PORT and MINI_APP_PORT must be three different ports.');
  }
  return settings;
}
