import { randomUUID } from 'node:crypto';

import { groupsOfWard } from '../groups/community-group-store.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import { queueMessages } from '../zalo/outbox.ts';
import { doneMarks } from './done-store.ts';
import { receiversOf, type Receiver } from './receivers.ts';
import { leadersOf, officersOf } from './recipient-store.ts';
import type { Facts } from './reminder.ts';
import type { DueRound } from './reminder-calendar.ts';
import { planReminder } from './reminder-store.ts';
import { reminderText } from './reminder-text.ts';
import { loadTeamFigures } from './team-figures-store.ts';

/** Writes one round down for everybody it concerns who still lacks something, and queues what can go. */
export async function sendRound(
  work: Work,
  ward: Ward,
  due: DueRound,
  wording: string | null,
): Promise<void> {
  const { tx, now } = work;
  const { kind, round, day } = due;
  const marks = await doneMarks(tx, ward.id);
  const isDone = (matter: string, subject = '') =>
    marks.some((mark) => mark.kind === kind.id && mark.matter === matter && mark.subject === subject);
  if (isDone(round.matter)) return;
  const { settings } = ward;
  const facts: Facts = {
    ...{ day, settings, isDone },
    teams: await loadTeamFigures(tx, { wardId: ward.id, settings, day }),
    nameOf: (code) => ward.neighbourhoods.find((place) => place.code === code)?.name ?? code,
  };
  const receivers = receiversOf(due, facts, {
    leaders: await leadersOf(tx, ward.id, now),
    officers: await officersOf(tx, ward.id),
    groups: await groupsOfWard(tx, ward.id),
  });
  for (const receiver of receivers)
    if (!isDone(round.matter, receiver.subject)) await sendTo(work, ward, { due, wording, receiver });
}

interface Sending {
  due: DueRound;
  wording: string | null;
  receiver: Receiver;
}

async function sendTo(work: Work, ward: Ward, { due, wording, receiver }: Sending): Promise<void> {
  const { kind, round, at, until } = due;
  const { subject, place, to, missing, team } = receiver;
  const words = {
    ...{ due, wording, missing },
    how: kind.how(round, ward.settings),
    link: work.link(kind.route),
    ...(team === undefined ? {} : { team }),
  };
  const id = randomUUID();
  const isNew = await planReminder(
    work.tx,
    {
      ...{ wardId: ward.id, id, kind: kind.id, matter: round.matter, round: round.round, subject, place },
      state: to === undefined ? 'parked' : 'queued',
      reason: to === undefined ? (receiver.reason ?? null) : null,
      text: reminderText(words, { named: false }),
      dueAt: at,
    },
    work.now,
  );
  if (!isNew || to === undefined) return;
  await queueMessages(work, [
    {
      ...{ to, wardId: ward.id, kind: 'reminder', urgency: 'news', promise: 'atMostOnce' },
      text: reminderText(words, { named: place === 'leader' }),
      about: `reminder:${id}`,
      dedupeKey: `reminder:${id}`,
      waitsForMorning: true,
      quiet: ward.settings.dispatch.quiet,
      expiresAt: until,
    },
  ]);
}

const MISSED = 'Máy chủ nghỉ lúc tới giờ nhắc; nay đã quá muộn, hoặc đã có lời nhắc sau về cùng việc này.';

/** Notes a round that came to nothing because no server was up, so that an officer can see it. */
export async function noteMissed(work: Work, ward: Ward, { kind, round, at }: DueRound): Promise<void> {
  const row = { wardId: ward.id, id: randomUUID(), kind: kind.id, matter: round.matter, round: round.round };
  await planReminder(
    work.tx,
    {
      ...{ ...row, subject: 'ward', place: 'nobody', state: 'missed', reason: MISSED, dueAt: at },
      text: round.opening,
    },
    work.now,
  );
}
