import { SPOKEN_HOSTS, SPOKEN_WORDS, spelledOut } from './speech/abbreviations.ts';
import { spokenAmount, spokenDigits, spokenNumber } from './speech/number-speech.ts';
import { nfc } from './vietnamese-text.ts';

type Rule = [pattern: RegExp, spoken: (...groups: string[]) => string];

const NUMBER = String.raw`\d{1,3}(?:\.\d{3})+|\d+`;
// A border of words that knows Vietnamese letters, which \b does not.
const BEFORE = String.raw`(?<![\p{L}\p{M}\d])`;
const AFTER = String.raw`(?![\p{L}\p{M}\d])`;
const alone = (pattern: string, flags = 'gu') => new RegExp(`${BEFORE}(?:${pattern})${AFTER}`, flags);

const amount = (digits: string) => spokenAmount(digits.replaceAll('.', ''));

const isWithin = (text: string, most: number) => Number(text) >= 1 && Number(text) <= most;

function date([before = '', day = '', month = '', year = '']: string[]): string {
  if (!isWithin(day, 31) || !isWithin(month, 12)) {
    const numbers = [day, month, year].filter((part) => part !== '');
    return before + numbers.map(spokenAmount).join(' trên ');
  }
  const said = `${spokenNumber(Number(day))} tháng ${spokenNumber(Number(month))}`;
  const ofYear = year === '' ? '' : ` năm ${spokenNumber(Number(year))}`;
  return (before === '' ? 'ngày ' : before) + said + ofYear;
}

function time(hours: string, minutes: string): string {
  const rest = Number(minutes) === 0 ? '' : ` ${spokenNumber(Number(minutes))} phút`;
  return `${spokenNumber(Number(hours))} giờ${rest}`;
}

/** An address, its points said as “chấm”; what stands before the host and after a question mark is left out. */
function address(host: string, path: string): string {
  const parts = host.split('.').map((part) => SPOKEN_HOSTS[part.toLowerCase()] ?? part);
  const way = path.split('?')[0]?.split('/').filter(Boolean) ?? [];
  return [parts.join(' chấm '), ...way].join(' gạch chéo ').replace(/[-_=&#%]/g, ' ');
}

const listed = Object.keys(SPOKEN_WORDS)
  .sort((one, other) => other.length - one.length)
  .join('|');

/** In this order: what is longest or needs its signs comes first. */
const RULES: readonly Rule[] = [
  [
    /(?:https?:\/\/)?((?:[a-z0-9-]+\.)+(?:vn|com|net|org|me))(?![a-z0-9-])((?:\/[\w\-./%]*[\w/])?)(?:\?[\w\-=&%/]*)?/giu,
    (_all, host = '', path = '') => ` ${address(host, path)} `,
  ],
  [alone(String.raw`24/7`), () => 'suốt ngày đêm'],
  [alone(listed), (word) => SPOKEN_WORDS[word] ?? word],
  [
    /\*([\d*]+)#/gu,
    (_all, digits = '') =>
      digits
        .split('*')
        .map((part) => `sao ${spokenDigits(part)}`)
        .join(' ') + ' thăng',
  ],
  [
    /((?:ngày|Ngày)\s+)?(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{4}))?(?![\d/])/gu,
    (_all, ...parts) => date(parts),
  ],
  [
    /((?:tháng|Tháng)\s+)?(?<![\d/])(\d{1,2})\/(\d{4})(?![\d/])/gu,
    (_all, before = '', month = '', year = '') =>
      `${before === '' ? 'tháng ' : before}${spokenAmount(month)} năm ${spokenAmount(year)}`,
  ],
  [/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/gu, (_all, hours = '', minutes = '') => time(hours, minutes)],
  [/(?<!\d)(\d{1,2})h(\d{2})?(?![\p{L}\d])/gu, (_all, hours = '', minutes = '') => time(hours, minutes)],
  [
    new RegExp(`(?<!\\d)(${NUMBER})\\s?(?:₫|đ|VNĐ|VND)(?![\\p{L}\\d])`, 'gu'),
    (_all, digits = '') => `${amount(digits)} đồng`,
  ],
  [
    new RegExp(`(?<!\\d)(${NUMBER})\\s?[-–]\\s?(?=\\d)`, 'gu'),
    (_all, digits = '') => `${amount(digits)} đến `,
  ],
  [
    new RegExp(`(?<!\\d)(${NUMBER}),(\\d{1,3})(?!\\d)`, 'gu'),
    (_all, whole = '', part = '') => `${amount(whole)} phẩy ${spokenAmount(part)}`,
  ],
  // Numbers to call or to write to are read digit by digit.
  [
    /((?:số|gọi|qua|đến|tới|tổng đài|hoặc|và|nhắn)\s+)(1\d{2}|1022|1414|5656|1[89]00(?:[ .]?\d){4,6})(?!\d|\.\d)(?!\s*(?:đồng|người|bước|ngày|trang|phút))/giu,
    (_all, before = '', digits = '') => before + spokenDigits(digits),
  ],
  [/(?<!\d)(?:0\d{2,4}(?:[ .]\d{3,4}){1,3})(?!\d)/gu, (digits) => spokenDigits(digits)],
  [new RegExp(`(?:${NUMBER})`, 'gu'), (digits) => ` ${amount(digits)} `],
  [alone(String.raw`[BCDĐFGHJKLMNPQRSTVWXZ]{2,6}`), (capitals) => spelledOut(capitals)],
  [/%/gu, () => ' phần trăm '],
  [/&/gu, () => ' và '],
  [/\+/gu, () => ' cộng '],
  [/@/gu, () => ' a còng '],
  [/[•;:→()[\]{}]|\s[-–—]\s/gu, () => ', '],
  [/…/gu, () => '. '],
];

/** Every digit of any script as 0–9, so that all of them can be said. */
function plainDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => digit.normalize('NFKD').replace(/[^0-9]/g, ''));
}

/** One saying of everything; what stood together before (3VNeID) may come apart only by it. */
function sayOnce(text: string): string {
  let said = text;
  for (const [pattern, spoken] of RULES) {
    said = said.replace(pattern, (...found: unknown[]) =>
      spoken(...found.slice(0, -2).map((group) => (typeof group === 'string' ? group : ''))),
    );
  }
  return tidy(said);
}

const MOST_ROUNDS = 4;

/**
 * The text as a Vietnamese voice should say it: abbreviations, addresses, numbers, dates, times and money in words, signs
 * gone or turned into pauses. Only letters, spaces and `. , ? !` are left, and saying it twice changes nothing.
 */
export function spokenText(text: string): string {
  let said = sayOnce(plainDigits(nfc(text)));
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const again = sayOnce(said);
    if (again === said) break;
    said = again;
  }
  return said;
}

function tidy(text: string): string {
  return nfc(text)
    .replace(/[^\p{L}\p{M}\s.,?!]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,?!])/g, '')
    .replace(/[.,?!]*([.?!])[.,?!]*/g, '$1')
    .replace(/,+/g, ',')
    .replace(/([.,?!])(?=[\p{L}\p{M}])/gu, '$1 ')
    .replace(/^[\s.,?!]+/, '')
    .trim();
}
