/** The one source of time. Everything else gets `now` passed in. */
export interface Clock {
  now(): Date;
  /** Calls back after each jump of a virtual clock; returns how to stop listening. */
  onJump(listener: () => void): () => void;
  close(): void;
}

/** The machine's own clock: never jumps. */
export function systemClock(): Clock {
  return { now: () => new Date(), onJump: () => () => undefined, close: () => undefined };
}

/** A clock that tests set by hand. */
export function settableClock(
  start: Date,
): Clock & { set(instant: Date): void; advance(milliseconds: number): void } {
  let current = start;
  const listeners = new Set<() => void>();
  const set = (instant: Date) => {
    current = instant;
    for (const listener of listeners) listener();
  };
  return {
    now: () => current,
    onJump: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => listeners.clear(),
    set,
    advance: (milliseconds) => set(new Date(current.getTime() + milliseconds)),
  };
}

const JUMP_MS = 1500;
const RECONNECT_MS = 500;

/**
 * Follows the simulator's clock through its event stream: real speed between events, a jump when told.
 * Resolves once the first time is known; reconnects for ever, keeping the last offset meanwhile.
 */
export async function followClock(streamUrl: string): Promise<Clock> {
  let offsetMs = 0;
  const listeners = new Set<() => void>();
  const stop = new AbortController();
  let known: () => void = () => undefined;
  const firstTime = new Promise<void>((resolve) => (known = resolve));

  const heard = (epochMs: number) => {
    const before = offsetMs;
    offsetMs = epochMs - Date.now();
    known();
    if (Math.abs(offsetMs - before) > JUMP_MS) for (const listener of listeners) listener();
  };

  void listenForTimes(streamUrl, stop.signal, heard);
  await firstTime;
  return {
    now: () => new Date(Date.now() + offsetMs),
    onJump: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => stop.abort(),
  };
}

async function listenForTimes(
  url: string,
  signal: AbortSignal,
  heard: (epochMs: number) => void,
): Promise<void> {
  for (;;) {
    try {
      const response = await fetch(url, { signal });
      if (response.body) await readTimes(response.body, heard);
    } catch {
      // The simulator is away: keep the last offset and try again.
    }
    if (signal.aborted) return;
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
  }
}

async function readTimes(body: ReadableStream<Uint8Array>, heard: (epochMs: number) => void): Promise<void> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of body) {
    pending += decoder.decode(chunk, { stream: true });
    const lines = pending.split('\n');
    pending = lines.pop() ?? '';
    for (const line of lines) {
      if (!line.startsWith('data:')) continue;
      const { epochMs } = JSON.parse(line.slice(5)) as { epochMs?: number };
      if (typeof epochMs === 'number') heard(epochMs);
    }
  }
}
