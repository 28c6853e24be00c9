// Without it Excel reads the file in the code page of the machine and spoils every Vietnamese letter.
const BYTE_ORDER_MARK = '\ufeff';
/** What makes a spreadsheet take a cell for a formula, also behind spaces. */
const FORMULA = /^[\s\u00a0]*[=+\-@|%]|^[\t\r\n]/u;

/**
 * Rows as CSV that Excel and LibreOffice open with Vietnamese letters whole: UTF-8 with a mark, commas, every cell in quotes. A
 * cell that would be a formula gets an apostrophe before it: names come from strangers.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(cell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
