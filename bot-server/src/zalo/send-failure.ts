import type { Exchange } from './zalo-call.ts';
import { asObject, asText } from './zalo-json.ts';

/** What a failed call means for what we do next (server-api §2.8, §6.4). */
export type FailureKind =
  'token' | 'rate' | 'window' | 'quota' | 'night' | 'refused' | 'gone' | 'invalid' | 'config' | 'transient';

export interface SendFailure {
  kind: FailureKind;
  /** Zalo's code; absent when there was no readable answer. */
  code?: number;
  /** Whether the same message may go later without anybody's doing. */
  retryable: boolean;
  /** Whether Zalo may have delivered it all the same. */
  maybeTaken: boolean;
  /** For the officer who reads why a message was not sent. */
  reason: string;
}

/** What Zalo answered: the fields of a success, or why there are none. */
export type ZaloAnswer = { ok: true; data: unknown } | { ok: false; failure: SendFailure };

const REASONS: Record<FailureKind, string> = {
  token: 'Quyền gửi tin của OA đã hết hạn.',
  rate: 'Zalo đang giới hạn số tin mỗi phút.',
  window: 'Người nhận chưa nhắn cho OA trong 7 ngày qua nên Zalo không cho gửi.',
  quota: 'OA đã hết số tin được gửi theo gói.',
  night: 'Zalo không cho gửi tin này vào ban đêm.',
  refused: 'Người nhận không nhận tin của OA.',
  gone: 'Người nhận hoặc nhóm không còn dùng được trên Zalo.',
  invalid: 'Zalo báo nội dung tin không hợp lệ.',
  config: 'OA hoặc ứng dụng chưa được thiết lập đủ trên Zalo.',
  transient: 'Zalo tạm thời không gửi được tin.',
};

const RETRYABLE: ReadonlySet<FailureKind> = new Set(['token', 'rate', 'quota', 'night', 'transient']);

// Codes of openapi.zalo.me, and those of templates (§6.4); what stands nowhere is transient, tried a few times and then shown to a person.
const OA_KINDS: Partial<Record<FailureKind, number[]>> = {
  token: [-216, -220, -124],
  rate: [-32],
  window: [-230, -232],
  quota: [-211, -144, -1441, -147, -1471, -1472],
  night: [-133, -234],
  refused: [-213, -217, -218, -244, -114, -118, -119, -134, -139, -141],
  gone: [-227, -237, -403],
  invalid: [
    -100, -201, -210, -233, -238, -240, -241, -248, -249, -1340, -1341, -109, -1091, -111, -112, -1121, -1122,
  ],
  config: [
    -204, -205, -209, -212, -219, -221, -223, -224, -235, -242, -1241, -320, -321, -117, -120, -131, -135,
    -145, -146,
  ],
};

const OWN_REASONS: Record<number, string> = {
  [-133]: 'Zalo không cho gửi tin mẫu này vào ban đêm.',
  [-213]: 'Người nhận không còn quan tâm OA.',
  [-218]: 'Người nhận đã nhận đủ số tin cho phép của OA.',
  [-227]: 'Tài khoản Zalo của người nhận bị khoá hoặc lâu không dùng.',
  [-232]: 'Người nhận chưa từng nhắn cho OA nên Zalo không cho gửi.',
  [-237]: 'Nhóm Zalo đã bị tắt hoặc hết hạn.',
  [-403]: 'OA không còn trong nhóm Zalo này.',
  [-221]: 'OA chưa được Zalo xác thực (tích vàng).',
  [-223]: 'OA chưa cấp quyền gửi tin cho ứng dụng.',
  [-224]: 'Gói dịch vụ của OA chưa cho gửi tin qua API.',
  [-209]: 'Ứng dụng chưa được kích hoạt trên Zalo.',
  [-248]: 'Zalo cho rằng nội dung tin vi phạm tiêu chuẩn.',
  [-321]: 'Tài khoản Zalo Cloud của OA đã hết tiền.',
};

const KIND_OF_CODE = new Map(
  Object.entries(OA_KINDS).flatMap(([kind, codes]) => codes.map((code) => [code, kind as FailureKind])),
);

/** The failure that one of Zalo's codes stands for. Zalo answered, so nothing was delivered. */
export function failureOfCode(code: number): SendFailure {
  const kind = KIND_OF_CODE.get(code) ?? 'transient';
  return { ...failure(kind, false), code, reason: OWN_REASONS[code] ?? REASONS[kind] };
}

/** There is no token to send with: nothing was sent. */
export function failureOfToken(): SendFailure {
  return failure('token', false);
}

/**
 * Reads the envelope of the OA host, judging by nothing but its content: no answer, an empty one, HTML, a JSON of
 * another shape and a 5xx are transient, and what was sent may have arrived.
 */
export function readAnswer(exchange: Exchange): ZaloAnswer {
  if (!exchange.answered) return { ok: false, failure: failure('transient', exchange.maybeTaken) };
  if (exchange.status === 429) return { ok: false, failure: failure('rate', false) };
  const body = asObject(exchange.body);
  const code = asCode(body?.['error']);
  if (body === undefined || code === undefined) return { ok: false, failure: failure('transient', true) };
  return code === 0 ? { ok: true, data: body['data'] } : { ok: false, failure: failureOfCode(code) };
}

function failure(kind: FailureKind, maybeTaken: boolean): SendFailure {
  return { kind, retryable: RETRYABLE.has(kind), maybeTaken, reason: REASONS[kind] };
}

function asCode(value: unknown): number | undefined {
  const text = asText(value);
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
