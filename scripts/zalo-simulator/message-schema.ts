import { z } from 'zod';

/** Text of at most `longest` UTF-16 units after NFC (server-api §0, §10.4). */
export const shortText = (longest: number): z.ZodType<string> =>
  z.string().refine((text) => text.normalize('NFC').length <= longest, `longer than ${String(longest)}`);

const someText = (longest: number): z.ZodType<string> =>
  shortText(longest).refine((text) => text !== '', 'empty');

const https = z.string().regex(/^https:\/\/\S+$/, 'not an https address');

const picture = z
  .strictObject({
    media_type: z.literal('image'),
    url: https.optional(),
    attachment_id: z.string().optional(),
  })
  .refine((image) => (image.url === undefined) !== (image.attachment_id === undefined), {
    message: 'needs url or attachment_id, not both',
  });
const gif = z.strictObject({
  media_type: z.literal('gif'),
  attachment_id: z.string(),
  width: z.number(),
  height: z.number(),
});
const sticker = z.strictObject({ media_type: z.literal('sticker'), attachment_id: z.string() });

const button = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('oa.open.url'), payload: z.strictObject({ url: https }), ...face() }),
  z.strictObject({ type: z.literal('oa.query.show'), payload: someText(1_000), ...face() }),
  z.strictObject({ type: z.literal('oa.query.hide'), payload: someText(1_000), ...face() }),
  z.strictObject({
    type: z.literal('oa.open.sms'),
    payload: z.strictObject({ content: shortText(160), phone_code: z.string().regex(/^84\d+$/) }),
    ...face(),
  }),
  z.strictObject({
    type: z.literal('oa.open.phone'),
    payload: z.strictObject({ phone_code: z.string().regex(/^84\d+$/) }),
    ...face(),
  }),
]);

function face(): { title: z.ZodType<string>; image_icon: z.ZodType<string | undefined> } {
  return { title: someText(100), image_icon: z.string().optional() };
}

const listElement = z.strictObject({
  title: someText(100),
  subtitle: shortText(500).optional(),
  image_url: https.optional(),
  default_action: z
    .strictObject({ type: z.string(), url: https.optional(), payload: z.unknown() })
    .optional(),
});

const template = <P extends z.ZodType>(payload: P) =>
  z.strictObject({
    text: shortText(2_000).optional(),
    attachment: z.strictObject({ type: z.literal('template'), payload }),
  });

const buttons = z.array(button).max(5);

/** The message bodies of server-api §2.2, one schema a kind; every field not named there is refused. */
export const messageSchemas = {
  text: z.strictObject({ text: someText(2_000), quote_message_id: z.string().optional() }),
  media: template(
    z.strictObject({
      template_type: z.literal('media'),
      elements: z.tuple([z.discriminatedUnion('media_type', [picture, gif, sticker])]),
    }),
  ),
  file: z.strictObject({
    attachment: z.strictObject({ type: z.literal('file'), payload: z.strictObject({ token: z.string() }) }),
  }),
  request_user_info: template(
    z.strictObject({
      template_type: z.literal('request_user_info'),
      elements: z.tuple([
        z.strictObject({ title: someText(100), subtitle: shortText(500), image_url: https }),
      ]),
    }),
  ).omit({ text: true }),
  list: template(
    z.strictObject({
      template_type: z.literal('list'),
      elements: z.array(listElement).min(1).max(5),
      buttons: buttons.optional(),
    }),
  ),
  button: template(z.strictObject({ template_type: z.literal('button').optional(), buttons })),
};

export type MessageKind = keyof typeof messageSchemas;
