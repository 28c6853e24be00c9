import { useEffect, useState } from 'react';

import { voiceRate } from '../reading-speed.ts';

function vietnameseVoice(): SpeechSynthesisVoice | undefined {
  // Missing in Android's web view, whatever the types say.
  const speech = window.speechSynthesis as SpeechSynthesis | undefined;
  return speech?.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace('_', '-')));
}

/** Whether this device has a Vietnamese voice; phones tell it only some time after the start. */
export function useHasVoice(): boolean {
  const [has, setHas] = useState(() => vietnameseVoice() !== undefined);
  useEffect(() => {
    const speech = window.speechSynthesis as SpeechSynthesis | undefined;
    const look = () => setHas(vietnameseVoice() !== undefined);
    look();
    speech?.addEventListener('voiceschanged', look);
    return () => speech?.removeEventListener('voiceschanged', look);
  }, []);
  return has;
}

/** Reads lines aloud, as fast as this phone is set to, and calls `onEnd` once after the last; the result stops it. */
export function readLines(lines: readonly string[], onEnd: () => void): () => void {
  const voice = vietnameseVoice();
  if (voice === undefined || lines.length === 0) {
    onEnd();
    return () => undefined;
  }
  let stopped = false;
  const end = () => {
    if (!stopped) onEnd();
    stopped = true;
  };
  speechSynthesis.cancel();
  lines.forEach((line, index) => {
    const said = new SpeechSynthesisUtterance(line);
    said.lang = 'vi-VN';
    said.voice = voice;
    said.rate = voiceRate();
    if (index === lines.length - 1) said.addEventListener('end', end);
    said.addEventListener('error', end);
    speechSynthesis.speak(said);
  });
  return () => {
    stopped = true;
    speechSynthesis.cancel();
  };
}
