let serverAheadMs = 0;

/** Milliseconds of the device's own clock: for spans and ages on this device only. */
export function deviceMs(): number {
  return Date.now();
}

/** The server's present instant: a phone's clock may be wrong, and in development the server's time is virtual. */
export function now(): Date {
  return new Date(Date.now() + serverAheadMs);
}

/** Takes the server's time from an answer (ISO with offset); anything else is ignored. */
export function noteServerTime(iso: unknown): void {
  const serverMs = typeof iso === 'string' ? Date.parse(iso) : NaN;
  if (!Number.isNaN(serverMs)) serverAheadMs = serverMs - Date.now();
}
