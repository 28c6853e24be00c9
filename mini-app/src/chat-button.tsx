import { useState } from 'react';

import { Button } from './ui/button.tsx';
import { LiveRegion, Notice } from './ui/notice.tsx';
import { platform } from './zalo/chosen-platform.ts';
import { failureSentence } from './zalo/platform-failure.ts';

/** Opens the ward's chat with `message` typed in; says another way on when Zalo does not. */
export function ChatButton({ message, children }: { message: string; children: string }) {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    const opened = await platform()
      .then((zalo) => zalo.openOaChat(message))
      .catch(() => ({ ok: false, because: 'unavailable' }) as const);
    setFailure(opened.ok ? null : failureSentence('chat', opened));
  };
  return (
    <>
      <Button look="quiet" icon="chat" onPress={() => void open()}>
        {children}
      </Button>
      <LiveRegion>{failure !== null && <Notice tone="warm">{failure}</Notice>}</LiveRegion>
    </>
  );
}
