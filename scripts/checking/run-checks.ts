import { runCommand } from '../processes/run-command.ts';
import type { CheckStep } from './check-steps.ts';
import { root } from './tool.ts';

export interface CheckResult {
  name: string;
  passed: boolean;
  output: string;
}

/** One line for a step that is over: mark, name, seconds. */
function stepLine(name: string, passed: boolean, milliseconds: number): string {
  return `${passed ? '✓' : '✗'} ${name.padEnd(24)} ${(milliseconds / 1_000).toFixed(1).padStart(6)} s`;
}

async function runStep(step: CheckStep): Promise<CheckResult> {
  const begun = performance.now();
  const { code, output } = await runCommand(process.execPath, step.args, { cwd: root });
  console.log(stepLine(step.name, code === 0, performance.now() - begun));
  return { name: step.name, passed: code === 0, output };
}

/** What failed, in full, after all lines: a person reads it last. */
function printFailures(results: readonly CheckResult[]): void {
  for (const { name, output } of results.filter((result) => !result.passed)) {
    console.log(`\n── ${name} ──\n${output.trimEnd()}`);
  }
}

/** Runs the steps, `atOnce` of them at a time, prints a line for each and then the full output of those that failed. */
export async function runChecks(steps: readonly CheckStep[], atOnce: number): Promise<CheckResult[]> {
  const waiting = [...steps];
  const results: CheckResult[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      results.push(await runStep(step));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  printFailures(results);
  return results;
}
