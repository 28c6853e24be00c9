import { z } from 'zod';

import { maybeOne, run, type Queryable, type Statement, type Transaction } from '../database.ts';

const PLACE: Statement = {
  name: 'newsReader.place',
  sql: 'update news_reader set neighbourhood_code = $3 where ward_id = $1 and person_id = $2',
};

/** Where a reader of the ward's news lives, as they said. The row itself follows the ledger of consents. */
export async function setNewsPlace(
  tx: Transaction,
  { wardId, personId, neighbourhoodCode }: { wardId: string; personId: string; neighbourhoodCode: string },
): Promise<void> {
  await run(tx, PLACE, [wardId, personId, neighbourhoodCode]);
}

const READS: Statement = {
  name: 'newsReader.reads',
  sql: 'select exists (select from news_reader where ward_id = $1 and person_id = $2) as reads',
};

/** Whether the person agrees now to get the ward's news in chat. */
export async function readsNews(on: Queryable, wardId: string, personId: string): Promise<boolean> {
  return (await maybeOne(on, z.object({ reads: z.boolean() }), READS, [wardId, personId]))?.reads === true;
}

const AGAIN: Statement = {
  name: 'newsReader.mergeAgain',
  // Read anew from the ledger of both: which of two said something last decides.
  sql: `with gone as (
      delete from news_reader where person_id in ($1, $2) returning ward_id, neighbourhood_code)
    insert into news_reader (ward_id, person_id, neighbourhood_code)
    select latest.ward_id, $1, (select max(neighbourhood_code) from gone where gone.ward_id = latest.ward_id)
    from (select distinct on (ward_id) ward_id, action from consent_entry
      where person_id in ($1, $2) and purpose = 'news' order by ward_id, id desc) latest
    where latest.action = 'given'
    on conflict (ward_id, person_id) do update set neighbourhood_code = excluded.neighbourhood_code`,
};

/** Two rows of one human become one: what they agreed to last holds. */
export async function mergeNewsReaders(
  tx: Transaction,
  survivorId: string,
  absorbedId: string,
): Promise<void> {
  await run(tx, AGAIN, [survivorId, absorbedId]);
}
