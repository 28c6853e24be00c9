import { composeOffer } from '../../src/help-requests/compose-offer.ts';
import { BODY_CONTEXT } from '../../src/zalo/outbox.ts';
import type { TestParts } from './parts-for-tests.ts';

interface Row {
  id: number;
  body: Buffer | null;
  ward_id: string | undefined;
  about: string | undefined;
}

/** What was queued for the person after the row with this id, oldest first, as it would be sent now; called-off messages left out. */
export async function messagesTo(
  parts: TestParts,
  personId: string,
  after: number,
): Promise<{ id: number; text: string }[]> {
  const { rows } = await parts.pool.query<Row>(
    `select id, body, ward_id, about from outbox
     where person_id = $1 and id > $2 and state <> 'cancelled' order by id`,
    [personId, after],
  );
  const texts = rows.map(async ({ id, body, ward_id: wardId, about }) => {
    const text = body
      ? parts.sealer.open(body, BODY_CONTEXT)
      : await composeOffer(parts, { wardId, personId, about });
    return { id, text: text ?? '' };
  });
  return Promise.all(texts);
}
