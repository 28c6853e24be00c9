/** One thing that was tried. `missing` is needed; `optional` goes without; `untried` cannot be known from here. */
export interface Finding {
  mark: 'works' | 'missing' | 'optional' | 'untried';
  text: string;
  /** What to do, and in which console. */
  where?: string;
}

const SIGNS = { works: '✓', missing: '✗', optional: '○', untried: '–' } as const;

export function works(text: string): Finding {
  return { mark: 'works', text };
}

export function missing(text: string, where: string): Finding {
  return { mark: 'missing', text, where };
}

export function optional(text: string, where: string): Finding {
  return { mark: 'optional', text, where };
}

export function untried(text: string, where?: string): Finding {
  return where === undefined ? { mark: 'untried', text } : { mark: 'untried', text, where };
}

/** What is printed: a line each, the way to mend it below, and the sum at the end. */
export function findingLines(findings: readonly Finding[]): string[] {
  const lines = findings.flatMap(({ mark, text, where }) => [
    `${SIGNS[mark]} ${text}`,
    ...(where === undefined ? [] : [`    → ${where}`]),
  ]);
  const wanted = findings.filter(({ mark }) => mark === 'missing').length;
  return [...lines, '', wanted === 0 ? 'Đủ để chạy với Zalo.' : `Còn ${String(wanted)} chỗ cần làm (dấu ✗).`];
}
