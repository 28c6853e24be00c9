/** Everything that can be set; `stateFile: null` keeps nothing on disk. */
export type Settings = {
  port: number;
  stateFile: string | null;
  botServerUrl: string;
  miniAppUrl: string;
  wardsDir: string | null;
};

export const defaultSettings: Settings = {
  port: 8090,
  stateFile: null,
  botServerUrl: 'http://localhost:8080',
  miniAppUrl: 'http://localhost:3000',
  wardsDir: null,
};

/** The settings of a simulator started as a program. Throws, naming the variable, when a port is not a number. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = Number(env['SIMULATOR_PORT'] ?? defaultSettings.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('SIMULATOR_PORT must be a port number');
  const keepsState = env['SIMULATOR_STATE'] !== 'off';
  return {
    port,
    stateFile: keepsState ? `${env['DATA_DIR'] ?? '.data'}/zalo-simulator.json` : null,
    botServerUrl: withoutSlash(env['BOT_SERVER_URL'] ?? defaultSettings.botServerUrl),
    miniAppUrl: withoutSlash(env['MINI_APP_URL'] ?? defaultSettings.miniAppUrl),
    wardsDir: env['WARDS_DIR'] ?? 'shared/wards',
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
