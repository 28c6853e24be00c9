import { dispatchSettings } from '@tung-nha/shared/ward-file';

/**
 * The rules of routing-rule.ts that a statement needs before any of our code sees the ward's settings; a test holds the two
 * together. They read a request `r` and its ward `w`.
 */

const DEFAULT = dispatchSettings.parse({});

/** Like `waveMinutes`. */
export const WAVE_MINUTES = `coalesce((w.settings->'dispatch'->>
  case when r.priority > 0 or r.urgent then 'priorityWaveMinutes' else 'waveMinutes' end)::int,
  case when r.priority > 0 or r.urgent then ${DEFAULT.priorityWaveMinutes} else ${DEFAULT.waveMinutes} end)`;

const [FROM, TO] = DEFAULT.quiet;
const quiet = (index: 0 | 1, otherwise: string) =>
  `coalesce(w.settings->'dispatch'->'quiet'->>${index}, '${otherwise}')`;

/**
 * Whether `afterQuietHours` would hold nothing back; `localTime` is the parameter with what `localTimeWhenHeld` gives. Times
 * written HH:MM compare as texts.
 */
export const mayOfferNow = (localTime: string) => `(${localTime}::text is null or
  case when ${quiet(0, FROM)} <= ${quiet(1, TO)} then ${localTime} < ${quiet(0, FROM)} or ${localTime} >= ${quiet(1, TO)}
    else ${localTime} < ${quiet(0, FROM)} and ${localTime} >= ${quiet(1, TO)} end)`;
