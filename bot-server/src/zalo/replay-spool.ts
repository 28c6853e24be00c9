import { errorFields, type Log } from '../log.ts';
import type { IncomingEvent } from './inbox-store.ts';
import type { Spool } from './spool.ts';
import type { ZaloCounts } from './zalo-counts.ts';

const MOST_EVENTS = 500;

/** Where spooled events go; throws while the database is away. */
type Insert = (events: IncomingEvent[]) => Promise<void>;

/**
 * Moves everything on the spool into the inbox; files go only after their events were committed, so a kill costs a
 * repeat, which the inbox refuses. Any process may replay any file. Damaged lines are set aside and counted.
 * Throws when the database is away again. Returns how many events were replayed.
 */
export async function replaySpool(
  spool: Spool,
  insert: Insert,
  { counts, log }: { counts: ZaloCounts; log: Log },
): Promise<number> {
  let replayed = 0;
  let files: string[] = [];
  let events: IncomingEvent[] = [];
  const flush = async () => {
    if (events.length > 0) await insert(events);
    for (const name of files) await spool.remove(name);
    replayed += events.length;
    counts.add('eventReplayed', events.length);
    [files, events] = [[], []];
  };
  for (const name of await spool.waiting()) {
    const found = await spool.read(name).catch((error: unknown) => {
      log.error({ file: name, ...errorFields(error) }, 'spool file cannot be read');
      return undefined;
    });
    if (found === undefined) continue;
    if (found.damaged.length > 0) {
      await spool.setAside(name, found.damaged);
      counts.add('spoolDamaged', found.damaged.length);
      log.error({ file: name, count: found.damaged.length }, 'damaged lines on the spool set aside');
    }
    files.push(name);
    events.push(...found.events);
    if (events.length >= MOST_EVENTS) await flush();
  }
  await flush();
  return replayed;
}
