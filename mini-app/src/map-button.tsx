import type { Place } from '@tung-nha/shared/help-request';
import { useState } from 'react';
import type { ReactNode } from 'react';

import { mapAddress } from './map-address.ts';
import { APP_TEXTS } from './texts.ts';
import { Button } from './ui/button.tsx';
import { LiveRegion, Notice } from './ui/notice.tsx';

interface MapButtonProps {
  place: Place;
  /** What the map writes at the place; never a person's name. */
  name: string;
  children: ReactNode;
}

/** Opens the phone's own map; whether it did cannot be known, so the way on by hand is said as well. */
export function MapButton({ place, name, children }: MapButtonProps) {
  const [pressed, setPressed] = useState(false);
  const open = () => {
    launch(mapAddress(place, name, navigator.userAgent));
    setPressed(true);
  };
  return (
    <>
      <Button look="quiet" icon="pin" onPress={open}>
        {children}
      </Button>
      <LiveRegion>
        {pressed && <Notice>{APP_TEXTS.mapByHand(`${place.latitude}, ${place.longitude}`)}</Notice>}
      </LiveRegion>
    </>
  );
}

/** In a frame: where a phone knows no such address, going there would leave the app on an error page. */
function launch(address: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  document.body.append(frame);
  setTimeout(() => frame.remove(), 2_000);
}
