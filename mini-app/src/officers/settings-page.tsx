import type { OfficerSettings } from '@tung-nha/shared/officer';
import { useState } from 'react';

import { callApi } from '../api.ts';
import { Loaded } from '../loaded.tsx';
import { useServerData } from '../server-data.ts';
import { described, FieldProblem } from '../ui/field.tsx';
import { focusField } from '../ui/focus-field.ts';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { useDesk } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { DeskForm, Failure, SubmitButton, Tick } from './form-parts.tsx';
import { HourField } from './moment-fields.tsx';
import { NUMBER_SETTINGS, QUIET, SECOND_PERSON } from './setting-fields.ts';
import type { NumberSetting } from './setting-fields.ts';
import { OFFICER_TEXTS } from './texts.ts';

const TEXTS = {
  title: 'Cài đặt của phường, xã',
  lead: 'Mỗi ô đều có lời giải thích. Lưu xong là áp dụng ngay, và có ghi trong nhật ký. Khi nhập lại tệp của phường, xã, tệp đó sẽ thay cho các số này.',
  quietFrom: 'Từ',
  quietTo: 'Đến',
};

/** What the ward sets itself, each with its meaning; changes count at once and stand in the log. */
export function SettingsPage() {
  const { ward } = useDesk();
  const settings = useServerData(`officer-settings/${ward}`, () =>
    callApi('readWardSettings', { query: { ward } }),
  );
  return (
    <DeskPage title={TEXTS.title} lead={TEXTS.lead}>
      <Loaded from={settings}>{(known) => <Form known={known} onDone={settings.replace} />}</Loaded>
    </DeskPage>
  );
}

interface FormState {
  settings: OfficerSettings;
  put: (setting: Pick<NumberSetting, 'part' | 'name'>, value: unknown) => void;
  problemOf: (field: string) => string | undefined;
}

function useSaving(settings: OfficerSettings, onDone: (settings: OfficerSettings) => void) {
  const { ward } = useDesk();
  const [wrong, setWrong] = useState<string>();
  const [said, say] = useState('');
  const { busy, failure, run } = useAction();
  const call = async () => {
    setWrong(undefined);
    say('');
    const result = await callApi('changeWardSettings', { body: { ...settings, ward } });
    if (!result.ok && result.field !== undefined) {
      setWrong(result.field);
      focusField(`setting-${result.field.replace('.quiet.0', '.quiet')}`);
    }
    return result;
  };
  const save = () =>
    run(call, (saved) => {
      say(OFFICER_TEXTS.saved);
      onDone(saved);
    });
  const problemOf = (field: string) => (wrong === field ? (failure ?? undefined) : undefined);
  return { save, problemOf, said, busy, failure };
}

function Form({ known, onDone }: { known: OfficerSettings; onDone: (settings: OfficerSettings) => void }) {
  const [settings, setSettings] = useState(known);
  const { save, problemOf, said, busy, failure } = useSaving(settings, onDone);
  const put: FormState['put'] = ({ part, name }, value) =>
    setSettings((before) => ({ ...before, [part]: { ...before[part], [name]: value } }));
  const state = { settings, put, problemOf };
  return (
    <DeskForm className="stack settings-form" onSend={save}>
      <QuietHours {...state} />
      {NUMBER_SETTINGS.map(({ title, settings: fields }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <div className="setting-list">
            {fields.map((field) => (
              <NumberField
                key={field.name}
                field={field}
                value={numberOf(settings, field)}
                problem={problemOf(`${field.part}.${field.name}`)}
                onChange={(value) => put(field, value)}
              />
            ))}
          </div>
          {fields[0]?.part === 'broadcasts' && <SecondPerson {...state} />}
        </section>
      ))}
      <Failure sentence={failure} />
      <SubmitButton busy={busy}>{OFFICER_TEXTS.save}</SubmitButton>
      <LiveRegion>{said !== '' && <Notice>{said}</Notice>}</LiveRegion>
    </DeskForm>
  );
}

function QuietHours({ settings, put, problemOf }: FormState) {
  const [from, to] = settings.dispatch.quiet;
  const set = (hours: [string, string]) => put({ part: 'dispatch', name: 'quiet' }, hours);
  return (
    <fieldset className="card">
      <legend className="field-label">{QUIET.label}</legend>
      <p className="field-hint">{QUIET.meaning}</p>
      <div className="desk-columns">
        <HourField
          id="setting-dispatch.quiet"
          label={TEXTS.quietFrom}
          value={from}
          problem={problemOf('dispatch.quiet') ?? problemOf('dispatch.quiet.0')}
          onChange={(time) => set([time, to])}
        />
        <HourField
          id="setting-dispatch.quiet.1"
          label={TEXTS.quietTo}
          value={to}
          problem={problemOf('dispatch.quiet.1')}
          onChange={(time) => set([from, time])}
        />
      </div>
    </fieldset>
  );
}

function SecondPerson({ settings, put }: FormState) {
  return (
    <div className="stack-tight">
      <Tick
        checked={settings.broadcasts.secondPerson}
        onChange={(on) => put({ part: 'broadcasts', name: 'secondPerson' }, on)}
      >
        {SECOND_PERSON.label}
      </Tick>
      <p className="field-hint">{SECOND_PERSON.meaning}</p>
    </div>
  );
}

function numberOf(settings: OfficerSettings, { part, name }: NumberSetting): number {
  const value: unknown = Object.entries(settings[part]).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : 0;
}

interface NumberFieldProps {
  field: NumberSetting;
  value: number;
  problem: string | undefined;
  onChange: (value: number) => void;
}

function NumberField({ field: { part, name, label, meaning }, value, problem, onChange }: NumberFieldProps) {
  const id = `setting-${part}.${name}`;
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <p className="field-hint" id={`${id}-hint`}>
        {meaning}
      </p>
      <input
        {...described({ id, hint: meaning, problem })}
        className="field-input"
        type="number"
        inputMode="numeric"
        value={Number.isNaN(value) ? '' : value}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
