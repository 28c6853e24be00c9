import { SCAM_ADVICE } from '@tung-nha/shared/scam-signs';

import type { ScamFinding } from './scam-words.ts';
import type { Situation } from './situation.ts';

/**
 * What somebody who is being robbed is told before anything else: what to stop and do, then whom to call. The same advice as
 * the Mini App gives, so that nobody hears two orders of doing things.
 */
export function scamScript(finding: ScamFinding, { link }: Pick<Situation, 'link'>): string[] {
  const { title, steps, contacts, guideSlug } = SCAM_ADVICE[finding];
  const calls = contacts.map((contact) =>
    'number' in contact ? `• ${contact.label}: ${contact.number}` : `• ${contact.label}`,
  );
  return [
    [`${title}:`, ...steps.map((step, at) => `${at + 1}. ${step}`)].join('\n'),
    ['Gọi cho ai:', ...calls, `Xem từng bước: ${link(`guide/${guideSlug}`)}`].join('\n'),
  ];
}
