import pg from 'pg';

/** Returns the same connection string with another database in it. */
export function urlForDatabase(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

async function onServer<T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Creates an empty database when there is none of that name. `adminUrl` leads to any other database of the server. */
export async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  await onServer(adminUrl, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  });
}

/**
 * Creates `database` as a copy of `template` (about 30 ms) and returns its connection string.
 * Nobody may be connected to the template meanwhile. An older database of that name is dropped first.
 */
export async function createDatabaseFromTemplate(
  adminUrl: string,
  database: string,
  template: string,
): Promise<string> {
  await onServer(adminUrl, async (client) => {
    await client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`);
    await client.query(
      `create database ${client.escapeIdentifier(database)} template ${client.escapeIdentifier(template)}`,
    );
  });
  return urlForDatabase(adminUrl, database);
}

/** Drops a database, connections to it included; none of that name is no error. */
export async function dropDatabase(adminUrl: string, database: string): Promise<void> {
  await onServer(adminUrl, (client) =>
    client.query(`drop database if exists ${client.escapeIdentifier(database)} with (force)`),
  );
}
