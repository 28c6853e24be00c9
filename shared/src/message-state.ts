/** What becomes of a message that goes at most once, from the queue on: a broadcast's recipient and a reminder alike. */
export const MESSAGE_STATES = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'seen',
  'parked',
  'doubtful',
  'skipped',
] as const;
