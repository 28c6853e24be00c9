import type { ReminderSetting } from '@tung-nha/shared/reminder';
import { WORDING_LENGTH } from '@tung-nha/shared/reminder';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { About } from '../ui/about.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { dayInWords } from './calendar-months.ts';
import { useDesk } from './desk.ts';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { HourField } from './moment-fields.tsx';
import { daysToChoose, usualDayInWords } from './reminder-days.ts';
import { GOAL_WORDS, REMINDER_TEXTS } from './reminder-texts.ts';
import { RemindersFrame } from './reminders-frame.tsx';
import { OFFICER_TEXTS } from './texts.ts';
import { useFieldProblem } from './use-field-problem.ts';

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

/** As the form holds it: '' is as usual. */
interface Wish {
  on: boolean;
  wording: string;
  at: string;
  day: string;
}

const FIELDS = ['wording', 'at', 'day'] as const;

function useSaving({ known: { kind }, onDone }: KindFormProps, { on, wording, at, day }: Wish) {
  const { ward } = useDesk();
  const [said, say] = useState('');
  const { send, ...form } = useFieldProblem(kind, FIELDS);
  const body = {
    ...{ ward, kind, on },
    wording: wording.trim() === '' ? null : wording,
    at: at === '' ? null : at,
    day: day === '' ? null : Number(day),
  };
  const save = () => {
    say('');
    send(
      () => callApi('changeReminder', { body }),
      (settings) => {
        say(OFFICER_TEXTS.saved);
        onDone(settings);
      },
    );
  };
  return { ...form, save, said };
}

function KindForm(props: KindFormProps) {
  const { kind, title, usual, usualAt, move, ...known } = props.known;
  const [wish, setWish] = useState<Wish>(() => wishOf(known));
  const { save, said, busy, problemOf, failure } = useSaving(props, wish);
  const set = (changes: Partial<Wish>) => setWish((before) => ({ ...before, ...changes }));
  return (
    <DeskForm className="card" label={title} onSend={save}>
      <h2>{title}</h2>
      <p className="small soft">{nextInWords(props.known)}</p>
      <Tick checked={wish.on} onChange={(on) => set({ on })}>
        {REMINDER_TEXTS.on}
        <About>{title}</About>
      </Tick>
      <SelectField
        id={`${kind}-day`}
        label={REMINDER_TEXTS.moveBy[move.by]}
        problem={problemOf('day')}
        value={wish.day}
        blank={usualDayInWords(move)}
        options={daysToChoose(move)}
        onChange={(day) => set({ day })}
      />
      <HourField
        id={`${kind}-at`}
        label={REMINDER_TEXTS.hour}
        hint={REMINDER_TEXTS.hourHint(usualAt)}
        problem={problemOf('at')}
        value={wish.at}
        onChange={(at) => set({ at })}
      />
      <TextField
        id={`${kind}-wording`}
        label={REMINDER_TEXTS.wording}
        hint={REMINDER_TEXTS.wordingHint(usual)}
        problem={problemOf('wording')}
        value={wish.wording}
        maxLength={WORDING_LENGTH * 2}
        lines
        onChange={(wording) => set({ wording })}
      />
      <Failure sentence={failure} />
      <SubmitButton busy={busy} look="quiet">
        {OFFICER_TEXTS.save}
        <About>{title}</About>
      </SubmitButton>
      <LiveRegion>{said !== '' && <Notice>{said}</Notice>}</LiveRegion>
    </DeskForm>
  );
}

function wishOf({
  on,
  wording = '',
  at = '',
  day,
}: Omit<ReminderSetting, 'kind' | 'title' | 'usual' | 'usualAt' | 'move'>): Wish {
  return { on, wording, at, day: day === undefined ? '' : String(day) };
}

function nextInWords({ on, next, goesTo = [] }: ReminderSetting): string {
  if (next === undefined) return REMINDER_TEXTS.noNext;
  const when = on ? REMINDER_TEXTS.next : REMINDER_TEXTS.nextIfOn;
  return `${when}: ${dayInWords(next)}. ${REMINDER_TEXTS.to} ${goesTo.map((goal) => GOAL_WORDS[goal]).join('; ')}.`;
}
