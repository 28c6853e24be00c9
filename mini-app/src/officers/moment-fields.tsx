import { useRef, useState } from 'react';
import type { ReactNode } from 'react';

import { described, Field } from '../ui/field.tsx';
import type { FieldParts } from '../ui/field.tsx';
import { Icon } from '../ui/icons.tsx';
import { dayText, readDay, readHour } from './moment-text.ts';
import { MOMENT_TEXTS } from './texts.ts';

interface MomentProps extends FieldParts {
  /** '2026-12-31' or '08:30'; what is typed and cannot be read stands here as it is, for the form to refuse. */
  value: string;
  onChange: (value: string) => void;
}

interface DayFieldProps extends MomentProps {
  /** The first and last day the calendar offers. */
  min?: string;
  max?: string;
}

/**
 * A day, typed as people here write it whatever the language of the browser, whose own field would show the month first in an
 * English one; or picked from the browser's calendar.
 */
export function DayField({ min, max, ...props }: DayFieldProps) {
  const { value, onChange } = props;
  return (
    <TypedField {...props} read={readDay} show={dayText} words={MOMENT_TEXTS.day}>
      <CalendarButton value={value} min={min} max={max} onChange={onChange} />
    </TypedField>
  );
}

/** A time of day of 24 hours. */
export function HourField(props: MomentProps) {
  return <TypedField {...props} read={readHour} show={asItIs} words={MOMENT_TEXTS.hour} />;
}

const asItIs = (value: string) => value;

interface TypedFieldProps extends MomentProps {
  read: (text: string) => string | undefined;
  show: (value: string) => string;
  words: { format: string; wrong: string };
  children?: ReactNode;
}

function TypedField({ value, onChange, read, show, words, children, ...parts }: TypedFieldProps) {
  const [typed, type] = useState(show(value));
  const [left, leave] = useState(false);
  const valueOf = (text: string) => read(text) ?? text.trim();
  const wrong = value !== '' && read(value) === undefined;
  // While it is typed it cannot be right yet.
  const problem = wrong && (left || parts.problem !== undefined) ? words.wrong : parts.problem;
  const told = { ...parts, problem, hint: [parts.hint, words.format].filter(Boolean).join(' ') };
  return (
    <Field {...told}>
      <div className="moment-field">
        <input
          {...described(told)}
          className="field-input"
          type="text"
          autoComplete="off"
          maxLength={20}
          // Another value than what is typed was given from outside, such as by the calendar.
          value={valueOf(typed) === value ? typed : show(value)}
          onChange={({ target }) => {
            type(target.value);
            leave(false);
            onChange(valueOf(target.value));
          }}
          onBlur={() => {
            type(show(value));
            leave(true);
          }}
        />
        {children}
      </div>
    </Field>
  );
}

interface CalendarProps {
  value: string;
  min: string | undefined;
  max: string | undefined;
  onChange: (value: string) => void;
}

/** Opens the browser's calendar: its own field is there for that alone, and for nobody to read or reach. */
function CalendarButton({ value, min, max, onChange }: CalendarProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className="calendar-opener">
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        value={readDay(value) ?? ''}
        min={min}
        max={max}
        onChange={({ target }) => target.value !== '' && onChange(target.value)}
      />
      <button type="button" aria-label={MOMENT_TEXTS.calendar} onClick={() => openPicker(picker.current)}>
        <Icon name="calendar" />
      </button>
    </span>
  );
}

/** Old browsers cannot open it for us; typing works in all. */
function openPicker(field: HTMLInputElement | null): void {
  if (field !== null && 'showPicker' in field) field.showPicker();
}
