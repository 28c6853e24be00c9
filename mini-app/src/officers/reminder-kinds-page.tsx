import type { ReminderSetting } from '@tung-nha/shared/reminder';
import { WORDING_LENGTH } from '@tung-nha/shared/reminder';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { TextField } from '../ui/field.tsx';
import { focusField } from '../ui/focus-field.ts';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { dayInWords } from './calendar-months.ts';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { GOAL_WORDS, REMINDER_TEXTS } from './reminder-texts.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { OFFICER_TEXTS } from './texts.ts';

/** Every kind of reminder: whether it goes, when and to whom next, and how it begins. */
export function ReminderKindsPage() {
  const { ward } = useDesk();
  const kinds = useServerData(`officer-reminders/${ward}`, () =>
    callApi('listReminders', { query: { ward } }),
  );
  return (
    <RemindersFrame title={REMINDER_TEXTS.kinds} lead={REMINDER_TEXTS.kindsLead}>
      <Loaded from={kinds}>
        {(settings) => (
          <div className="setting-list">
            {settings.map((setting) => (
              <KindForm key={setting.kind} known={setting} onDone={kinds.replace} />
            ))}
          </div>
        )}
      </Loaded>
    </RemindersFrame>
  );
}

interface KindFormProps {
  known: ReminderSetting;
  onDone: (settings: ReminderSetting[]) => void;
}

function useSaving({ known: { kind }, onDone }: KindFormProps, on: boolean, wording: string) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const [atField, setAtField] = useState(false);
  const { busy, failure, run } = useAction();
  const call = async () => {
    say('');
    const own = wording.trim() === '' ? null : wording;
    const result = await callApi('changeReminder', { body: { ward, kind, on, wording: own } });
    const isAtField = !result.ok && result.field === 'wording';
    setAtField(isAtField);
    if (isAtField) focusField(`wording-${kind}`);
    return result;
  };
  const save = () =>
    run(call, (settings) => {
      say(OFFICER_TEXTS.saved);
      onDone(settings);
    });
  const problem = atField ? (failure ?? undefined) : undefined;
  return { save, said, busy, problem, failure: atField ? null : failure };
}

function KindForm(props: KindFormProps) {
  const { kind, title, on: wasOn, wording: own = '', usual } = props.known;
  const [on, switchTo] = useState(wasOn);
  const [wording, setWording] = useState(own);
  const { save, said, busy, problem, failure } = useSaving(props, on, wording);
  return (
    <DeskForm className="card" label={title} onSend={save}>
      <h2>{title}</h2>
      <p className="small soft">{nextInWords(props.known)}</p>
      <Tick checked={on} onChange={switchTo}>
        {REMINDER_TEXTS.on}
      </Tick>
      <TextField
        id={`wording-${kind}`}
        label={REMINDER_TEXTS.wording}
        hint={REMINDER_TEXTS.wordingHint(usual)}
        problem={problem}
        value={wording}
        maxLength={WORDING_LENGTH * 2}
        lines
        onChange={setWording}
      />
      <Failure sentence={failure} />
      <SubmitButton busy={busy} look="quiet">
        {OFFICER_TEXTS.save}
      </SubmitButton>
      <LiveRegion>{said !== '' && <Notice>{said}</Notice>}</LiveRegion>
    </DeskForm>
  );
}

function nextInWords({ next, goesTo = [] }: ReminderSetting): string {
  if (next === undefined) return REMINDER_TEXTS.noNext;
  return `${REMINDER_TEXTS.next}: ${dayInWords(next)}. ${REMINDER_TEXTS.to} ${goesTo.map((goal) => GOAL_WORDS[goal]).join('; ')}.`;
}
