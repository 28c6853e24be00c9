import { createHash } from 'node:crypto';
import { numericIdOf } from './ids.ts';

export type Credentials = {
  appId: string;
  appSecret: string;
  oaId: string;
  oaSecretKey: string;
  miniAppId: string;
  miniAppKey: string;
  botToken: string;
  botId: string;
};

/** The credentials of the simulated app, OA, Mini App and bot: the same on every machine, worthless anywhere else. */
export const credentials: Credentials = {
  appId: numericIdOf('app'),
  appSecret: secretOf('app'),
  oaId: numericIdOf('oa'),
  oaSecretKey: secretOf('oa'),
  miniAppId: numericIdOf('mini-app'),
  miniAppKey: secretOf('mini-app'),
  botId: numericIdOf('bot'),
  botToken: `${numericIdOf('bot')}:${secretOf('bot')}`,
};

function secretOf(name: string): string {
  return createHash('sha256').update(`simulator secret of ${name}`).digest('base64url').slice(0, 32);
}
