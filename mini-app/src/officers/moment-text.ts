const DAY = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$/;
const DIGITS = /^(\d{2})(\d{2})(\d{4})$/;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const HOUR = /^(\d{1,2})(?:\s*(?:[:.]|h|giờ)\s*(\d{2})?)?$/i;

/** The day that a text names as people write it ('31/12/2026', '1.2.2026', '31122026'), as '2026-12-31'; undefined for none there is. */
export function readDay(text: string): string | undefined {
  const iso = isoOf(text.trim());
  const instant = new Date(`${iso}T00:00:00Z`);
  // A day that its month does not have would roll over into the next one.
  return Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== iso ? undefined : iso;
}

function isoOf(text: string): string {
  if (ISO.test(text)) return text;
  const [, day = '', month = '', year = ''] = DAY.exec(text) ?? DIGITS.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** '2026-12-31' as '31/12/2026'; any other text as it is. */
export function dayText(value: string): string {
  return value.replace(ISO, '$3/$2/$1');
}

/** The time of day that a text names ('8:30', '8h30', '8h', '20'), as 'HH:MM' of 24 hours; undefined for none. */
export function readHour(text: string): string | undefined {
  const [, hours, minutes = '00'] = HOUR.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
