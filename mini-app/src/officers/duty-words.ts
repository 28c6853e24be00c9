import { dutyTurn } from '@tung-nha/shared/officer';
import type { DutyTurn } from '@tung-nha/shared/officer';
import { WEEKDAYS } from '@tung-nha/shared/weekdays';

const NAMES = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN'] as const;

/** 'T2 08:00-11:30', a line a turn. */
export function dutyInWords(turns: readonly DutyTurn[]): string {
  return turns.map(({ day, from, to }) => `${NAMES[WEEKDAYS.indexOf(day)] ?? day} ${from}-${to}`).join('\n');
}

/** The turns that stand in the lines; undefined when a line cannot be read. */
export function dutyFromWords(text: string): DutyTurn[] | undefined {
  const lines = text.split(/\n|;/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const turns = lines.map(turnOf);
  return turns.every((turn) => turn !== undefined) ? turns : undefined;
}

function turnOf(line: string): DutyTurn | undefined {
  const [, name = '', from = '', to = ''] =
    /^(\S+)\s+(\d{1,2}:\d{2})\s*[-–]\s*(\d{1,2}:\d{2})$/.exec(line) ?? [];
  const day = WEEKDAYS[NAMES.findIndex((known) => known === name.toUpperCase())];
  const parsed = dutyTurn.safeParse({ day, from: from.padStart(5, '0'), to: to.padStart(5, '0') });
  return parsed.success && parsed.data.from < parsed.data.to ? parsed.data : undefined;
}
