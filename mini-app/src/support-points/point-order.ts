import { localTime } from '@tung-nha/shared/quarter';
import type { RotaTurn, WardView } from '@tung-nha/shared/ward';
import { WEEKDAYS } from '@tung-nha/shared/weekdays';

import { DAY_WORDS } from './texts.ts';

export type SupportPoint = WardView['supportPoints'][number];
/** Metres from the person to each support point, by its code. */
export type Distances = ReadonlyMap<string, number>;

/** The nearest first when it is known how far they are, else by name as a person would look them up. */
export function inOrder(points: readonly SupportPoint[], distances: Distances | null): SupportPoint[] {
  const far = (point: SupportPoint) => distances?.get(point.code) ?? Infinity;
  return [...points].sort(
    (a, b) => compare(far(a), far(b)) || a.name.localeCompare(b.name, 'vi', { numeric: true }),
  );
}

/** Who is there today, by the clock of Vietnam, the earliest first. */
export function turnsToday({ rota }: SupportPoint, now: Date): RotaTurn[] {
  const today = WEEKDAYS[localTime(now).weekday];
  return rota.filter(({ day }) => day === today).sort((a, b) => a.from.localeCompare(b.from));
}

/** “T2-T6 08:00-17:00” as it is said: “thứ Hai đến thứ Sáu 08:00–17:00”; whatever else was written stays as it is. */
export function hoursInWords(hours: string): string {
  return hours
    .replace(
      /\b(T[2-7]|CN)\s*[-–]\s*(T[2-7]|CN)\b/g,
      (_, from: string, to: string) => `${day(from)} đến ${day(to)}`,
    )
    .replace(/\b(?:T[2-7]|CN)\b/g, day)
    .replace(/(\d)\s*-\s*(\d)/g, '$1–$2')
    .replace(/^./, (first) => first.toUpperCase());
}

function day(short: string): string {
  return DAY_WORDS[short] ?? short;
}

function compare(a: number, b: number): number {
  return a === b ? 0 : a - b;
}
