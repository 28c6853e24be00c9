import { problemReply } from '@tung-nha/shared/problem';
import type {
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  HTTPMethods,
  preHandlerHookHandler,
} from 'fastify';
import { z } from 'zod';

import type { Graph } from './graph.ts';
import type { Limits } from './limits.ts';
import type { OaDirectory } from './oa-directory.ts';
import type { OaGroups } from './oa-groups.ts';
import type { Parts } from './parts.ts';
import type { Person } from './people/person.ts';
import { Problem } from './problems.ts';
import { unstorableText } from './strict-text.ts';

/** What every endpoint stands on; built once in app.ts. */
export interface Edge {
  app: FastifyInstance;
  parts: Parts;
  graph: Graph;
  oaDirectory: OaDirectory;
  oaGroups: OaGroups;
  limits: Limits;
  /** Whose session a bearer token opens, or undefined. */
  personOfToken(token: string): Promise<Person | undefined>;
}

/** A row of the API table (shared/api). */
interface EndpointRow {
  method: HTTPMethods;
  path: string;
  who: 'anyone' | 'guest' | 'person';
  /** Nothing of it is stored: texts that PostgreSQL cannot hold are welcome. */
  anyText?: true;
  /** Bytes of a body, where more than the server's 64 KB are wanted. */
  bodyLimit?: number;
  /** The answer is a file of this content type to be saved: the reply's name and text. */
  file?: string;
  body?: z.ZodType;
  query?: z.ZodType;
  params?: z.ZodType;
  reply: z.ZodType;
  replyStatus?: number;
  fieldProblems?: Readonly<Record<string, string>>;
}

type OutputOf<Row, Part extends string> =
  Row extends Record<Part, infer S extends z.ZodType> ? z.output<S> : undefined;

/** A checked call: what was sent, by whom, from where. */
export interface Asked<Row extends EndpointRow> {
  body: OutputOf<Row, 'body'>;
  query: OutputOf<Row, 'query'>;
  params: OutputOf<Row, 'params'>;
  person: Row['who'] extends 'person' ? Person : Row['who'] extends 'guest' ? Person | undefined : undefined;
  /** The session's token, for `who: 'person'`. */
  token: string;
  /** The caller's address, behind the trusted proxy if there is one. */
  address: string;
}

const BEARER = /^Bearer (\S+)$/i;

/** The token of an Authorization header, or '' when there is none. */
function bearerToken(request: FastifyRequest): string {
  return BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

/**
 * Adds one row of the API table. The session is checked before the body is read or anything is looked up; then the
 * schemas; the handler gets checked input and gives a value of the reply's schema (anything beyond it is dropped).
 */
export function registerEndpoint<Row extends EndpointRow>(
  edge: Edge,
  row: Row,
  handle: (asked: Asked<Row>) => Promise<z.output<Row['reply']>>,
): void {
  const people = new WeakMap<FastifyRequest, Person>();
  const { replyStatus = 200 } = row;
  edge.app.route({
    method: row.method,
    url: row.path,
    schema: schemaOf(row),
    ...(row.bodyLimit !== undefined && { bodyLimit: row.bodyLimit }),
    config: { fieldProblems: row.fieldProblems ?? {} },
    onRequest: async (request) => {
      const person = await callerOf(edge, row.who, bearerToken(request));
      if (person !== undefined) people.set(request, person);
    },
    preHandler: row.anyText ? [] : refuseUnstorable,
    handler: async (request, reply) => {
      const asked = {
        body: request.body,
        query: request.query,
        params: request.params,
        person: people.get(request),
        token: bearerToken(request),
        address: request.ip,
        // Fastify has checked all three against the row's schemas, and onRequest has found the person.
      } as Asked<Row>;
      const value = await handle(asked);
      if (row.file !== undefined) return sendFile(reply, row.file, asFile.parse(value));
      return reply.status(replyStatus).send(value);
    },
  });
}

/** Who asks. A guest whose session cannot be told, because there is none or the database is away, stays a guest. */
async function callerOf(edge: Edge, who: EndpointRow['who'], token: string): Promise<Person | undefined> {
  if (who === 'anyone' || (who === 'guest' && token === '')) return undefined;
  if (who === 'guest') return edge.personOfToken(token).catch(() => undefined);
  const person = await edge.personOfToken(token);
  if (person === undefined) throw new Problem('unauthenticated');
  return person;
}

const asFile = z.object({ name: z.string(), text: z.string() });

function sendFile(reply: FastifyReply, type: string, { name, text }: z.infer<typeof asFile>): FastifyReply {
  return reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name.replace(/[^\w.-]/g, '')}"`)
    .serializer(String)
    .send(text);
}

function schemaOf({ body, query, params, reply, replyStatus = 200, who, file }: EndpointRow) {
  const answer =
    file === undefined ? reply : { content: { [file.split(';')[0] ?? file]: { schema: z.string() } } };
  return {
    ...(body && { body }),
    ...(query && { querystring: query }),
    ...(params && { params }),
    response: { [replyStatus]: answer, '4xx': problemReply, '5xx': problemReply },
    ...(who === 'person' && { security: [{ session: [] }] }),
  };
}

const refuseUnstorable: preHandlerHookHandler = (request, _reply, done) => {
  const fault = unstorableText({ ...asObject(request.query), ...asObject(request.body) });
  done(fault === undefined ? undefined : new Problem('invalid', fault));
};

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
