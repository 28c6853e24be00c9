import { fold } from '@tung-nha/shared/vietnamese-text';

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

const DATES = [
  /^(?:ngay |mung |mong )?(?<day>\d{1,2}) ?[/.-] ?(?<month>\d{1,2})(?: ?[/.-] ?(?<year>\d{4}))?$/,
  /^(?:ngay |mung |mong )?(?<day>\d{1,2}) thang (?<month>\d{1,2})(?: nam (?<year>\d{4}))?$/,
  /^(?:ngay|mung|mong) (?<day>\d{1,2})$/,
];

function readDate(words: string, through: boolean): Span | undefined {
  const said = DATES.map((pattern) => pattern.exec(words)?.groups).find((groups) => groups !== undefined);
  if (said === undefined) return undefined;
  const { month, year } = said;
  const day = Number(said['day']);
  // A leap year, where none is named: 29/2 is a date.
  const longest = month === undefined ? 31 : daysIn(Number(month), Number(year ?? 2028));
  if (day < 1 || day > longest) return undefined;
  return {
    kind: 'date',
    day,
    through,
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(year === undefined ? {} : { year: Number(year) }),
  };
}

/** Days of a month (1–12); none for a month there is not. */
function daysIn(month: number, year: number): number {
  if (month < 1 || month > 12) return 0;
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
  const [, count = '', name = '', half = ''] =
    /^(\d{1,3}|[a-z]+) ?(phut|p|tieng|gio|h|ngay|hom|tuan|thang)( ruoi)?$/.exec(words) ?? [];
  const length = LENGTHS.find(([names]) => names.test(name))?.[1];
  const amount = amountOf(count);
  return amount > 0 ? length?.(amount + (half === '' ? 0 : 0.5)) : undefined;
}

const LENGTHS: [unit: RegExp, length: (amount: number) => Span][] = [
  [/^(?:phut|p)$/, (amount) => ({ kind: 'hours', minutes: Math.ceil(amount) })],
  [/^(?:tieng|gio|h)$/, (amount) => ({ kind: 'hours', minutes: Math.round(amount * 60) })],
  [/^(?:ngay|hom)$/, (amount) => ({ kind: 'days', days: Math.ceil(amount) })],
  [/^tuan$/, (amount) => ({ kind: 'days', days: Math.ceil(amount * 7) })],
  [/^thang$/, (amount) => ({ kind: 'days', days: Math.ceil(amount * 30) })],
];

/** A number in digits or as one word; not above zero for no number. */
function amountOf(count: string): number {
  if (count === 'nua') return 0.5;
  return /^\d/.test(count) ? Number(count) : NUMBERS.indexOf(count);
}
