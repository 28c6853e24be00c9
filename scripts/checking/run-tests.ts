import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { environment } from '../settings.ts';
import { root, toolScript } from './tool.ts';

/** Counts of tests; a file that cannot even be loaded counts as one failed test. */
export interface Counts {
  passed: number;
  failed: number;
}

/** What one run of vitest came to. */
export interface Outcome extends Counts {
  /** The files with failed tests, as vitest names them, in full. */
  failedFiles: { file: string; passed: number; failedTests: string[] }[];
}

const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string(), title: z.string() })),
    }),
  ),
});

/**
 * Turns vitest's report and its exit code into counts. A run that failed in any way never counts 0 failed:
 * a report may be missing, or a global set-up may have broken before any test.
 */
export function outcomeOf(report: unknown, exitCode: number): Outcome {
  const parsed = Report.safeParse(report);
  if (!parsed.success) return { passed: 0, failed: 1, failedFiles: [] };
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const failed = numFailedTests + broken.length;
  const failedFiles = testResults
    .map(({ name, assertionResults: tests }) => ({
      file: name,
      passed: tests.filter(({ status }) => status === 'passed').length,
      failedTests: tests.filter(({ status }) => status === 'failed').map(({ title }) => title),
    }))
    .filter(({ failedTests }) => failedTests.length > 0);
  return { passed: numPassedTests, failed: exitCode === 0 ? failed : Math.max(failed, 1), failedFiles };
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Runs the tests of the named projects, showing their lines as they come; returns how many passed and failed, and where.
 * `env` is added to this program's environment; `only` keeps to files whose path holds one of these words.
 */
export async function runTests(
  projects: readonly string[],
  env: NodeJS.ProcessEnv = {},
  only: readonly string[] = [],
): Promise<Outcome> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tung-nha-report-'));
  const report = path.join(folder, 'report.json');
  const args = [
    ...[toolScript('vitest'), 'run', '--config', 'scripts/test-projects.ts'],
    // A word that names no file is a mistake, not a success.
    ...(only.length === 0 ? ['--passWithNoTests'] : []),
    ...projects.flatMap((project) => ['--project', project]),
    ...only,
    // Figures that tests print come out as they are printed, not gathered behind each file.
    ...['--disableConsoleIntercept', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  ];
  try {
    const code = await new Promise<number>((resolve) => {
      const child = spawn(process.execPath, args, {
        cwd: root,
        env: { ...environment, ...env },
        stdio: 'inherit',
      });
      child.once('close', (ended) => {
        resolve(ended ?? 1);
      });
    });
    return outcomeOf(readReport(report), code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
