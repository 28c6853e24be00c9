import type { ReactNode } from 'react';
import Checkbox from 'zmp-ui/checkbox';

import { described, FieldProblem } from './field.tsx';

interface CheckRowProps {
  id: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  problem?: string | undefined;
  children: ReactNode;
}

/** A yes that is given by a clear action: zmp-ui's checkbox (a real input in a real label) in our own size and look. */
export function CheckRow({ id, checked, onChange, problem, children }: CheckRowProps) {
  return (
    <div className="stack-tight">
      <Checkbox
        {...described({ id, problem })}
        className={problem === undefined ? '' : 'check-row-wrong'}
        value={id}
        checked={checked}
        onChange={(event: { target: { checked: boolean } }) => onChange(event.target.checked)}
      >
        {children}
      </Checkbox>
      <FieldProblem id={id} problem={problem} />
    </div>
  );
}
