import { useCallback, useEffect, useState } from 'react';

import type { ApiResult } from '../api-result.ts';
import { focusField } from '../ui/focus-field.ts';
import { useAction } from '../use-action.ts';

/** What is wrong with one field, in words. */
export interface FieldProblem {
  field: string;
  sentence: string;
}

/**
 * A form's call: what is refused is said at its field, which gets the focus; what belongs to none of the fields is `failure`.
 * `first` stands there from the beginning. Fields have the ids `<prefix>-<name>`.
 */
export function useFieldProblem(prefix: string, fields: readonly string[], first?: FieldProblem) {
  const [field, setField] = useState<string | undefined>(first?.field);
  const [missing, setMissing] = useState<string | undefined>(first?.sentence);
  const { busy, failure, run } = useAction();
  const firstField = first?.field;
  useEffect(() => {
    if (firstField !== undefined) focusField(`${prefix}-${firstField}`);
  }, [prefix, firstField]);
  const point = useCallback(
    (at: string | undefined) => {
      const known = fields.find((name) => name === at);
      setField(known);
      if (known !== undefined) focusField(`${prefix}-${known}`);
    },
    [prefix, fields],
  );
  const send = <T>(call: () => Promise<ApiResult<T>>, onDone: (reply: T) => void, onFailed?: () => void) => {
    setMissing(undefined);
    point(undefined);
    const pointing = async () => {
      const result = await call();
      point(result.ok ? undefined : result.field?.split('.')[0]);
      return result;
    };
    run(pointing, onDone, onFailed);
  };
  /** Says at a field what was not filled in, before anything is sent. */
  const refuse = (at: string, sentence: string) => {
    setMissing(sentence);
    point(at);
  };
  const sentence = missing ?? failure ?? undefined;
  return {
    ...{ busy, send, refuse },
    problemOf: (name: string) => (field === name ? sentence : undefined),
    failure: field === undefined ? failure : null,
  };
}
