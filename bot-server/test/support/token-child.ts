import { pathToFileURL } from 'node:url';

import { settableClock } from '../../src/clock.ts';
import { readConfig } from '../../src/config.ts';
import { createPool } from '../../src/database.ts';
import { createSealer } from '../../src/sealing.ts';
import { createOaTokens } from '../../src/zalo/oa-token.ts';
import { openHosts } from '../../src/zalo/zalo-call.ts';
import { createZaloCounts } from '../../src/zalo/zalo-counts.ts';

/** What a process that a test forks is told: renew the token Zalo refused, at this time of the domain. */
export interface RenewOrder {
  refused: string;
  now: number;
}

/** Run as a program of its own, with the server's settings in the environment: renews as told, answers with the state. */
function renewAsTold(): void {
  const read = readConfig();
  if (!read.ok) throw new Error('settings');
  const { config } = read;
  const clock = settableClock(new Date(0));
  const silent = () => undefined;
  const parts = {
    config,
    clock,
    pool: createPool(config.DATABASE_URL, 4, 'token-child'),
    sealer: createSealer(config.DATA_ENCRYPTION_KEY),
    log: { info: silent, warn: silent, error: silent, debug: silent },
    wake: { outbox: silent, requests: silent, inbox: silent },
  };
  const tokens = createOaTokens(parts, openHosts(config).oauth, createZaloCounts());
  process.on('message', (order: RenewOrder) => {
    clock.set(new Date(order.now));
    process.send?.({ begun: true });
    void tokens.renew(order.refused).then((state) => process.send?.({ state }));
  });
  process.send?.({ ready: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) renewAsTold();
