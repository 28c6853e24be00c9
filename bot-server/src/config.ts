import { z } from 'zod';

import { isAddressList } from './trusted-proxy.ts';

const url = z.url({ protocol: /^https?$/ });
const secret = z.string().min(24, 'needs at least 24 characters');
const count = z.coerce.number().int().positive();

const settings = z.object({
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  PUBLIC_URL: url,
  MINI_APP_ORIGINS: z.string().default('https://h5.zdn.vn,zbrowser://h5.zdn.vn'),
  OFFICER_APP_URL: url.optional(),
  TRUSTED_PROXY: z
    .string()
    .refine(isAddressList, 'needs addresses or CIDR ranges, separated by commas')
    .optional(),
  DATABASE_URL: z.string().min(1),
  DATABASE_POOL: count.default(16),
  SPOOL_DIR: z.string().min(1),
  DATA_ENCRYPTION_KEY: z
    .string()
    .refine((text) => Buffer.from(text, 'base64').length === 32, 'needs 32 random bytes written in base64'),
  SETUP_KEY: secret,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  ZALO_APP_ID: z.string().regex(/^\d+$/),
  ZALO_APP_SECRET: z.string().min(16, 'needs at least 16 characters'),
  ZALO_OA_ID: z.string().regex(/^\d+$/),
  ZALO_OA_SECRET_KEY: z.string().min(16, 'needs at least 16 characters'),
  ZALO_OA_SECRET_KEY_OLD: z.string().min(16).optional(),
  ZALO_MINI_APP_ID: z.string().min(1),
  ZALO_MINI_APP_KEY: z.string().min(16, 'needs at least 16 characters'),
  ZALO_OA_PER_MINUTE: count.default(100),
  ZALO_GROUP_PER_MINUTE: count.default(100),
  ZALO_OAUTH_URL: url.default('https://oauth.zaloapp.com'),
  ZALO_OPENAPI_URL: url.default('https://openapi.zalo.me'),
  ZALO_BUSINESS_URL: url.default('https://business.openapi.zalo.me'),
  ZALO_GRAPH_URL: url.default('https://graph.zalo.me'),
  ZALO_MINI_API_URL: url.default('https://openapi.mini.zalo.me'),
  ZALO_GRAPH_PROXY: url.optional(),
  CLOCK_URL: url.optional(),
  SAMPLE_WARDS_DIR: z.string().min(1).optional(),
  GUIDES_DIR: z.string().min(1).optional(),
  AUDIO_DIR: z.string().min(1).optional(),
  ASSISTANT_MODEL_URL: url.optional(),
  ASSISTANT_MODEL_KEY: z.string().min(1).optional(),
  ASSISTANT_MODEL_NAME: z.string().min(1).optional(),
});

export type Config = z.infer<typeof settings>;

/** The name of every setting; .env.example explains each (a test compares both). */
export const SETTING_NAMES = Object.keys(settings.shape);

/** One line for each setting that is missing or too weak to start with. */
export interface ConfigProblem {
  name: string;
  message: string;
}

function productionProblems(config: Config): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const refuse = (name: string, message: string) => problems.push({ name, message });
  if (config.CLOCK_URL) refuse('CLOCK_URL', 'a virtual clock is for development only: leave it unset');
  if (config.SAMPLE_WARDS_DIR)
    refuse('SAMPLE_WARDS_DIR', 'sample wards are for development only: leave it unset');
  return [...problems, ...openAddressProblems(config)];
}

/** Addresses over which words or tokens of people go must be private on the way. */
function openAddressProblems(config: Config): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const refuse = (name: string, message: string) => problems.push({ name, message });
  if (config.ASSISTANT_MODEL_URL !== undefined && !isPrivateAddress(config.ASSISTANT_MODEL_URL))
    refuse('ASSISTANT_MODEL_URL', 'needs https, unless the model runs on this machine');
  if (!config.PUBLIC_URL.startsWith('https://'))
    refuse('PUBLIC_URL', 'needs https: Zalo calls no other address');
  if (config.OFFICER_APP_URL?.startsWith('http://'))
    refuse('OFFICER_APP_URL', 'needs https: login links are opened there');
  for (const [name, value] of Object.entries(config)) {
    if (name.startsWith('ZALO_') && name.endsWith('_URL') && !String(value).startsWith('https://')) {
      refuse(name, 'needs https');
    }
  }
  return problems;
}

function isPrivateAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

/** A model is reached by both or not at all: half a setting is a mistake nobody would notice. */
function modelProblems({
  ASSISTANT_MODEL_URL: address,
  ASSISTANT_MODEL_NAME: name,
}: Config): ConfigProblem[] {
  if (address !== undefined && name === undefined)
    return [{ name: 'ASSISTANT_MODEL_NAME', message: 'is missing: ASSISTANT_MODEL_URL is set' }];
  if (name !== undefined && address === undefined)
    return [{ name: 'ASSISTANT_MODEL_URL', message: 'is missing: ASSISTANT_MODEL_NAME is set' }];
  return [];
}

/**
 * The settings of this process, read once from the given environment (empty values count as missing).
 * Errors name every missing or weak setting; production also refuses a virtual clock and plain http.
 */
export function readConfig(
  environment: NodeJS.ProcessEnv = process.env,
): { ok: true; config: Config } | { ok: false; problems: ConfigProblem[] } {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = settings.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      name: issue.path.join('.'),
      message: given[String(issue.path[0])] === undefined ? 'is missing' : issue.message,
    }));
    return { ok: false, problems };
  }
  const isProduction = parsed.data.NODE_ENV === 'production';
  const problems = [...modelProblems(parsed.data), ...(isProduction ? productionProblems(parsed.data) : [])];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, config: parsed.data };
}
