import { RESIDENT_API } from '@tung-nha/shared/resident-api';
import { z } from 'zod';

import type { Reply } from './api-result.ts';
import { deviceMs } from './clock.ts';
import { appStorage } from './zalo/storage.ts';

/** What is for officers is never kept on the phone. */
export type KeptName = keyof typeof RESIDENT_API;

/** What the server said last, for when there is no network; `at` is the device's own clock, in milliseconds. */
export interface KeptData<T> {
  data: T;
  at: number;
}

/** A poll every few seconds must not wear out the phone's storage. */
const REWRITE_MS = 60_000;
const written = new Map<string, { text: string; at: number }>();
const kept = z.object({ at: z.number(), data: z.unknown() });

/** Keeps the reply of an endpoint under a key of its own. */
export function writeKept(key: string, data: unknown): void {
  const text = JSON.stringify(data);
  const at = deviceMs();
  const before = written.get(key);
  if (before?.text === text && at - before.at < REWRITE_MS) return;
  written.set(key, { text, at });
  appStorage.write(keyOf(key), JSON.stringify({ at, data }));
}

/** What was kept, if it is still of the form that this version of the app reads. */
export function readKept<N extends KeptName>(name: N, key: string): KeptData<Reply<N>> | undefined {
  const found = kept.safeParse(parsed(appStorage.read(keyOf(key))));
  if (!found.success) return undefined;
  const reply = RESIDENT_API[name].reply.safeParse(found.data.data);
  // The table ties each name to its schema; TypeScript cannot follow that through the union.
  return reply.success ? { data: reply.data as Reply<N>, at: found.data.at } : undefined;
}

function keyOf(key: string): string {
  return `kept/${key}`;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}
