import pg from 'pg';

/** `busy`: a server is there, but still starting, recovering or already stopping. */
export type ServerAnswer = 'ready' | 'busy' | 'silent' | 'foreign';

const notReadyNow = '57P03';

/**
 * Asks whoever listens at a connection string whether it serves the given cluster.
 * `foreign`: a server answers there that works on another data folder.
 */
export async function askServer(connectionString: string, cluster: string): Promise<ServerAnswer> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    return rows[0]?.folder === cluster ? 'ready' : 'foreign';
  } catch (error) {
    return (error as { code?: string }).code === notReadyNow ? 'busy' : 'silent';
  } finally {
    await client.end().catch(() => undefined);
  }
}
