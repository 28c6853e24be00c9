import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { firstName } from '@tung-nha/shared/vietnamese-text';

import { chatWith } from '../people/person.ts';
import { loadPerson } from '../people/person-store.ts';
import type { Work } from '../work.ts';
import { noteContactRead } from './contact-read-store.ts';
import type { Access } from './help-request-access.ts';
import type { HelpRequest } from './help-request.ts';
import { helperNearness } from './helper-nearness.ts';
import { offersOf, reasonsOfHelper } from './my-help-requests-store.ts';
import { isContactShown, openContact } from './request-contact.ts';

type Seen = Pick<Access, 'as' | 'personId' | 'request'>;

/**
 * The request as this person may see it (design §4, L-22). The contact goes to the helper only, until 24 hours after
 * closing, and each showing is noted (L-35); who is being asked goes to the officers; each asked member sees why they
 * were; the resident hears how near the helper is, coarsely, and whether news can reach them in chat.
 */
export async function viewFor(work: Work, access: Seen): Promise<HelpRequestView> {
  const { request, as, personId } = access;
  const view = { ...whatIsAsked(request), ...howItStands(request), ...whoIsIn(access) };
  if (as === 'helper') return { ...view, ...(await contactFor(work, request, personId)) };
  if (as === 'resident')
    return { ...view, ...(await helperOf(work, view, request)), chat: await chatOf(work, personId) };
  const offers = await offersOf(work.tx, request, as === 'officer' ? undefined : personId);
  return { ...view, offers };
}

/** The request as its resident sees it, with the contact they gave themselves (L-18). */
export function ownView(work: Pick<Work, 'sealer'>, request: HelpRequest, personId: string): HelpRequestView {
  const contact = openContact(work.sealer, request);
  return {
    ...whatIsAsked(request),
    ...howItStands(request),
    ...whoIsIn({ request, as: 'resident', personId }),
    ...(Object.keys(contact).length > 0 && { contact }),
  };
}

/** The request without contact or offers, for lists. */
export function listedView(access: Seen): HelpRequestView {
  return { ...whatIsAsked(access.request), ...howItStands(access.request), ...whoIsIn(access) };
}

function whatIsAsked(request: HelpRequest) {
  const { id, code, wardId, topic, guideSlug, step, note, mode, urgent, wantedAt } = request;
  const { neighbourhoodName, supportPointName, relation, createdAt } = request;
  return {
    id,
    code,
    ward: wardId,
    topic,
    mode,
    urgent,
    createdAt: createdAt.toISOString(),
    ...(guideSlug !== null && { guideSlug }),
    ...(step !== null && { step }),
    ...(note !== null && { note }),
    ...(wantedAt !== null && { wantedAt: wantedAt.toISOString() }),
    ...(neighbourhoodName !== null && { neighbourhood: neighbourhoodName }),
    ...(supportPointName !== null && { supportPoint: supportPointName }),
    ...(relation !== null && { forRelation: relation }),
  };
}

function howItStands({ status, closedAt, nextActionAt, escalation, stars }: HelpRequest) {
  return {
    status,
    ...(closedAt !== null && { closedAt: closedAt.toISOString() }),
    ...(nextActionAt !== null && { nextActionAt: nextActionAt.toISOString() }),
    ...(escalation !== null && { escalation }),
    ...(stars !== null && { stars }),
  };
}

/** Names as far as each side needs them: first names between the two sides, nobody's to those who were only asked. */
function whoIsIn({ request: { helperName, residentName }, as }: Seen) {
  if (as === 'offered') return {};
  const member = as === 'officer' ? helperName : helperName && firstName(helperName);
  const resident = residentName && firstName(residentName);
  return {
    ...(member && { member: { name: member } }),
    ...(resident && as !== 'resident' && { resident: { name: resident } }),
  };
}

async function helperOf({ tx }: Work, { member }: Pick<HelpRequestView, 'member'>, request: HelpRequest) {
  if (member === undefined) return {};
  return { member: { ...member, ...helperNearness(request, await reasonsOfHelper(tx, request)) } };
}

async function chatOf({ tx, now }: Work, personId: string): Promise<'open' | 'closed'> {
  return chatWith((await loadPerson(tx, personId)) ?? {}, now) === 'open' ? 'open' : 'closed';
}

async function contactFor(work: Work, request: HelpRequest, personId: string) {
  if (!isContactShown(request.closedAt, work.now)) return {};
  const contact = openContact(work.sealer, request);
  if (Object.keys(contact).length === 0) return {};
  await noteContactRead(work.tx, request, { personId, channel: 'miniApp', at: work.now });
  return { contact };
}
