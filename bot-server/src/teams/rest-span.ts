import { fold } from '@tung-nha/shared/vietnamese-text';
import { localTime, startOfLocalDay } from '@tung-nha/shared/quarter';

/** How long somebody rests or is free, as they said it; when it ends depends on the moment they said it. */
export type Span =
  | { kind: 'hours'; minutes: number }
  /** From today on; 1 is the rest of today. */
  | { kind: 'days'; days: number }
  | { kind: 'months'; months: number }
  /** 0 = Monday … 6 = Sunday, the next one after today; `weeks` further ones skipped; `through` = that day included. */
  | { kind: 'weekday'; weekday: number; weeks: number; through: boolean }
  /** The end of this week (1) or of the next (2). */
  | { kind: 'week'; weeks: number }
  | { kind: 'date'; day: number; month?: number; year?: number; through: boolean }
  /** Minutes since local midnight. */
  | { kind: 'clock'; minute: number };

const DAY_MS = 24 * 60 * 60 * 1000;
const NUMBERS = ['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin', 'muoi'];
const WEEKDAYS: Record<string, number> = {
  hai: 0,
  '2': 0,
  ba: 1,
  '3': 1,
  tu: 2,
  '4': 2,
  nam: 3,
  '5': 3,
  sau: 4,
  '6': 4,
  bay: 5,
  '7': 5,
};

type Reader = (words: string, through: boolean) => Span | undefined;

const READERS: Reader[] = [readDay, readWeekday, readWeek, readDate, readClock, readLength];

/**
 * The span meant by Vietnamese words with or without marks: “tới thứ hai”, “đến 15/12”, “3 ngày”, “hết hôm nay”,
 * “2 tiếng”, “tới 18h30”; undefined when they name none. A day named after “tới” is the first day back, one named
 * after “hết” or alone still belongs to the rest.
 */
export function readSpan(words: string): Span | undefined {
  const bare = fold(words)
    .replace(/[.,;!?]+$/g, '')
    .replace(/(?: (?:nhe|nha|a|ad|em|minh|toi|cho em|cho minh|moi ve|roi|thoi))+$/, '')
    .replace(/^(?:tu (?:hom )?nay|tam|them|trong|khoang|cho) /, '');
  const until = /^(?:(?:cho|mai) )?(?:toi|den)(?: het)? (?=\S)/.exec(bare);
  const rest = bare.replace(/^(?:(?:cho|mai) )?(?:(?:toi|den) )?(?:het )?/, '').trim();
  // “tối nay”, “tối mai” begin like “tới nay”, “tới mai”.
  if (/^toi (?:nay|mai)$/.test(bare)) return { kind: 'days', days: 1 };
  const through = until === null || /\bhet\b/.test(until[0]);
  for (const read of READERS) {
    const span = read(rest, through);
    if (span !== undefined) return span;
  }
  return undefined;
}

function readDay(words: string, through: boolean): Span | undefined {
  if (/^(?:(?:ngay )?hom nay|nay|cuoi ngay|ngay)$/.test(words)) return { kind: 'days', days: 1 };
  if (/^(?:(?:sang|trua|chieu|toi) )nay$/.test(words)) return { kind: 'days', days: 1 };
  if (/^(?:(?:sang|ngay|chieu|trua) )?mai$/.test(words)) return { kind: 'days', days: through ? 2 : 1 };
  if (/^(?:ngay )?(?:kia|mot)$/.test(words)) return { kind: 'days', days: through ? 3 : 2 };
  return undefined;
}

function readWeekday(words: string, through: boolean): Span | undefined {
  const said =
    /^(?:(?:sang|chieu|dau|ngay) )?(?:(?:thu |t)(hai|ba|tu|nam|sau|bay|[2-7])|(chu nhat|cn))( tuan sau| tuan toi)?(?: tuan nay| nay| toi)?$/.exec(
      words,
    );
  if (!said) return undefined;
  const weekday = said[2] === undefined ? WEEKDAYS[said[1] ?? ''] : 6;
  return weekday === undefined
    ? undefined
    : { kind: 'weekday', weekday, weeks: said[3] === undefined ? 0 : 1, through };
}

function readWeek(words: string, through: boolean): Span | undefined {
  if (/^(?:(?:ca )?tuan nay|tuan|cuoi tuan(?: nay)?)$/.test(words)) return { kind: 'week', weeks: 1 };
  if (/^(?:(?:ca |dau )?tuan (?:sau|toi))$/.test(words)) return { kind: 'week', weeks: through ? 2 : 1 };
  if (/^(?:(?:ca )?thang nay|thang|cuoi thang(?: nay)?)$/.test(words)) return { kind: 'months', months: 1 };
  if (/^(?:(?:ca |dau )?thang (?:sau|toi))$/.test(words)) return { kind: 'months', months: through ? 2 : 1 };
  return undefined;
}

