import { useEffect, useState } from 'react';

import { UI_TEXTS } from './ui/texts.ts';
import { LiveRegion, Notice } from './ui/notice.tsx';

/** Says that the phone has lost its network, and goes when it is back. */
export function OfflineBanner() {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <LiveRegion>
      {!online && (
        <Notice tone="warm" icon="cut">
          {UI_TEXTS.offline}
        </Notice>
      )}
    </LiveRegion>
  );
}
