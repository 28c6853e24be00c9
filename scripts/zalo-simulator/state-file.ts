import { mkdirSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

// A big state takes long to write: never spend more than a twentieth of the time on it.
const soonest = 200;
const latest = 5_000;
const restAfterWrite = 20;

/** The saved state as it was written, or undefined when there is none. Throws when the file is not JSON. */
export function loadState(path: string | null): unknown {
  if (path === null) return undefined;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  return JSON.parse(text);
}

/** Writes the state soon after it changed; each write replaces the file in one step. */
export class StateFile {
  readonly #path: string | null;
  readonly #snapshot: () => unknown;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();
  #pause = soonest;

  constructor(path: string | null, snapshot: () => unknown) {
    this.#path = path;
    this.#snapshot = snapshot;
    if (path !== null) mkdirSync(dirname(path), { recursive: true });
  }

  /** Something changed: a write follows within a moment. */
  changed(): void {
    if (this.#path === null || this.#timer) return;
    this.#timer = setTimeout(() => {
      void this.flush();
    }, this.#pause);
    this.#timer.unref();
  }

  /** Writes now; resolves when the file holds everything that was true at the call. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    if (this.#path === null) return;
    const started = performance.now();
    await writeFile(`${this.#path}.new`, JSON.stringify(this.#snapshot()));
    await rename(`${this.#path}.new`, this.#path);
    const rest = restAfterWrite * (performance.now() - started);
    this.#pause = Math.min(latest, Math.max(soonest, rest));
  }
}