function readDate(words: string, through: boolean): Span | undefined {
  const said =
    /^(?:ngay |mung |mong )?(\d{1,2})(?: ?[/.-] ?(\d{1,2})(?: ?[/.-] ?(\d{4}))?| thang (\d{1,2})(?: nam (\d{4}))?)$/.exec(
      words,
    ) ?? /^(?:ngay|mung|mong) (\d{1,2})$/.exec(words);
  if (!said) return undefined;
  const [day, month, year] = [
    Number(said[1]),
    Number(said[2] ?? said[4] ?? 0),
    Number(said[3] ?? said[5] ?? 0),
  ];
  if (day < 1 || day > 31 || month > 12) return undefined;
  if (month > 0 && day > daysIn(month, year === 0 ? 2028 : year)) return undefined;
  return { kind: 'date', day, through, ...(month > 0 ? { month } : {}), ...(year > 0 ? { year } : {}) };
}

function daysIn(month: number, year: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function readClock(words: string): Span | undefined {
  const said =
    /^(\d{1,2})(?: ?(?:h|gio|:) ?(\d{2})?)(?: ?p| phut)?(?: (sang|trua|chieu|toi))?(?: nay)?$/.exec(words);
  if (!said) return undefined;
  const [hour, minute] = [Number(said[1]), Number(said[2] ?? 0)];
  const afternoon = /chieu|toi/.test(said[3] ?? '') || (said[3] === 'trua' && hour < 4);
  const hours = afternoon && hour < 12 ? hour + 12 : hour;
  return hours > 24 || minute > 59 ? undefined : { kind: 'clock', minute: (hours * 60 + minute) % 1440 };
}

function readLength(words: string, through: boolean): Span | undefined {
  // “tới 25h” is a mistyped hour, not 25 hours.
  if (!through) return undefined;
  const said = /^(nua|\d{1,3}|[a-z]+) ?(phut|p|tieng|gio|h|ngay|hom|tuan|thang)(?: (nua|ruoi))?$/.exec(words);
  if (!said) return undefined;
  const [, count = '', unit = '', half] = said;
  const spelled = NUMBERS.indexOf(count);
  const number = count === 'nua' ? 0.5 : /^\d/.test(count) ? Number(count) : spelled;
  if (number <= 0) return undefined;
  const amount = half === 'ruoi' ? number + 0.5 : number;
  if (/^(?:phut|p)$/.test(unit)) return { kind: 'hours', minutes: Math.ceil(amount) };
  if (/^(?:tieng|gio|h)$/.test(unit)) return { kind: 'hours', minutes: Math.round(amount * 60) };
  if (unit === 'thang') return { kind: 'days', days: Math.ceil(amount * 30) };
  return { kind: 'days', days: Math.ceil(unit === 'tuan' ? amount * 7 : amount) };
}

const LONGEST_DAYS = 366;

/**
 * The moment the span ends, always after `now`, by the local calendar (days end at local midnight); undefined for a
 * date that is gone or more than a year away.
 */
export function spanEnd(span: Span, now: Date): Date | undefined {
  const end = endOf(span, now);
  if (end === undefined || end <= now || end.getTime() - now.getTime() > LONGEST_DAYS * DAY_MS)
    return undefined;
  return end;
}

function endOf(span: Span, now: Date): Date | undefined {
  const today = startOfLocalDay(now);
  const inDays = (days: number): Date => new Date(today.getTime() + days * DAY_MS);
  const { weekday } = localTime(now);
  switch (span.kind) {
    case 'hours':
      return new Date(now.getTime() + span.minutes * 60_000);
    case 'days':
      return inDays(span.days);
    case 'months':
      return monthStart(now, span.months);
    case 'week':
      return inDays(7 * span.weeks - weekday);
    case 'weekday': {
      const ahead = ((span.weekday - weekday + 6) % 7) + 1;
      const inNextWeek = 7 - weekday + span.weekday;
      return inDays((span.weeks > 0 ? inNextWeek : ahead) + (span.through ? 1 : 0));
    }
    case 'clock': {
      const at = new Date(today.getTime() + span.minute * 60_000);
      return at > now ? at : new Date(at.getTime() + DAY_MS);
    }
    case 'date':
      return dateEnd(span, now);
  }
}

/** Local midnight that begins the month, `months` after this one. */
function monthStart(now: Date, months: number): Date {
  const { year, month } = localTime(now);
  return localMidnight(year, month + months, 1);
}

function localMidnight(year: number, month: number, day: number): Date {
  // Any instant of the UTC day from 00:00 to 17:00 lies in the local day of the same number.
  return startOfLocalDay(new Date(Date.UTC(year, month - 1, day)));
}

function dateEnd(span: Extract<Span, { kind: 'date' }>, now: Date): Date | undefined {
  const { year, month, day } = localTime(now);
  const begins = (inYear: number, inMonth: number): Date => localMidnight(inYear, inMonth, span.day);
  // A rest “until today” is meant to hold today.
  const isToday = span.day === day && (span.month ?? month) === month && (span.year ?? year) === year;
  const isOver = (start: Date): boolean => start <= now && !isToday;
  let start = begins(span.year ?? year, span.month ?? month);
  if (isOver(start) && span.year === undefined)
    start = span.month === undefined ? begins(year, month + 1) : begins(year + 1, span.month);
  if (localTime(start).day !== span.day) return undefined;
  return new Date(start.getTime() + (span.through || isToday ? DAY_MS : 0));
}
