import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';

import { recordingRate } from '../reading-speed.ts';
import { useCurrentRecording } from '../recording.ts';
import { Icon } from '../ui/icons.tsx';
import { linesOf } from './lines-of-screen.ts';
import { READ_ALOUD_TEXTS as TEXTS } from './texts.ts';
import { readLines, useHasVoice } from './voice.ts';

/** Reads the screen aloud: its recording where it has one, else by the phone's voice; not there when the phone has none. */
export function ReadAloudButton() {
  const recording = useCurrentRecording();
  const hasVoice = useHasVoice();
  const { reading, start, stop } = useReading(recording);
  const { key } = useLocation();
  // Only leaving the screen ends it: what began goes on when the ward, and with it another recording, is known only then.
  useEffect(() => stop, [key, stop]);
  if (recording === null && !hasVoice && !reading) return null;
  return (
    <button type="button" className="bar-button read-aloud" onClick={reading ? stop : start}>
      <Icon name={reading ? 'stop' : 'sound'} />
      <span className="bar-word" aria-hidden="true">
        {reading ? TEXTS.stop : TEXTS.listen}
      </span>
      <span className="visually-hidden">{reading ? TEXTS.stopAll : TEXTS.listenAll}</span>
    </button>
  );
}

function useReading(recording: string | null) {
  const [reading, setReading] = useState(false);
  const stopIt = useRef(() => {});
  const stop = useCallback(() => {
    stopIt.current();
    stopIt.current = () => {};
    setReading(false);
  }, []);
  const readScreen = useCallback(() => {
    const screen = document.querySelector('main');
    const lines = screen === null ? [] : linesOf(screen);
    let left = false;
    stopIt.current = () => (left = true);
    void inWords(lines).then((words) => {
      if (!left) stopIt.current = readLines(words, stop);
    });
  }, [stop]);
  const start = useCallback(() => {
    setReading(true);
    if (recording === null) readScreen();
    else stopIt.current = play(recording, { onEnd: stop, onFailure: readScreen });
  }, [recording, readScreen, stop]);
  return { reading, start, stop };
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
