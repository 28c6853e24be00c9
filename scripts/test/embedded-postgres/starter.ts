import { startEmbeddedPostgres } from '../../embedded-postgres/start-embedded-postgres.ts';

/** A program that starts the database of the folder named on its command line, says so, and stays. */
const database = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '' });
process.stdout.write(`${JSON.stringify({ adopted: database.adopted })}\n`);
setInterval(() => undefined, 60_000);
