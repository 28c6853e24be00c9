import { PROBLEMS, type ProblemCode, type ProblemReply } from '@tung-nha/shared/problem';

import type { Outcome } from './outcome.ts';

/** A refusal of an endpoint: turned into its reply in one place (answer-problems.ts). */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly field: string | undefined;
  /** When to try again, for `too_many`. */
  readonly retryAfterSeconds: number | undefined;

  /** Slugs of the guides that come nearest, for `guide_not_found`. */
  nearest: string[] | undefined;

  constructor(code: ProblemCode, field?: string, retryAfterSeconds?: number) {
    super(code);
    this.code = code;
    this.field = field;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  /** A refusal that leads on to what was perhaps meant. */
  static withNearest(code: ProblemCode, nearest: string[]): Problem {
    const problem = new Problem(code);
    problem.nearest = nearest;
    return problem;
  }
}

/** HTTP status and body of a refusal. */
export function replyOf(code: ProblemCode, field?: string): { status: number; body: ProblemReply } {
  const { status, message } = PROBLEMS[code];
  return { status, body: field === undefined ? { code, message } : { code, message, field } };
}

/** The value of a use case that went well; its refusal becomes a Problem. */
export function orRefuse<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Problem(outcome.because, outcome.field);
  return outcome.value;
}
