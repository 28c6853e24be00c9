import type { Config } from './config.ts';
import { inTransaction, type Queryable, type Transaction } from './database.ts';
import type { Parts } from './parts.ts';
import type { Sealer } from './sealing.ts';

/** What a use case may touch: its transaction, the present moment, and the seal for what must not be readable. */
export interface Work {
  tx: Transaction;
  now: Date;
  sealer: Sealer;
  /** The link that opens a route of the Mini App in Zalo, e.g. link('request/…') (design §6 deep links). */
  link(route: string): string;
  /** Where officers open the Mini App's code in a plain browser, when there is such an address. */
  officerPage?: string;
}

/** Work in which every statement stands for itself; whatever may be done so may be done in a transaction as well. */
export interface SingleWork extends Pick<Work, 'now' | 'sealer'> {
  tx: Queryable;
}

/** The link that opens a route of the Mini App in Zalo (design §6 deep links). */
export function miniAppLink(config: Pick<Config, 'ZALO_MINI_APP_ID'>, route: string): string {
  return `https://zalo.me/s/${config.ZALO_MINI_APP_ID}/?r=${encodeURI(route)}`;
}

/** Runs one use case in one transaction at the clock's present moment, then wakes the loops. */
export async function atWork<T>(parts: Parts, useCase: (work: Work) => Promise<T>): Promise<T> {
  const { config, clock, pool, sealer, wake } = parts;
  const link = (route: string) => miniAppLink(config, route);
  const result = await withoutDeadlock(() =>
    inTransaction(pool, (tx) =>
      useCase({
        ...{ tx, now: clock.now(), sealer, link },
        ...(config.OFFICER_APP_URL !== undefined && { officerPage: config.OFFICER_APP_URL }),
      }),
    ),
  );
  wake.requests();
  wake.outbox();
  return result;
}

/**
 * Like `atWork` for a use case that writes with one statement: committed by that statement, two round trips fewer. It must
 * bear to be run again after what it wrote.
 */
export async function atSingleWork<T>(parts: Parts, useCase: (work: SingleWork) => Promise<T>): Promise<T> {
  const { clock, pool, sealer, wake } = parts;
  const result = await withoutDeadlock(() => useCase({ tx: pool, now: clock.now(), sealer }));
  wake.requests();
  wake.outbox();
  return result;
}

const DEADLOCK = '40P01';
const MOST_TRIES = 4;

/** Two use cases that wait for each other's rows: the database ends one of them, and that one simply runs again. */
async function withoutDeadlock<T>(transaction: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await transaction();
    } catch (error) {
      const isDeadlock = error instanceof Error && 'code' in error && error.code === DEADLOCK;
      if (!isDeadlock || tries === MOST_TRIES) throw error;
    }
  }
}
