import { z } from 'zod';
import type { Attachment } from './chats.ts';
import { messageSchemas, type MessageKind } from './message-schema.ts';
import { readFields } from './read-fields.ts';
import { Refusal } from './refusal.ts';
import { uploadOf } from './uploads.ts';
import type { World } from './world.ts';

/** A message to send, read and resolved; `kind` is the tail of the echo's event name. */
export type OutMessage = {
  kind: 'text' | 'image' | 'gif' | 'sticker' | 'file' | 'template' | 'list';
  text: string;
  attachments: Attachment[];
  quoteOf: string | undefined;
  /** Set when the fields are right but the kind is not allowed here: refused after the recipient (server-api §10.2). */
  notAllowed?: boolean;
};

const outline = z.looseObject({
  attachment: z
    .looseObject({ type: z.string(), payload: z.looseObject({ template_type: z.string().optional() }) })
    .optional(),
});

/** The message in one of the kinds of server-api §2.2. Refuses: -201 fields, -233 kinds not allowed, -100 old uploads. */
export function readMessage(world: World, value: unknown): OutMessage {
  const kind = kindOf(value);
  if (kind === 'text') {
    const { text, quote_message_id: quoteOf } = readFields(messageSchemas.text, value);
    return { kind, text, attachments: [], quoteOf };
  }
  if (kind === 'media') return readMedia(world, value);
  if (kind === 'file') {
    const { token } = readFields(messageSchemas.file, value).attachment.payload;
    const { name, type, size } = uploadOf(world, token, 'file');
    const payload = { url: uploadUrl(token), size: String(size), name, type };
    return { kind, text: '', attachments: [{ type: 'file', payload }], quoteOf: undefined };
  }
  return readTemplate(world, kind, value);
}

function kindOf(value: unknown): MessageKind {
  const { attachment } = readFields(outline, value);
  if (!attachment) return 'text';
  if (attachment.type === 'file') return 'file';
  if (attachment.type !== 'template') throw new Refusal(-201, 'attachment.type is invalid');
  const type = attachment.payload.template_type ?? 'button';
  if (type === 'media' || type === 'list' || type === 'button' || type === 'request_user_info') return type;
  throw new Refusal(-233, `template_type ${type} is not allowed`);
}

function readMedia(world: World, value: unknown): OutMessage {
  const { text = '', attachment } = readFields(messageSchemas.media, value);
  const [element] = attachment.payload.elements;
  const { media_type: kind, attachment_id: id } = element;
  if (kind === 'sticker') {
    const payload = { id, url: `https://simulator.zdn.vn/sticker/${id}.png` };
    return { kind, text, attachments: [{ type: 'sticker', payload }], quoteOf: undefined };
  }
  if (id !== undefined) uploadOf(world, id, kind);
  const url = 'url' in element && element.url !== undefined ? element.url : uploadUrl(id ?? '');
  return { kind, text, attachments: [{ type: kind, payload: { thumbnail: url, url } }], quoteOf: undefined };
}

type TemplateKind = 'request_user_info' | 'list' | 'button';
type TemplateMessage = {
  text?: string | undefined;
  attachment: { type: 'template'; payload: Record<string, unknown> };
};

function readTemplate(world: World, kind: TemplateKind, value: unknown): OutMessage {
  const schema: z.ZodType<TemplateMessage> = messageSchemas[kind];
  const { attachment, text = '' } = readFields(schema, value);
  const notAllowed = kind !== 'request_user_info' && !world.switches.listAndButtons;
  const attachments = [{ type: 'template', payload: attachment.payload }];
  const named = kind === 'list' ? 'list' : 'template';
  return { kind: named, text, attachments, quoteOf: undefined, notAllowed };
}

/** Refuses, with -233, a kind of message that is not allowed here. */
export function refuseKind({ kind, notAllowed }: OutMessage): void {
  if (notAllowed) throw new Refusal(-233, `message kind ${kind} is not allowed`);
}

function uploadUrl(id: string): string {
  return `https://simulator.zdn.vn/upload/${id}`;
}
