import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface ChildServer {
  url: string;
  child: ChildProcess;
  stop(): Promise<void>;
}

/** Starts a server program of this folder in its own process; it prints `{"url":…}` once it listens. */
export async function startChildServer(file: string, environment: NodeJS.ProcessEnv): Promise<ChildServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /^\{"url":"([^"]+)"/.exec(line)?.[1];
      if (said) resolve(said);
    });
    child.once('exit', (code) =>
      reject(new Error(`${file} ended with code ${String(code)} before it listened`)),
    );
  });
  return {
    url,
    child,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
