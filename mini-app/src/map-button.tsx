import type { Place } from '@tung-nha/shared/help-request';

import { PlatformButton } from './platform-button.tsx';

/** The way there on a map of another host: opened by the person's own press, never loaded before (L-34). */
export function MapButton({ place: { latitude, longitude }, children }: { place: Place; children: string }) {
  const url = `https://www.google.com/maps?q=${latitude},${longitude}`;
  return (
    <PlatformButton asks="map" icon="pin" act={(zalo) => zalo.openOutside(url)}>
      {children}
    </PlatformButton>
  );
}
