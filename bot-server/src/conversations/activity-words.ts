import { fold } from '@tung-nha/shared/vietnamese-text';

import type { Command } from './command.ts';

const NUMBERS = 'khong mot hai ba bon nam sau bay tam chin muoi'.split(' ');
const NUMBER = `(\\d{1,3}(?:[.,]\\d)?|${NUMBERS.slice(1).join('|')})`;
const BEGINS =
  /^(?:(?:da|em|minh|toi|to|chau|hom nay|hom qua|vua|roi)[ ,]+)*?(?:da |vua )(truc|di truc|mo lop|day lop|mo buoi hoc)\b/;
const HOURS = new RegExp(`${NUMBER} ?(?:gio|tieng|h)\\b`);
const HOUSEHOLDS = new RegExp(`${NUMBER} ?(?:ho|nha)\\b`);
const PEOPLE = new RegExp(`${NUMBER} ?(?:nguoi|hoc vien|ba con|co bac|hoc sinh)\\b`);

/**
 * “đã trực 4 giờ, 3 hộ”, “đã mở lớp 12 người”, today or “hôm qua”, with or without marks. Undefined for everything else: the words
 * must begin with having done it, for “trực tuyến 4 giờ” is no duty.
 */
export function readActivity(text: string): Command | undefined {
  const said = fold(text).replace(/\s+/g, ' ').trim();
  const [, deed] = BEGINS.exec(said) ?? [];
  if (deed === undefined || /\btruc tuyen\b/.test(said)) return undefined;
  const yesterday = /\bhom qua\b/.test(said);
  return deed.endsWith('truc')
    ? {
        ...{ kind: 'worked', yesterday },
        hours: numberIn(HOURS, said),
        households: numberIn(HOUSEHOLDS, said),
      }
    : { kind: 'taught', yesterday, people: numberIn(PEOPLE, said) };
}

function numberIn(pattern: RegExp, said: string): number {
  const [, number = '0'] = pattern.exec(said) ?? [];
  const word = NUMBERS.indexOf(number);
  return word > 0 ? word : Number(number.replace(',', '.'));
}
