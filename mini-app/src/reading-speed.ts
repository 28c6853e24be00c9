import { appStorage } from './zalo/storage.ts';

export const READING_SPEEDS = ['slow', 'normal', 'fast'] as const;
export type ReadingSpeed = (typeof READING_SPEEDS)[number];
const KEY = 'reading-speed';

/** How many times as fast as recorded: playback faster than this, or slower, is hard to follow. */
const TIMES: Record<ReadingSpeed, number> = { slow: 0.75, normal: 1, fast: 1.25 };
/** Voices of phones read faster than our recordings. */
const VOICE_TIMES = 0.9;

/** How fast this phone is to read aloud; `normal` when nothing was chosen. */
export function readingSpeed(): ReadingSpeed {
  return READING_SPEEDS.find((speed) => speed === appStorage.read(KEY)) ?? 'normal';
}

export function chooseReadingSpeed(speed: ReadingSpeed): void {
  appStorage.write(KEY, speed);
}

/** The playback rate of a recording, 1 = as recorded. */
export function recordingRate(): number {
  return TIMES[readingSpeed()];
}

/** The rate of the phone's own voice, 1 = as that voice usually speaks. */
export function voiceRate(): number {
  return TIMES[readingSpeed()] * VOICE_TIMES;
}
