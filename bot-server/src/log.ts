import pino from 'pino';

/** Every field a log line may carry. Anything else is dropped: names, numbers and texts are a legal matter (L-35). */
const ALLOWED = [
  'event',
  'code',
  'status',
  'method',
  'route',
  'ms',
  'count',
  'id',
  'wardId',
  'requestId',
  'outboxId',
  'eventId',
  'eventName',
  'channel',
  'kind',
  'reason',
  'tries',
  'file',
  'port',
  'errorName',
  'errorCode',
  'where',
] as const;

export type LogFields = Partial<Record<(typeof ALLOWED)[number], string | number | boolean | undefined>>;

/** Structured log of this process. Messages are fixed sentences; what varies goes into the allowed fields. */
export interface Log {
  info(fields: LogFields, message: string): void;
  warn(fields: LogFields, message: string): void;
  error(fields: LogFields, message: string): void;
  debug(fields: LogFields, message: string): void;
}

function allowedOnly(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    ALLOWED.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]),
  );
}

/** Writes JSON lines to stdout at `level` and above. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: allowedOnly },
  });
}

/** What may be said of a thrown error: its kind and the first own source line, never its text. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const { code } = error as { code?: unknown };
  const where = /(?:bot-server|shared)\/src\/[^\s)]+/.exec(error.stack ?? '')?.[0];
  return { errorName: error.name, errorCode: typeof code === 'string' ? code : undefined, where };
}
