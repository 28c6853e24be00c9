/** One line of the table that `npm run bench` prints. */
export interface Figure {
  name: string;
  measured: string;
  /** The bar, in words; empty when the line only informs. */
  bar: string;
  met: boolean | undefined;
}

/** Value below which `share` (0–1) of the sorted or unsorted numbers lie; 0 for none. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** A number with at most one decimal, thousands grouped. */
export function rounded(value: number): string {
  return value.toLocaleString('en-US', { maximumFractionDigits: value < 10 ? 2 : 1 });
}

/** The figures as one aligned text table. */
export function table(figures: Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    figure.measured,
    figure.bar,
    figure.met === undefined ? '' : figure.met ? 'met' : 'NOT MET',
  ]);
  const all = [['figure', 'measured', 'bar', ''], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
