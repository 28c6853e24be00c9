import type { DueRound } from './reminder-calendar.ts';
import type { Missing } from './reminder.ts';

/** What a reminder is put together from. */
export interface Wording {
  due: Pick<DueRound, 'kind' | 'round'>;
  /** The ward's own first sentence, if it has one. */
  wording: string | null;
  missing: Missing;
  /** How it is done, and the address that opens with one press. */
  how: string;
  link: string;
  /** The team it is about, where its receiver may read of several. */
  team?: string;
}

/** The whole message. Names only with `named`: for the leader alone, never in a group or a list. */
export function reminderText(
  { due, wording, missing, how, link, team }: Wording,
  { named }: { named: boolean },
): string {
  const names = missing.names ?? [];
  return [
    `🔔 Nhắc việc: ${due.kind.title}${team === undefined ? '' : ` – ${team}`}`,
    wording ?? due.round.opening,
    missing.line,
    named && names.length > 0 ? `Gồm: ${names.join(', ')}.` : '',
    how,
    link,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
