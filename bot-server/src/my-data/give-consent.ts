import { CONSENT_TEXT_VERSION } from '@tung-nha/shared/help-request';

import { done, refused, type Outcome } from '../outcome.ts';
import { appendConsent, latestConsents } from '../people/consent-store.ts';
import { setNewsPlace } from '../people/news-reader-store.ts';
import { loadWard } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';

/** Somebody's yes to the ward's news in chat, and where they live if they say so. */
export interface NewsConsent {
  personId: string;
  wardId: string;
  neighbourhoodCode?: string | undefined;
  channel: 'miniApp' | 'chat';
}

/** Writes the yes into the ledger (L-14), once however often it is said; where they live is kept with it. */
export async function agreeToNews(work: Work, consent: NewsConsent): Promise<Outcome<void>> {
  const { tx, now } = work;
  const { personId, wardId, neighbourhoodCode, channel } = consent;
  const ward = await loadWard(tx, wardId);
  if (ward === undefined) return refused('ward_not_found', 'ward');
  if (neighbourhoodCode !== undefined && !ward.neighbourhoods.some(({ code }) => code === neighbourhoodCode))
    return refused('invalid', 'neighbourhoodCode');
  const known = (await latestConsents(tx, personId)).find(
    (entry) => entry.wardId === wardId && entry.purpose === 'news',
  );
  if (known?.action !== 'given') {
    const entry = { wardId, personId, purpose: 'news', action: 'given' } as const;
    await appendConsent(tx, { ...entry, textVersion: CONSENT_TEXT_VERSION, channel, at: now });
  }
  if (neighbourhoodCode !== undefined) await setNewsPlace(tx, { wardId, personId, neighbourhoodCode });
  return done(undefined);
}
