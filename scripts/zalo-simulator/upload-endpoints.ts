import type { FastifyInstance } from 'fastify';
import { dayOf } from './clock.ts';
import { newToken } from './ids.ts';
import type { Ledger } from './ledger.ts';
import { oaRoute } from './oa-route.ts';
import { readOnePart, type Part } from './multipart.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';
import type { Call } from './zalo-route.ts';

type Kind = Ledger['uploads'][string]['kind'];

const megabyte = 1024 * 1024;
const perMonth = 5_000;
const largest: Record<Kind, number> = { image: megabyte, gif: 5 * megabyte, file: 5 * megabyte };
const documents = ['pdf', 'doc', 'docx', 'csv'];

/** Uploads of pictures and files, whose ids live 7 days (server-api §2.7). */
export function registerUploads(app: FastifyInstance, world: World): void {
  for (const kind of ['image', 'gif', 'file'] as const)
    oaRoute(app, world, 'messages', {
      method: 'POST',
      path: `/v2.0/oa/upload/${kind}`,
      handle: (call) => upload(call, kind),
    });
}

function upload(call: Call, kind: Kind): unknown {
  const { world, now } = call;
  const part = readOnePart(call);
  const type = typeOf(part, kind);
  if (part.content.length > largest[kind]) throw new Refusal(-210, 'file is over the allowed size');
  const month = dayOf(now).slice(0, 7);
  const used = world.ledger.uploadsOfMonth[month] ?? 0;
  if (used >= perMonth) throw new Refusal(-211, 'Out of quota');
  world.ledger.uploadsOfMonth[month] = used + 1;
  const id = newToken(40);
  world.ledger.uploads[id] = { kind, at: now, name: part.fileName, type, size: part.content.length };
  world.changed();
  return kind === 'file' ? { token: id } : { attachment_id: id };
}

// By the first bytes, because a name proves nothing.
const signatures: [kind: Kind, type: string, start: string][] = [
  ['image', 'jpg', '\u00ff\u00d8\u00ff'],
  ['image', 'png', '\u0089PNG\r\n\u001a\n'],
  ['gif', 'gif', 'GIF8'],
];

function typeOf({ content, fileName }: Part, kind: Kind): string {
  const start = content.subarray(0, 8).toString('latin1');
  const known = signatures.find((candidate) => candidate[0] === kind && start.startsWith(candidate[2]));
  if (known) return known[1];
  const extension = /[^.]*$/.exec(fileName)?.[0].toLowerCase() ?? '';
  if (kind === 'file' && documents.includes(extension)) return extension;
  throw new Refusal(-201, 'file is invalid: this kind of file is not accepted');
}
