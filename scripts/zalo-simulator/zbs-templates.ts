import { z } from 'zod';

const states = ['PENDING_REVIEW', 'ENABLE', 'REJECT', 'DISABLE'] as const;

export const zbsTemplateSchema = z.strictObject({
  templateId: z.string(),
  templateName: z.string(),
  status: z.enum(states).default('ENABLE'),
  /** OTP, rating and journey templates do not go by user id (server-api §6.1). */
  kind: z.enum(['custom', 'otp', 'payment', 'voucher', 'rating', 'journey']).default('custom'),
  /** A promotion does not go at night (server-api §6.4). */
  tag: z.enum(['transaction', 'care', 'promotion']).default('transaction'),
  params: z.array(z.strictObject({ name: z.string(), maxLength: z.int().positive() })),
});

export type ZbsTemplate = z.infer<typeof zbsTemplateSchema>;

/** The templates of a fresh simulator: one for each way a send can be refused, and two that work. */
export const sampleTemplates: ZbsTemplate[] = [
  {
    templateId: '100001',
    templateName: 'Mời hỗ trợ bà con',
    status: 'ENABLE',
    kind: 'custom',
    tag: 'transaction',
    params: [
      { name: 'name', maxLength: 30 },
      { name: 'code', maxLength: 20 },
      { name: 'topic', maxLength: 100 },
    ],
  },
  {
    templateId: '100002',
    templateName: 'Thông báo của phường',
    status: 'ENABLE',
    kind: 'custom',
    tag: 'transaction',
    params: [
      { name: 'title', maxLength: 100 },
      { name: 'content', maxLength: 200 },
    ],
  },
  {
    templateId: '100003',
    templateName: 'Mã xác thực',
    status: 'ENABLE',
    kind: 'otp',
    tag: 'transaction',
    params: [{ name: 'otp', maxLength: 10 }],
  },
  {
    templateId: '100004',
    templateName: 'Mẫu chờ duyệt',
    status: 'PENDING_REVIEW',
    kind: 'custom',
    tag: 'transaction',
    params: [{ name: 'name', maxLength: 30 }],
  },
];
