import { CONSENT_TEXT_VERSION } from '@tung-nha/shared/help-request';
import type { ConsentPurpose } from '@tung-nha/shared/my-data';

import { appendConsent, latestConsents } from '../people/consent-store.ts';
import type { Work } from '../work.ts';
import { deleteContacts, deletePriorityReasons } from './my-data-store.ts';

/**
 * Withdraws one consent, or all (L-11), with a line in the ledger for each; returns how many. What the consent had
 * allowed ends at once: contacts of that ward's requests are deleted, or the reasons for priority.
 */
export async function withdrawConsents(
  work: Work,
  personId: string,
  purpose?: ConsentPurpose,
  channel: 'miniApp' | 'chat' = 'miniApp',
): Promise<number> {
  const { tx, now } = work;
  const given = (await latestConsents(tx, personId)).filter(
    (entry) => entry.action === 'given' && (purpose === undefined || entry.purpose === purpose),
  );
  for (const { wardId, purpose: withdrawn } of given) {
    await appendConsent(tx, {
      wardId,
      personId,
      purpose: withdrawn,
      action: 'withdrawn',
      textVersion: CONSENT_TEXT_VERSION,
      channel,
      at: now,
    });
    if (withdrawn === 'helpRequest') await deleteContacts(tx, wardId, personId);
    if (withdrawn === 'helpRequest' || withdrawn === 'priorityReason') {
      await deletePriorityReasons(tx, wardId, personId);
    }
  }
  return given.length;
}
