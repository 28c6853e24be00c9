/** How long after its time a scheduled broadcast still goes by itself (decision 018). */
const LATE_MS = 60 * 60 * 1000;

/** True when its time is so long past that whoever wrote it is asked first. Pure. */
export function isTooLate(scheduledAt: Date, now: Date): boolean {
  return now.getTime() - scheduledAt.getTime() > LATE_MS;
}
