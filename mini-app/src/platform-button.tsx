import { useState } from 'react';

import { Button } from './ui/button.tsx';
import type { IconName } from './ui/icons.tsx';
import { LiveRegion, Notice } from './ui/notice.tsx';
import { platform } from './zalo/chosen-platform.ts';
import { failureSentence } from './zalo/platform-failure.ts';
import type { Platform } from './zalo/platform.ts';
import type { PlatformResult } from './zalo/platform-failure.ts';

interface PlatformButtonProps {
  asks: 'chat' | 'page';
  icon: IconName;
  act: (zalo: Platform) => Promise<PlatformResult<void>>;
  children: string;
}

/** Has Zalo open something; says another way on when it does not. */
export function PlatformButton({ asks, icon, act, children }: PlatformButtonProps) {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    const opened = await platform()
      .then(act)
      .catch(() => ({ ok: false, because: 'unavailable' }) as const);
    setFailure(opened.ok ? null : failureSentence(asks, opened));
  };
  return (
    <>
      <Button look="quiet" icon={icon} onPress={() => void open()}>
        {children}
      </Button>
      <LiveRegion>{failure !== null && <Notice tone="warm">{failure}</Notice>}</LiveRegion>
    </>
  );
}
