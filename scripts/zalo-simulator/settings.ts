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
  const given = (name: string, otherwise: string): string => env[name] ?? otherwise;
  const port = Number(given('SIMULATOR_PORT', String(defaultSettings.port)));
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error('SIMULATOR_PORT must be a port number');
  const stateFile = `${given('DATA_DIR', '.data')}/zalo-simulator.json`;
  return {
    port,
    stateFile: env['SIMULATOR_STATE'] === 'off' ? null : stateFile,
    botServerUrl: withoutSlash(given('BOT_SERVER_URL', defaultSettings.botServerUrl)),
    miniAppUrl: withoutSlash(given('MINI_APP_URL', defaultSettings.miniAppUrl)),
    wardsDir: given('WARDS_DIR', 'shared/wards'),
  };
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
