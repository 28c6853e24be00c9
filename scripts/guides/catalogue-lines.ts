import type { GuideProblem } from '../../shared/src/guide-files.ts';
import { freshnessOf, type GuideState } from '../../shared/src/guide-freshness.ts';
import type { GuideFile } from '../../shared/src/guide.ts';

const STATES: Record<GuideState, string> = {
  fresh: 'còn mới',
  screenChanged: 'màn hình đổi',
  outOfDate: 'QUÁ HẠN',
};
const SURENESS = { high: 'cao', medium: 'vừa', low: 'thấp' };
const HEAD = ['bài', 'bản', 'tình trạng', 'độ chắc', 'kiểm tra', 'kiểm tra lại', 'đã thử', 'hình', 'cần sửa'];

/**
 * The catalogue as a table on a local day, one line a guide, and a line of sums. What people reported is not in it: that is
 * counted by ward, in the database.
 */
export function catalogueLines(
  reading: { guides: GuideFile[]; problems: GuideProblem[] },
  today: string,
): string[] {
  const rows = reading.guides.map((guide) => rowOf(guide, reading.problems, today));
  const widths = HEAD.map((head, i) => Math.max(head.length, ...rows.map((row) => row[i]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const old = reading.guides.filter((guide) => freshnessOf(guide, today) === 'outOfDate').length;
  const tried = reading.guides.filter(({ triedOnPhone }) => triedOnPhone !== null).length;
  const sum = `${rows.length} bài, ${old} quá hạn, ${tried} đã có người thử trên điện thoại.`;
  return [line(HEAD), ...rows.map(line), sum];
}

function rowOf(guide: GuideFile, problems: GuideProblem[], today: string): string[] {
  const { slug, version, certainty, lastChecked, checkAgain, triedOnPhone, steps } = guide;
  const pictures = steps.filter(({ picture }) => picture !== undefined).length;
  const toMend = problems.filter(({ file }) => file === `${slug}.yaml`).length;
  return [
    slug,
    String(version),
    STATES[freshnessOf(guide, today)],
    SURENESS[certainty],
    lastChecked,
    checkAgain,
    triedOnPhone?.on ?? 'chưa',
    `${pictures}/${steps.length}`,
    toMend === 0 ? '' : String(toMend),
  ];
}

/** `FOLDER/FILE:LINE field message`, the form editors make a link of. */
export function problemLines(folder: string, problems: GuideProblem[]): string[] {
  return problems.map(({ file, line, field, message }) => {
    const place = line > 0 ? `${folder}/${file}:${line}` : `${folder}/${file}`;
    return [place, field, message].filter((part) => part !== '').join(' ');
  });
}
