import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll } from 'vitest';
import { z } from 'zod';

/** What a chat-completions endpoint is sent by us; anything else is answered with 400, as a strict one would. */
const asked = z.strictObject({
  model: z.literal('model-of-tests'),
  temperature: z.literal(0),
  max_tokens: z.number().int().max(50),
  messages: z.tuple([
    z.strictObject({ role: z.literal('system'), content: z.string() }),
    z.strictObject({ role: z.literal('user'), content: z.string() }),
  ]),
});

type Behaviour =
  /** The content of its one message. */
  | { says: string; /** How long it thinks first. */ afterMs?: number }
  | { status: number }
  | { body: string }
  | 'silent';

export interface ModelStandIn {
  settings: Record<string, string>;
  /** What it was sent, whole. */
  heard: string[];
  /** How often whoever asked was gone before there was an answer. */
  leftAlone(): number;
  behave(next: Behaviour): void;
}

const KEY = 'key-of-the-tests';

/** A language model on a port of its own, as strict as the real ones about what it is sent; closed with the test file. */
export async function modelStandIn(): Promise<ModelStandIn> {
  const heard: string[] = [];
  const held = new Set<ServerResponse>();
  let leftAlone = 0;
  let behaviour: Behaviour = { says: '{"choice": 0}' };
  const server = createServer((request, reply) => {
    reply.on('close', () => {
      if (!reply.writableEnded) leftAlone += 1;
    });
    void bodyOf(request).then((text) => {
      heard.push(text);
      const refusal = refusalOf(request, text);
      if (refusal === undefined && behaviour === 'silent') held.add(reply);
      else answerInTime(reply, refusal ?? behaviour);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    for (const reply of held) reply.destroy();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    heard,
    leftAlone: () => leftAlone,
    behave: (next) => {
      behaviour = next;
    },
    settings: {
      ASSISTANT_MODEL_URL: `http://127.0.0.1:${port}/v1/chat/completions`,
      ASSISTANT_MODEL_KEY: KEY,
      ASSISTANT_MODEL_NAME: 'model-of-tests',
    },
  };
}

function completion(content: string): string {
  const message = { role: 'assistant', content };
  return JSON.stringify({ id: 'x', object: 'chat.completion', choices: [{ index: 0, message }] });
}

function refusalOf({ method, url, headers }: IncomingMessage, text: string): Behaviour | undefined {
  const isRight = method === 'POST' && url === '/v1/chat/completions';
  if (!isRight || headers.authorization !== `Bearer ${KEY}`) return { status: 401 };
  return asked.safeParse(JSON.parse(text)).success ? undefined : { status: 400 };
}

function answerInTime(reply: ServerResponse, behaviour: Behaviour): void {
  const afterMs = behaviour !== 'silent' && 'afterMs' in behaviour ? behaviour.afterMs : undefined;
  if (afterMs === undefined) answer(reply, behaviour);
  else setTimeout(() => answer(reply, behaviour), afterMs);
}

function answer(reply: ServerResponse, behaviour: Behaviour): void {
  if (behaviour === 'silent') return;
  const status = 'status' in behaviour ? behaviour.status : 200;
  const body = 'body' in behaviour ? behaviour.body : completion('says' in behaviour ? behaviour.says : '');
  reply.writeHead(status, { 'content-type': 'application/json', location: '/v1/elsewhere' }).end(body);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
