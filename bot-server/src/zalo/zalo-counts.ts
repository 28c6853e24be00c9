const NAMES = [
  'webhookUnsigned',
  'webhookForged',
  'webhookLimited',
  'webhookTooOld',
  'webhookStored',
  'webhookUnstored',
  'eventSpooled',
  'eventReplayed',
  'spoolDamaged',
  'eventHandled',
  'eventUnrecognised',
  'eventParked',
  'messageSent',
  'messageRetried',
  'messageParked',
  'messageDoubtful',
  'messageExpired',
  'tokenRefreshed',
  'tokenRefreshFailed',
  'consentNeeded',
] as const;

/** What this process counts about its traffic with Zalo; names only, never ids or texts. */
type ZaloCount = (typeof NAMES)[number];

export interface ZaloCounts {
  add(name: ZaloCount, by?: number): void;
  /** All counts since the process started. */
  values(): Readonly<Record<ZaloCount, number>>;
}

/** Counts that begin at 0, every name present. */
export function createZaloCounts(): ZaloCounts {
  const counts = Object.fromEntries(NAMES.map((name) => [name, 0])) as Record<ZaloCount, number>;
  return {
    add: (name, by = 1) => {
      counts[name] += by;
    },
    values: () => ({ ...counts }),
  };
}
