import type { ProblemCode } from '@tung-nha/shared/problem';

/** What a use case gives back: a value, or a refusal from the catalogue. Refusals are never thrown below an endpoint. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; because: ProblemCode; field?: string };

/** A use case that went well. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** A use case that was refused; `field` names the input at fault. */
export function refused(because: ProblemCode, field?: string): Outcome<never> {
  return field === undefined ? { ok: false, because } : { ok: false, because, field };
}
