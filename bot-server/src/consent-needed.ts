import { z } from 'zod';

import { one, type Queryable, type Statement } from './database.ts';

const CONNECTED: Statement = {
  name: 'oaToken.connected',
  sql: 'select exists (select from oa_token where oa_id = $1 and not needs_consent) as connected',
};

/** Whether nothing can be sent until an administrator of the OA gives consent, for the first time or again (server-api §1.1). */
export async function isConsentNeeded(on: Queryable, oaId: string): Promise<boolean> {
  const { connected } = await one(on, z.object({ connected: z.boolean() }), CONNECTED, [oaId]);
  return !connected;
}
