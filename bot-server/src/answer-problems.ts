import type { ProblemCode } from '@tung-nha/shared/problem';
import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';

import type { Limits } from './limits.ts';
import { errorFields, type Log } from './log.ts';
import { Problem, replyOf } from './problems.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Fields of the body whose absence has a problem of its own, such as consent. */
    fieldProblems?: Readonly<Record<string, string>>;
  }
}

// Errors that say "the database is away", not "we made a mistake": of the socket, of SQL classes 08 and 57, of the pool.
const AWAY_CODES = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
const AWAY_TEXTS = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/;
const AWAY_SQL = /^(08\w{3}|57P0[1-3]|53300)$/;

function saysDatabaseAway(error: FastifyError): boolean {
  const { code } = error;
  return AWAY_CODES.has(code) || AWAY_SQL.test(code) || AWAY_TEXTS.test(error.message);
}

const REFERS_TO_PERSON = /_(person|resident)_id_fkey$/;

/** The person deleted their data while this call was under way. */
function saysPersonGone(error: FastifyError & { constraint?: string }): boolean {
  return error.code === '23503' && REFERS_TO_PERSON.test(error.constraint ?? '');
}

function ofValidation(error: FastifyError, fieldProblems: Readonly<Record<string, string>>): Problem {
  // A path that cannot name anything is answered like one that names nothing.
  if (error.validationContext === 'params') return new Problem('not_found');
  const fields = (error.validation ?? []).map(({ instancePath }) =>
    instancePath.slice(1).replaceAll('/', '.'),
  );
  const special = fields.find((field) => fieldProblems[field.split('.')[0] ?? ''] !== undefined);
  if (special !== undefined) {
    const field = special.split('.')[0] ?? special;
    return new Problem(fieldProblems[field] as ProblemCode, field);
  }
  return new Problem('invalid', fields[0] === '' ? undefined : fields[0]);
}

const OF_FASTIFY: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
};

/** The refusal an error means; undefined when it is a mistake of ours. */
function asProblem(
  error: FastifyError,
  fieldProblems: Readonly<Record<string, string>>,
): Problem | undefined {
  if (error instanceof Problem) return error;
  if (hasZodFastifySchemaValidationErrors(error)) return ofValidation(error, fieldProblems);
  const known = OF_FASTIFY[error.code];
  if (known !== undefined) return new Problem(known);
  const { statusCode = 500 } = error;
  if (statusCode >= 400 && statusCode < 500) return new Problem('invalid');
  if (saysPersonGone(error)) return new Problem('unauthenticated');
  return saysDatabaseAway(error) ? new Problem('unavailable') : undefined;
}

/** Sends a refusal: `{code, message, field?}` and, when it helps, when to try again. */
export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  const { status, body } = replyOf(problem.code, problem.field);
  if (problem.retryAfterSeconds !== undefined) void reply.header('retry-after', problem.retryAfterSeconds);
  const { nearest } = problem;
  return reply
    .status(status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(nearest === undefined ? body : { ...body, nearest });
}

/**
 * Makes every failure one of the catalogue's refusals: bad input 4xx, the database away 503, anything else the fixed
 * sentence of `internal`. Never a stack, never a text of the input; the log gets kind and place of the error only.
 */
export function answerProblems(app: FastifyInstance, log: Log, limits: Limits): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const problem = asProblem(error, request.routeOptions.config.fieldProblems ?? {});
    if (problem === undefined || problem.code === 'unavailable') {
      const route = request.routeOptions.url ?? 'none';
      log.error({ event: 'requestFailed', route, method: request.method, ...errorFields(error) }, 'failed');
    }
    return sendProblem(reply, problem ?? new Problem('internal'));
  });
  app.setNotFoundHandler(async (request, reply) => {
    await limits.take('notFound', request.ip);
    return sendProblem(reply, new Problem('not_found'));
  });
}
