import { GUIDE_SLUGS } from '../guide-slugs.ts';
import { guideFile, type GuideFile } from '../guide.ts';
import { readWrittenFile } from '../written-file/read-written-file.ts';
import { fieldName } from '../written-file/yaml-lines.ts';
import { checkAddresses } from './check-addresses.ts';
import { checkFacts } from './check-facts.ts';
import { checkLetters } from './check-letters.ts';
import { checkSteps } from './check-steps.ts';
import { checkWords } from './check-words.ts';
import type { Finding } from './finding.ts';

/** A file of the guides' folder: its name without the folder, and what stands in it. */
export interface TextFile {
  name: string;
  text: string;
}

/** One thing to put right: file, line from 1, field as `steps[2].do` (counted from 0), and what is wrong, in Vietnamese. */
export interface GuideProblem {
  file: string;
  line: number;
  field: string;
  message: string;
  /** The guide cannot be read, or could hurt readers: it is not among `guides`. */
  leavesOut: boolean;
}

export interface GuideReading {
  /** In the order of their slugs; without those that a problem leaves out. */
  guides: GuideFile[];
  problems: GuideProblem[];
}

/**
 * The linter: reads the guides' files and tells everything that is wrong with them, file by file in the order of lines, and
 * which guides of the catalogue are missing. `npm run guides`, the build and the server all ask this one function; the
 * server goes on with the guides that it gives, the others stop at the first problem.
 */
export function readGuides(files: readonly TextFile[]): GuideReading {
  const readings = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(readGuide);
  const names = new Set(files.map(({ name }) => name));
  const missing = Object.keys(GUIDE_SLUGS)
    .filter((slug) => !names.has(`${slug}.yaml`))
    .map((slug): GuideProblem => ({
      file: `${slug}.yaml`,
      line: 0,
      field: '',
      message: 'Thiếu bài này.',
      leavesOut: true,
    }));
  return {
    guides: readings.flatMap(({ guides }) => guides),
    problems: [...readings.flatMap(({ problems }) => problems), ...missing],
  };
}

function readGuide({ name, text }: TextFile): GuideReading {
  const { value, faults, syntaxErrors, lineOf } = readWrittenFile(
    text,
    guideFile,
    'Tệp trống hoặc không phải bài hướng dẫn.',
  );
  const findings: Finding[] = [
    ...faults.map((fault) => ({ ...fault, leavesOut: true })),
    ...(value === undefined ? [] : checksOf(value, name)),
  ];
  const problems = [
    ...syntaxErrors.map((error) => ({ ...error, file: name, field: '', leavesOut: true })),
    ...notComposed(name, text),
    ...findings.map(({ path, message, leavesOut = false }) => ({
      file: name,
      line: lineOf(path),
      field: fieldName(path),
      message,
      leavesOut,
    })),
  ].sort((a, b) => a.line - b.line);
  const good = value !== undefined && !problems.some(({ leavesOut }) => leavesOut);
  return { guides: good ? [value] : [], problems };
}

function checksOf(guide: GuideFile, name: string): Finding[] {
  return [
    ...checkFacts(guide, name),
    ...checkAddresses(guide),
    ...checkWords(guide),
    ...checkLetters(guide),
    ...checkSteps(guide),
  ];
}

/** Letters typed as two characters look the same but are not found by the search of an editor. */
function notComposed(file: string, text: string): GuideProblem[] {
  return text.split('\n').flatMap((line, i) =>
    line === line.normalize('NFC')
      ? []
      : [
          {
            file,
            line: i + 1,
            field: '',
            message: 'Dấu gõ kiểu tổ hợp. Hãy gõ lại bằng Unicode dựng sẵn (NFC).',
            leavesOut: false,
          },
        ],
  );
}
