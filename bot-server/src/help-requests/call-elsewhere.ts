import { urgencyOf } from '../routing/routing-rule.ts';
import { loadWard } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { queueMessages, type OutgoingMessage } from '../zalo/outbox.ts';
import type { HelpRequest } from './help-request.ts';
import { calledInGroupText, calledTitle } from './offer-messages.ts';
import { otherWayTo } from './other-way-store.ts';
import { aboutRequest } from './send-about.ts';

/** Whose offer was not delivered, and of which ward they are a member. */
interface Called {
  personId: string;
  memberWardId: string;
}

/**
 * Calls a member whose chat with the OA is closed another way (design §5): pinged in a group of their ward that they are in,
 * where nothing is said but the code, else by the ward's ZBS template. The offer stays open, and once they write the code to
 * the OA the chat is open again. False when there is no way; each offer of a wave is called so once.
 */
export async function callElsewhere(
  work: Work,
  request: HelpRequest,
  { personId, memberWardId }: Called,
): Promise<boolean> {
  const way = await otherWayTo(work.tx, personId, memberWardId);
  if (way === undefined) return false;
  const text = calledInGroupText(request.code);
  const call = {
    ...{ text, kind: 'requestNews', wardId: request.wardId, urgency: urgencyOf(request) },
    about: aboutRequest(request.id),
    dedupeKey: `elsewhere:${request.id}:${request.wave}:${personId}`,
    ...(request.nextActionAt !== null && { expiresAt: request.nextActionAt }),
  } satisfies Omit<OutgoingMessage, 'to'>;
  const { zaloGroupId, oaUserId: mention } = way;
  if (zaloGroupId !== null) {
    await queueMessages(work, [{ ...call, to: { groupId: zaloGroupId }, attachment: { mention } }]);
    return true;
  }
  const template = (await loadWard(work.tx, memberWardId))?.settings.broadcasts.template;
  if (template === undefined) return false;
  const { id, title, content } = template;
  const data = { [title]: calledTitle, [content]: text };
  await queueMessages(work, [{ ...call, to: { personId }, attachment: { template: id, data } }]);
  return true;
}
