import { localDay, localTime } from '@tung-nha/shared/quarter';

/** A text, or a moment. */
export type CsvCell = string | Date;

// Without it Excel reads the file in the code page of the machine and spoils every Vietnamese letter.
const BYTE_ORDER_MARK = '\ufeff';
/** What makes a spreadsheet take a cell for a formula, also behind spaces, also in the wide letters of an Asian keyboard. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/u;
/** What it takes for a number or a date: the zero in front of somebody's number would be lost. */
const NUMBER = /^[\d\s.,:/-]*\d[\d\s.,:/-]*$/;

/**
 * Rows as CSV that Excel, LibreOffice and Gnumeric open with Vietnamese letters whole: UTF-8 with a mark, commas, every cell in
 * quotes. A text that would be a formula or a number gets an apostrophe before it: names come from strangers. A moment is
 * written 2026-11-05 08:05 in local time, which every program reads the same; 05/11/2026 is the 11th of May where Windows is
 * English.
 */
export function csvText(rows: readonly (readonly CsvCell[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(given: CsvCell): string {
  const text = typeof given === 'string' ? harmless(given) : moment(given);
  return `"${text.replaceAll('"', '""')}"`;
}

const harmless = (text: string) => (FORMULA.test(text) || NUMBER.test(text) ? `'${text}` : text);

function moment(at: Date): string {
  const { minuteOfDay } = localTime(at);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${localDay(at)} ${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}
