import type { consentView } from '@tung-nha/shared/my-data';
import type { z } from 'zod';

import type { Queryable } from '../database.ts';
import { latestConsents } from '../people/consent-store.ts';

/** What the person has agreed to or withdrawn, newest word per ward and purpose (L-14). */
export async function myConsents(on: Queryable, personId: string): Promise<z.infer<typeof consentView>[]> {
  const entries = await latestConsents(on, personId);
  return entries.map(({ wardId, purpose, action, textVersion, channel, at }) => ({
    ward: wardId,
    purpose,
    given: action === 'given',
    textVersion,
    channel,
    at: at.toISOString(),
  }));
}
