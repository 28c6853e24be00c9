import type { QueuedRequest, RequestQueue } from '@tung-nha/shared/officer';
import { quarterOf } from '@tung-nha/shared/quarter';

import { mayBringToOffice } from '../help-requests/bring-to-office.ts';
import { canMove, type HelpRequest } from '../help-requests/help-request.ts';
import { loadQueue } from '../help-requests/my-help-requests-store.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { openDesk, type Asking, type Desk } from './officer-desk.ts';
import { askedNow, countRequests, turnsByTeam } from './request-queue-store.ts';

/**
 * What runs in the ward, what came to the office first, and how the teams stand in the quarter. Nothing of it tells who a
 * resident is (L-22): an officer sees a contact only as the helper.
 */
export async function readRequestQueue(work: Work, asking: Asking): Promise<Outcome<RequestQueue>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const { ward } = desk.value;
  const quarter = quarterOf(work.now);
  const counts = await countRequests(work.tx, ward.id, quarter);
  const turns = await turnsByTeam(work.tx, ward.id, quarter);
  const requests = await loadQueue(work.tx, [ward.id]);
  const asked = await askedNow(
    work.tx,
    ward.id,
    requests.map(({ id }) => id),
  );
  const target = ward.settings.target?.turnsPerTeamQuarter;
  const turnsOf = (team: string | null) => turns.find(({ code }) => code === team)?.turns ?? 0;
  return done({
    ...counts,
    teams: [
      ...ward.neighbourhoods.map(({ code, name }) => ({ code, name, turns: turnsOf(code) })),
      { code: null, name: `${ward.settings.team.abbr} ${ward.kind}`, turns: turnsOf(null) },
    ],
    ...(target !== undefined && { target }),
    requests: requests.map((request) =>
      queued(request, {
        desk: desk.value,
        asked: asked.filter(({ requestId }) => requestId === request.id).map(({ name }) => name),
      }),
    ),
  });
}

function queued(request: HelpRequest, { desk, asked }: { desk: Desk; asked: string[] }): QueuedRequest {
  const { id, code, topic, status, escalation, urgent, priority, mode, wantedAt, createdAt } = request;
  const { nextAction, nextActionAt, neighbourhoodName, supportPointName, helperName } = request;
  return {
    ...{ id, code, topic, status, urgent, mode, asked },
    priority: priority > 0,
    createdAt: createdAt.toISOString(),
    ...(escalation !== null && { escalation }),
    ...(wantedAt !== null && { wantedAt: wantedAt.toISOString() }),
    ...(neighbourhoodName !== null && { neighbourhood: neighbourhoodName }),
    ...(supportPointName !== null && { supportPoint: supportPointName }),
    ...(nextAction !== null &&
      nextActionAt !== null && { next: { action: nextAction, at: nextActionAt.toISOString() } }),
    ...(helperName !== null && { helper: helperName }),
    mayDo: deedsFor(request, desk),
  };
}

/** What this officer may do with the request in its state (design §4). */
function deedsFor(request: HelpRequest, { officer }: Desk): QueuedRequest['mayDo'] {
  const { status, helperPersonId } = request;
  const isOwn = status === 'accepted' && helperPersonId === officer.personId;
  const deeds: [QueuedRequest['mayDo'][number], boolean][] = [
    ['assign', status === 'open' || status === 'offered' || status === 'escalated'],
    ['complete', status === 'escalated' || isOwn],
    ['escalate', mayBringToOffice(request)],
    ['callOff', canMove(status, 'withdrawn')],
  ];
  return deeds.filter(([, may]) => may).map(([deed]) => deed);
}
