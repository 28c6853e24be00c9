import { randomBytes } from 'node:crypto';

/** Invented settings for a bot server that is measured: valid, secret to nobody. */
export function benchEnvironment(databaseUrl: string, spoolDir: string): Record<string, string> {
  return {
    NODE_ENV: 'development',
    PUBLIC_URL: 'http://localhost:8080',
    DATABASE_URL: databaseUrl,
    SPOOL_DIR: spoolDir,
    LOG_LEVEL: 'warn',
    DATA_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SETUP_KEY: randomBytes(24).toString('base64'),
    ZALO_APP_ID: '1000000000000000001',
    ZALO_APP_SECRET: randomBytes(16).toString('hex'),
    ZALO_OA_ID: '3000000000000000003',
    ZALO_OA_SECRET_KEY: randomBytes(16).toString('hex'),
    ZALO_MINI_APP_ID: '4000000000000000004',
    ZALO_MINI_APP_KEY: randomBytes(16).toString('hex'),
  };
}
