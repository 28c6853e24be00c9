import type { ReactNode } from 'react';

import { Button } from './button.tsx';
import { Icon } from './icons.tsx';
import { HousesPicture } from './picture.tsx';
import { UI_TEXTS } from './texts.ts';

export function Waiting() {
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">{UI_TEXTS.loading}</span>
      <div className="waiting-bar" />
      <div className="waiting-bar" />
      <div className="waiting-bar" />
    </div>
  );
}

/** Nothing came, why, and a way to try again. */
export function Failed({
  message,
  offline,
  onRetry,
}: {
  message: string;
  offline: boolean;
  onRetry: () => void;
}) {
  return (
    <div className="blank-state" role="alert">
      <span className="badge-icon badge-icon-warm">
        <Icon name={offline ? 'cut' : 'info'} />
      </span>
      <h2>{UI_TEXTS.failedTitle}</h2>
      {/* The banner on top says already that the network is gone. */}
      <p className="soft">{offline && !navigator.onLine ? UI_TEXTS.comesBack : message}</p>
      <Button look="quiet" icon="again" onPress={onRetry}>
        {UI_TEXTS.tryAgain}
      </Button>
    </div>
  );
}

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className="blank-state">
      <HousesPicture on="paper" />
      <h2>{title}</h2>
      <p className="soft">{text}</p>
      {children}
    </div>
  );
}
