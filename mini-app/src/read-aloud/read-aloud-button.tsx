import { useCurrentRecording } from '../recording.ts';
import { Icon } from '../ui/icons.tsx';
import { startReading, stopReading, useIsReading } from './reading.ts';
import { READ_ALOUD_TEXTS as TEXTS } from './texts.ts';
import { useHasVoice } from './voice.ts';

/** Reads the screen aloud: its recording where it has one, else by the phone's voice; not there when the phone has none. */
export function ReadAloudButton() {
  const recording = useCurrentRecording();
  const hasVoice = useHasVoice();
  const reading = useIsReading();
  if (recording === null && !hasVoice && !reading) return null;
  return (
    <button type="button" className="bar-button read-aloud" onClick={reading ? stopReading : startReading}>
      <Icon name={reading ? 'stop' : 'sound'} />
      <span className="bar-word" aria-hidden="true">
        {reading ? TEXTS.stop : TEXTS.listen}
      </span>
      <span className="visually-hidden">{reading ? TEXTS.stopAll : TEXTS.listenAll}</span>
    </button>
  );
}
