import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { platform } from '../zalo/chosen-platform.ts';
import { failureSentence } from '../zalo/platform-failure.ts';
import { NEWS_TEXTS } from './texts.ts';

/** For somebody the ward's account may not write to: this screen has the news, and one message opens the chat. */
export function NewsPart() {
  const [failure, setFailure] = useState<string | null>(null);
  const open = async () => {
    const opened = await platform()
      .then((zalo) => zalo.openOaChat(NEWS_TEXTS.message))
      .catch(() => ({ ok: false, because: 'unavailable' }) as const);
    setFailure(opened.ok ? null : failureSentence('chat', opened));
  };
  return (
    <section className="card stack-tight">
      <h2>{NEWS_TEXTS.title}</h2>
      <p>{NEWS_TEXTS.why}</p>
      <Button look="quiet" icon="chat" onPress={() => void open()}>
        {NEWS_TEXTS.open}
      </Button>
      <LiveRegion>{failure !== null && <Notice tone="warm">{failure}</Notice>}</LiveRegion>
    </section>
  );
}
