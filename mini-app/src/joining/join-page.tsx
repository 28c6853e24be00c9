import { useState } from 'react';
import { useParams } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { failureSentence } from '../zalo/platform-failure.ts';
import { platform } from '../zalo/chosen-platform.ts';
import { JOIN_TEXTS } from './texts.ts';

/** A member's invitation: joining itself happens in chat, so that the ward's account may write to them. */
export function JoinPage() {
  const { code = '' } = useParams();
  const message = JOIN_TEXTS.message(code);
  const { opening, outcome, open } = useOpenChat(message);
  return (
    <Page
      title={JOIN_TEXTS.title}
      lead={JOIN_TEXTS.lead}
      backTo={PATHS.home}
      tabs={false}
      action={
        <Button look="warm" icon="chat" busy={opening ? JOIN_TEXTS.opening : undefined} onPress={open}>
          {JOIN_TEXTS.open}
        </Button>
      }
    >
      <ol className="stack numbered">
        {JOIN_TEXTS.steps.map((step, index) => (
          <li key={step}>
            {step}
            {index === 1 && <strong className="say-this">{message}</strong>}
          </li>
        ))}
      </ol>
      <LiveRegion>
        {outcome !== null && (
          <Notice tone={outcome === JOIN_TEXTS.opened ? 'calm' : 'warm'}>{outcome}</Notice>
        )}
      </LiveRegion>
    </Page>
  );
}

function useOpenChat(text: string) {
  const [opening, setOpening] = useState(false);
  const [outcome, setOutcome] = useState<string | null>(null);
  const open = async () => {
    setOpening(true);
    const opened = await platform()
      .then((zalo) => zalo.openOaChat(text))
      .catch(() => ({ ok: false, because: 'unavailable' }) as const);
    setOpening(false);
    setOutcome(opened.ok ? JOIN_TEXTS.opened : failureSentence('chat', opened));
  };
  return { opening, outcome, open: () => void open() };
}
