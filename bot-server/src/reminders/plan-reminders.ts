import type { Parts } from '../parts.ts';
import { loadWard } from '../wards/ward-access.ts';
import { atWork, type Work } from '../work.ts';
import { whatIsDue, type DueRound } from './reminder-calendar.ts';
import { beginClocks, moveClock, settingsOf, takeWard } from './reminder-store.ts';
import { noteMissed, sendRound } from './send-round.ts';

// Further back nothing is still of use, and only that is gone through.
const LONGEST_AWAY_MS = 400 * 24 * 60 * 60 * 1000;

/**
 * Goes through the calendar of one ward up to now: whatever is due is written down and queued in the same transaction, so that it
 * goes once however many servers run, and not at all should this one die before. Returns whether a ward was taken.
 */
export function planReminders(parts: Parts): Promise<boolean> {
  return atWork(parts, async (work) => {
    await beginClocks(work.tx, work.now);
    const taken = await takeWard(work.tx, work.now);
    if (taken === undefined) return false;
    await planWard(work, taken);
    await moveClock(work.tx, taken.wardId, work.now);
    return true;
  });
}

async function planWard(
  work: Work,
  { wardId, plannedUntil }: { wardId: string; plannedUntil: Date },
): Promise<void> {
  const { tx, now } = work;
  const ward = await loadWard(tx, wardId);
  if (ward === undefined) return;
  const from = new Date(Math.max(plannedUntil.getTime(), now.getTime() - LONGEST_AWAY_MS));
  const settings = await settingsOf(tx, wardId);
  const due = whatIsDue(ward.settings, from, now, settings);
  for (const one of due) {
    const setting = settings.find(({ kind }) => kind === one.kind.id);
    if (setting?.on === false) continue;
    if (isOver(one, due, now)) await noteMissed(work, ward, one);
    else await sendRound(work, ward, one, setting?.wording ?? null);
  }
}

/** Of no use any more, or followed by a later reminder of the same matter that is due as well: people are told once. */
function isOver(one: DueRound, all: readonly DueRound[], now: Date): boolean {
  const isSame = (other: DueRound) =>
    other.kind.id === one.kind.id && other.round.matter === one.round.matter && other.at > one.at;
  const later = all.some((other) => isSame(other) && other.until >= now && sameGoals(other, one));
  return one.until < now || later;
}

function sameGoals(one: DueRound, other: DueRound): boolean {
  return one.round.goesTo.join() === other.round.goesTo.join();
}
