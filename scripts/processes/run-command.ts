import { spawn } from 'node:child_process';
import type { SpawnOptions } from 'node:child_process';

/** How a command ended: its exit code (127 when it could not be started at all) and everything it printed. */
export interface CommandResult {
  code: number;
  output: string;
}

/** Runs a command to its end and collects stdout and stderr in the order in which they came. Never throws. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<CommandResult> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    let output = '';
    const collect = (bytes: Buffer): void => {
      output += bytes.toString();
    };
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    child.once('error', (error) => {
      resolve({ code: 127, output: error.message });
    });
    child.once('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}
