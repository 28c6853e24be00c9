const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const SCALES = ['', 'nghìn', 'triệu', 'tỷ', 'nghìn tỷ'];
const MOST = 10 ** 15;

const digit = (value: number) => DIGITS[value] ?? '';

function tens(value: number): string {
  const [ten, unit] = [Math.floor(value / 10), value % 10];
  const first = ten === 1 ? 'mười' : `${digit(ten)} mươi`;
  if (unit === 0) return first;
  const last =
    unit === 5 ? 'lăm' : ten > 1 && unit === 1 ? 'mốt' : ten > 1 && unit === 4 ? 'tư' : digit(unit);
  return `${first} ${last}`;
}

/** Below 1,000; after a greater part hundreds and “linh” are said also where they are nothing (2026: không trăm hai mươi sáu). */
function hundreds(value: number, afterGreater: boolean): string {
  const [hundred, rest] = [Math.floor(value / 100), value % 100];
  const first = hundred > 0 || afterGreater ? `${digit(hundred)} trăm` : '';
  if (rest === 0) return first;
  const last = rest >= 10 ? tens(rest) : first === '' ? digit(rest) : `linh ${digit(rest)}`;
  return first === '' ? last : `${first} ${last}`;
}

/** A whole number from 0 to 999,999,999,999,999 as it is said: 2026 → “hai nghìn không trăm hai mươi sáu”. */
export function spokenNumber(value: number): string {
  if (value === 0) return digit(0);
  const parts: string[] = [];
  let rest = value;
  for (let scale = 0; rest > 0; scale++, rest = Math.floor(rest / 1000)) {
    const part = rest % 1000;
    if (part > 0) parts.unshift(`${hundreds(part, rest >= 1000)} ${SCALES[scale] ?? ''}`.trim());
  }
  return parts.join(' ');
}

/** Digits one by one, as phone numbers and codes are read: “113” → “một một ba”. */
export function spokenDigits(digits: string): string {
  return Array.from(digits.replace(/\D/g, ''), (each) => digit(Number(each))).join(' ');
}

/** Digits as a number where they are one; one by one where they begin with 0 or are too long to be one. */
export function spokenAmount(digits: string): string {
  const isNumber = (digits.length === 1 || !digits.startsWith('0')) && Number(digits) < MOST;
  return isNumber ? spokenNumber(Number(digits)) : spokenDigits(digits);
}
