import pg from 'pg';
import type { z } from 'zod';

// Counts and identities of ours stay far below 2^53; Zalo's ids are text and never pass here.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** What SQL can be run on: the pool for single statements, or a client inside a transaction. */
export interface Queryable {
  query(config: pg.QueryConfig): Promise<pg.QueryResult<Record<string, unknown>>>;
}

/** A Queryable that is inside a transaction; only `inTransaction` makes one. */
export interface Transaction extends Queryable {
  readonly insideTransaction: true;
}

export type Pool = pg.Pool;

/** A statement with a name (prepared once per connection); the name is its place in the store, e.g. 'ward.load'. */
export interface Statement {
  name: string;
  sql: string;
}

// Every statement is prepared and looks rows up by key; planning the large ones again for each call would cost more
// than running them (decision 008).
const PLAN_ONCE = '-c plan_cache_mode=force_generic_plan';

// A database that hangs rather than refuses must not hold a caller for ever.
const CONNECT_MS = 5000;
const QUERY_MS = 60_000;

/** How a pool connects; `application_name` shows in pg_stat_activity who holds what. */
export function poolSettings(connectionString: string, max: number, applicationName: string): pg.PoolConfig {
  return {
    connectionString,
    max,
    application_name: applicationName,
    options: PLAN_ONCE,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
  };
}

/** An idle connection that breaks is replaced at next use; without a listener it would end the process. */
export function surviveBrokenConnections(pool: Pool): Pool {
  return pool.on('error', () => undefined);
}

/** A pool of its own for loops, commands and tests; the endpoints use the one of @fastify/postgres (app.ts). */
export function createPool(connectionString: string, max: number, applicationName: string): Pool {
  return surviveBrokenConnections(new pg.Pool(poolSettings(connectionString, max, applicationName)));
}

/** Runs the work in one transaction: committed when it resolves, rolled back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection lost between two statements is told as an event as well; without a listener it would end the process.
  const noteBroken = (error: Error) => (broken = error);
  client.on('error', noteBroken);
  try {
    await client.query('begin');
    const tx: Transaction = { insideTransaction: true, query: (config) => client.query(config) };
    const result = await work(tx);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: unknown) => {
      broken = rollbackError as Error;
    });
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken);
  }
}

/** All rows of a statement, each checked against its schema. */
export async function many<Row extends z.ZodType>(
  on: Queryable,
  schema: Row,
  statement: Statement,
  values: unknown[] = [],
): Promise<z.infer<Row>[]> {
  const result = await on.query({ name: statement.name, text: statement.sql, values });
  return result.rows.map((row) => schema.parse(row));
}

/** The first row, or undefined. */
export async function maybeOne<Row extends z.ZodType>(
  on: Queryable,
  schema: Row,
  statement: Statement,
  values: unknown[] = [],
): Promise<z.infer<Row> | undefined> {
  const [row] = await many(on, schema, statement, values);
  return row;
}

/** The only row; throws when the statement, against its contract, gives none. */
export async function one<Row extends z.ZodType>(
  on: Queryable,
  schema: Row,
  statement: Statement,
  values: unknown[] = [],
): Promise<z.infer<Row>> {
  const row = await maybeOne(on, schema, statement, values);
  if (row === undefined) throw new Error(`statement ${statement.name} gave no row`);
  return row;
}

/** Runs a statement for its effect; returns how many rows it touched. */
export async function run(on: Queryable, statement: Statement, values: unknown[] = []): Promise<number> {
  const result = await on.query({ name: statement.name, text: statement.sql, values });
  return result.rowCount ?? 0;
}
