/** Days of the week, Monday first, as files and rotas write them; the same order as `weekday` of quarter.ts. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof WEEKDAYS)[number];
