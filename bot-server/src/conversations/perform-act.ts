import { countAnswer } from '../assistant/count-answer.ts';
import { acceptHelpRequest } from '../help-requests/accept-help-request.ts';
import { completeHelpRequest } from '../help-requests/complete-help-request.ts';
import { confirmHelp } from '../help-requests/confirm-help.ts';
import { declineHelpRequest } from '../help-requests/decline-help-request.ts';
import { giveBackHelpRequest } from '../help-requests/give-back-help-request.ts';
import { openHelpRequest } from '../help-requests/open-help-request.ts';
import { rateHelpRequest } from '../help-requests/rate-help-request.ts';
import { relayMessage } from '../help-requests/relay-message.ts';
import { withdrawHelpRequest } from '../help-requests/withdraw-help-request.ts';
import { giveOfficerLogin } from '../officers/give-officer-login.ts';
import { agreeToNews } from '../my-data/give-consent.ts';
import { withdrawConsents } from '../my-data/withdraw-consents.ts';
import type { Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import { setWard } from '../people/person-store.ts';
import { noteActivity } from '../reminders/note-activity.ts';
import { joinTeam } from '../teams/join-team.ts';
import { leaveTeam } from '../teams/leave-team.ts';
import type { Member } from '../teams/member.ts';
import { passPractice } from '../teams/practise.ts';
import { setReadiness } from '../teams/set-readiness.ts';
import { shareLivePlace } from '../teams/share-live-place.ts';
import type { Work } from '../work.ts';
import type { Act } from './act.ts';
import { performAnnounce } from './perform-announce.ts';
import { neighbourhoodsOf, wardsByCode } from './places-store.ts';
import { noteTalk } from './situation-store.ts';
import type { ActResult } from './step.ts';

/** Does one thing that was decided, by its use case, and tells how it went. */
export async function performAct(work: Work, person: Person, act: Act): Promise<ActResult> {
  switch (act.do) {
    case 'open':
      return resultOf(
        await openHelpRequest(work, { person, input: act.input, source: 'chat' }),
        ({ code }) => ({ code }),
      );
    case 'join':
      return joined(work, await joinTeam(work, person, act.inviteCode));
    case 'passPractice':
      return resultOf(await passPractice(work, person));
    case 'readiness':
      return resultOf(await setReadiness(work, person, act.readiness, act.until));
    case 'livePlace':
      return resultOf(await shareLivePlace(work, person, act.place), (until) => ({ until }));
    case 'leaveTeam':
      return leave(work, person, act);
    case 'rememberWard':
      await setWard(work.tx, person.id, act.wardId);
      return { ok: true };
    case 'giveLogin':
      return resultOf(await giveOfficerLogin(work, person.id), (link) => ({ link }));
    case 'countAnswer':
      await countAnswer(work, act);
      return { ok: true };
    default:
      return performOtherAct(work, person, act);
  }
}

type OtherAct = RequestAct | Extract<Act, { do: 'news' | 'announce' | 'noteActivity' }>;

async function performOtherAct(work: Work, person: Person, act: OtherAct): Promise<ActResult> {
  if (act.do === 'news') return chooseNews(work, person, act);
  if (act.do === 'announce') return performAnnounce(work, person.id, act.deed);
  if (act.do === 'noteActivity')
    return resultOf(await noteActivity(work, person.id, act), (week) => ({ week }));
  return performRequestAct(work, person.id, act);
}

async function chooseNews(
  work: Work,
  { id: personId }: Person,
  { wardId, given }: Extract<Act, { do: 'news' }>,
): Promise<ActResult> {
  if (given) return resultOf(await agreeToNews(work, { personId, wardId, channel: 'chat' }));
  await withdrawConsents(work, personId, 'news', 'chat');
  return { ok: true };
}

type RequestAct = Extract<Act, { request: unknown }>;

async function performRequestAct(work: Work, personId: string, act: RequestAct): Promise<ActResult> {
  const by = { personId, requestId: act.request.requestId };
  switch (act.do) {
    case 'accept':
      return resultOf(await acceptHelpRequest(work, by));
    case 'decline':
      return resultOf(await declineHelpRequest(work, by));
    case 'giveBack':
      return resultOf(await giveBackHelpRequest(work, by));
    case 'withdraw':
      return resultOf(await withdrawHelpRequest(work, by));
    case 'complete':
      return resultOf(await completeHelpRequest(work, { ...by, answers: act.answers }));
    case 'confirm':
      return resultOf(await confirmHelp(work, { ...by, coming: act.coming }));
    case 'rate':
      return resultOf(await rateHelpRequest(work, { ...by, rating: act.rating }));
    case 'relay': {
      const result = resultOf(await relayMessage(work, { ...by, text: act.text }));
      if (result.ok) await noteTalk(work.tx, by.requestId, work.now);
      return result;
    }
  }
}

type Facts = Omit<Extract<ActResult, { ok: true }>, 'ok'>;

function resultOf<T>(outcome: Outcome<T>, facts: (value: T) => Facts = () => ({})): ActResult {
  return outcome.ok ? { ok: true, ...facts(outcome.value) } : { ok: false, because: outcome.because };
}

async function joined({ tx }: Work, outcome: Outcome<Member>): Promise<ActResult> {
  if (!outcome.ok) return { ok: false, because: outcome.because };
  const member = outcome.value;
  const [ward] = await wardsByCode(tx, [member.wardId]);
  const places = await neighbourhoodsOf(tx, member.wardId);
  const neighbourhood = places.find(({ code }) => code === member.neighbourhoodCode)?.name;
  const wardName = ward && `${ward.kind} ${ward.name}`;
  const team = [member.role === 'officer' ? undefined : ward?.teamName, neighbourhood, wardName];
  return { ok: true, member, team: team.filter(Boolean).join(', ') };
}

async function leave(
  work: Work,
  person: Person,
  { giveBack, decline }: Extract<Act, { do: 'leaveTeam' }>,
): Promise<ActResult> {
  const by = ({ requestId }: { requestId: string }) => ({ personId: person.id, requestId });
  for (const request of giveBack) await giveBackHelpRequest(work, by(request));
  for (const request of decline) await declineHelpRequest(work, by(request));
  return resultOf(await leaveTeam(work, person));
}
