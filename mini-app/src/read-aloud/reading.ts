import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

import { recordingRate } from '../reading-speed.ts';
import { currentRecording } from '../recording.ts';
import { watchedValue } from '../watched-value.ts';
import { linesOf } from './lines-of-screen.ts';
import { readLines } from './voice.ts';
import { isLoading, onceLoaded } from './wait-for-words.ts';

/**
 * What is being read aloud on this phone. Kept outside the button: a screen that was loading and has its words now is drawn
 * anew with its button, and what was asked for goes on.
 */
const reading = watchedValue(false);
let stopIt = () => {};

/** Whether something is being read aloud, or is to be as soon as the screen has its words. */
export const useIsReading = reading.use;

/** Reads the screen: its recording where it has one, else its words. Asked for while it is loading, it begins by itself. */
export function startReading(): void {
  reading.put(true);
  if (isLoading()) stopIt = onceLoaded(begin);
  else begin();
}

export function stopReading(): void {
  stopIt();
  stopIt = () => {};
  reading.put(false);
}

/** Only leaving the screen ends it: what began goes on when the ward, and with it another recording, is known only then. */
export function useSilenceOnLeaving(): void {
  const { key } = useLocation();
  useEffect(() => stopReading, [key]);
}

function begin(): void {
  const recording = currentRecording();
  if (recording === null) readScreen();
  else stopIt = play(recording, { onEnd: stopReading, onFailure: readScreen });
}

function readScreen(): void {
  const screen = document.querySelector('main');
  const lines = screen === null ? [] : linesOf(screen);
  let left = false;
  stopIt = () => (left = true);
  void inWords(lines).then((words) => {
    if (!left) stopIt = readLines(words, stopReading);
  });
}

/** Abbreviations and numbers as people say them (L-42); fetched when somebody listens. */
async function inWords(lines: string[]): Promise<string[]> {
  try {
    const { spokenText } = await import('@tung-nha/shared/spoken-text');
    return lines.map((line) => spokenText(line));
  } catch {
    return lines;
  }
}

function play(
  address: string,
  { onEnd, onFailure }: { onEnd: () => void; onFailure: () => void },
): () => void {
  const audio = new Audio(address);
  // Loading sets the rate back to its default.
  audio.defaultPlaybackRate = recordingRate();
  audio.playbackRate = audio.defaultPlaybackRate;
  let over = false;
  const once = (act: () => void) => () => {
    if (!over) act();
    over = true;
  };
  audio.addEventListener('ended', once(onEnd));
  const fail = once(onFailure);
  audio.addEventListener('error', fail);
  audio.play().catch(fail);
  return () => {
    over = true;
    audio.pause();
  };
}
