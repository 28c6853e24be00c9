import type { OutputsView } from '@tung-nha/shared/broadcast';
import { useState } from 'react';

import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { BROADCAST_TEXTS } from './broadcast-texts.ts';
import { CopyText } from './copy-text.tsx';
import { PhoneFrame } from './phone-frame.tsx';

type Form = keyof typeof BROADCAST_TEXTS.forms;
const FORMS = Object.keys(BROADCAST_TEXTS.forms) as Form[];

/** Every form of a broadcast, one at a time, on a phone; what is pasted or printed can be taken from here. */
export function OutputsPart({ outputs, title }: { outputs: OutputsView; title: string }) {
  const [form, show] = useState<Form>('chat');
  const text = textOf(outputs, form);
  const forms = FORMS.filter((one) => one !== 'template' || outputs.template !== undefined);
  return (
    <section className="stack" aria-labelledby="outputs-title">
      <h2 id="outputs-title">{BROADCAST_TEXTS.preview}</h2>
      <div className="form-buttons">
        {forms.map((one) => (
          <button
            key={one}
            type="button"
            className="form-button"
            aria-pressed={one === form}
            onClick={() => show(one)}
          >
            {BROADCAST_TEXTS.forms[one]}
          </button>
        ))}
      </div>
      {form === 'poster' ? (
        <Poster html={outputs.poster.html} title={title} />
      ) : (
        <>
          <PhoneFrame name={BROADCAST_TEXTS.forms[form]}>{text}</PhoneFrame>
          {form === 'template' && outputs.template?.shortened && <Notice>{BROADCAST_TEXTS.shortened}</Notice>}
          {form === 'loudspeaker' && <p>{BROADCAST_TEXTS.seconds(outputs.loudspeaker.seconds)}</p>}
          <CopyText key={form} text={text}>
            {BROADCAST_TEXTS.copy}
          </CopyText>
        </>
      )}
    </section>
  );
}

function textOf(outputs: OutputsView, form: Form): string {
  const { miniApp, postPack, template, wardPage } = outputs;
  const texts: Record<Form, (string | undefined)[]> = {
    chat: [outputs.chat],
    group: [outputs.group],
    template: [template?.title, template?.content],
    miniApp: [miniApp.title, miniApp.text, miniApp.link],
    postPack: [postPack.text],
    loudspeaker: [outputs.loudspeaker.text],
    wardPage: [wardPage.column, wardPage.title, wardPage.text],
    poster: [],
  };
  return texts[form].filter(Boolean).join('\n\n');
}

function Poster({ html, title }: { html: string; title: string }) {
  const open = () => {
    const address = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }));
    window.open(address, '_blank', 'noopener');
  };
  return (
    <>
      {/* No scripts and no origin of ours: whatever stands in the text stays text. */}
      <div className="poster-page">
        <iframe className="poster-frame" title={title} srcDoc={html} sandbox="" />
      </div>
      <Button look="quiet" onPress={open}>
        {BROADCAST_TEXTS.openPoster}
      </Button>
    </>
  );
}
