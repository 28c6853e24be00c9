import { localDay, startOfLocalDay } from '@tung-nha/shared/quarter';

const HOUR_MS = 3_600_000;

/** Within 48 hours of a person's last word a message costs nothing, up to so many (server-api §2.4). */
export const FREE_MS = 48 * HOUR_MS;
export const FREE_MESSAGES = 8;
/** Later than 7 days after it no message may be sent. */
export const OPEN_MS = 7 * 24 * HOUR_MS;

/** The start of the local month, by which charged messages are counted. */
export function startOfLocalMonth(now: Date): Date {
  return startOfLocalDay(new Date(`${localDay(now).slice(0, 7)}-01T12:00:00+07:00`));
}
