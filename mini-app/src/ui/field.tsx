import type { ReactNode } from 'react';

import { Icon } from './icons.tsx';

export interface FieldParts {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
}

interface TextFieldProps extends FieldParts {
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
  kind?: 'text' | 'tel';
  lines?: boolean;
}

interface MomentFieldProps extends FieldParts {
  kind: 'date' | 'time';
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
}

/** A day or a time of day, with the phone's own picker. */
export function MomentField({ kind, value, onChange, min, max, ...parts }: MomentFieldProps) {
  return (
    <Field {...parts}>
      <input
        {...described(parts)}
        className="field-input"
        type={kind}
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** A labelled text field; its problem is linked to it and read with it. */
export function TextField({
  value,
  onChange,
  maxLength,
  kind = 'text',
  lines = false,
  ...parts
}: TextFieldProps) {
  const shared = { ...described(parts), className: 'field-input', value, maxLength };
  return (
    <Field {...parts}>
      {lines ? (
        <textarea {...shared} rows={3} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <input
          {...shared}
          type={kind}
          autoComplete={kind === 'tel' ? 'tel' : 'off'}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps extends FieldParts {
  value: string;
  onChange: (value: string) => void;
  /** The first line, which stands for “nothing chosen”. */
  blank: string;
  options: readonly { value: string; name: string }[];
}

/** A native select: zmp-ui's cannot be opened by keyboard. */
export function SelectField({ value, onChange, blank, options, ...parts }: SelectFieldProps) {
  return (
    <Field {...parts}>
      <select
        {...described(parts)}
        className="field-input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{blank}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A control with its label above and its problem below it. */
export function Field({ id, label, hint, problem, children }: FieldParts & { children: ReactNode }) {
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {children}
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}

/** What is wrong with a field, in words; the field points at it by `<id>-problem`. */
export function FieldProblem({ id, problem }: { id: string; problem: string | undefined }) {
  if (problem === undefined) return null;
  return (
    <p className="field-problem" id={`${id}-problem`}>
      <Icon name="info" />
      {problem}
    </p>
  );
}

/** The attributes that tie a control to its hint and its problem. */
export function described({ id, hint, problem }: Pick<FieldParts, 'id' | 'hint' | 'problem'>) {
  const by = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  return {
    id,
    ...(by === '' ? {} : { 'aria-describedby': by }),
    ...(problem === undefined ? {} : { 'aria-invalid': true }),
  };
}
