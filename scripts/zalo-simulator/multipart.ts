import { Refusal } from './refusal.ts';
import { headerOf, type Call } from './zalo-route.ts';

export type Part = { fileName: string; content: Buffer };

/** The one part named `file` of a multipart body; -201 for anything else (server-api §2.7). */
export function readOnePart(call: Call): Part {
  const type = headerOf(call, 'content-type') ?? '';
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined) throw new Refusal(-201, 'body is invalid: not multipart/form-data');
  const parts = split(call.raw, Buffer.from(`--${boundary}`));
  const [part] = parts;
  if (!part || parts.length !== 1) throw new Refusal(-201, 'body is invalid: needs exactly one part');
  const end = part.indexOf('\r\n\r\n');
  const head = part.subarray(0, end).toString('utf8');
  const fileName = /filename="([^"]*)"/.exec(head)?.[1];
  if (!/[; ]name="file"/.test(head) || fileName === undefined)
    throw new Refusal(-201, 'file is invalid: missing');
  return { fileName, content: part.subarray(end + 4, part.length - 2) };
}

function split(body: Buffer, mark: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  let from = body.indexOf(mark);
  while (from !== -1) {
    const start = from + mark.length;
    const next = body.indexOf(mark, start);
    if (next === -1) break;
    parts.push(body.subarray(start, next));
    from = next;
  }
  return parts;
}
