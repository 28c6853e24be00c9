import { useEffect, useRef, useState } from 'react';

import { About } from './about.tsx';
import { Button } from './button.tsx';

interface ConfirmActionProps {
  label: string;
  /** What it is done to, where the same button stands several times on a screen. */
  about?: string;
  question: string;
  yes: string;
  no: string;
  /** Stands out as what one most likely came for. */
  isMain?: boolean;
  /** Takes something away: it looks unlike what stands beside it. */
  isDanger?: boolean;
  busy?: string | undefined;
  /** The question stands there already: it is the second one. */
  askingAtOnce?: boolean;
  onConfirm: () => void;
  onRefused?: () => void;
}

function lookOf({ isMain, isDanger }: { isMain: boolean; isDanger: boolean }) {
  if (isDanger) return 'danger';
  return isMain ? 'main' : 'quiet';
}

/** Asks once more, in place: no dialog, so nothing to trap focus in and nothing hidden behind. */
export function ConfirmAction({
  label,
  about,
  question,
  yes,
  no,
  isMain = false,
  isDanger = false,
  busy,
  askingAtOnce = false,
  ...on
}: ConfirmActionProps) {
  const [asking, setAsking] = useState(askingAtOnce);
  const refuse = () => {
    setAsking(false);
    on.onRefused?.();
  };
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (asking) sentence.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <Button look={lookOf({ isMain, isDanger })} onPress={() => setAsking(true)}>
        {label}
        {about !== undefined && <About>{about}</About>}
      </Button>
    );
  }
  return (
    <div className="card" role="group" aria-label={about === undefined ? label : `${label}: ${about}`}>
      <p ref={sentence} tabIndex={-1}>
        <strong>{question}</strong>
      </p>
      <div className="button-row">
        <Button look="quiet" onPress={refuse}>
          {no}
        </Button>
        <Button look="danger" busy={busy} onPress={on.onConfirm}>
          {yes}
        </Button>
      </div>
    </div>
  );
}
