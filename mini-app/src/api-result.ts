import type { API, ApiName } from '@tung-nha/shared/api';
import type { z } from 'zod';

/** Why a call gave nothing: a problem code of the server, or one of the last four, which arise on the phone. */
export type ApiFailure = {
  ok: false;
  because: string;
  /** The server's Vietnamese sentence, when it gave one. */
  message?: string;
  field?: string;
};
export type ApiResult<T> = { ok: true; reply: T } | ApiFailure;

export type Reply<N extends ApiName> = z.output<(typeof API)[N]['reply']>;
type BodyOf<E> = E extends { body: infer B extends z.ZodType } ? { body: z.input<B> } : { body?: never };
type ParamsOf<E> = E extends { params: infer P extends z.ZodType }
  ? { params: z.input<P> }
  : { params?: never };
type QueryOf<E> = E extends { query: infer Q extends z.ZodType } ? { query?: z.input<Q> } : { query?: never };

/** What the endpoint table says a call must be given. */
export type Args<N extends ApiName> = BodyOf<(typeof API)[N]> &
  ParamsOf<(typeof API)[N]> &
  QueryOf<(typeof API)[N]>;

/** The same, when the endpoint is not known at compile time. */
export interface CallArguments {
  params?: Record<string, string> | undefined;
  query?: unknown;
  body?: unknown;
}

const OWN_SENTENCES: Record<string, string> = {
  offline: 'Máy đang mất mạng hoặc mạng yếu. Bạn kiểm tra lại mạng rồi thử lại nhé.',
  timeout: 'Mạng chậm quá nên chưa xong. Bạn thử lại nhé.',
  unexpected: 'Máy của chúng tôi đang trục trặc, không phải lỗi của bạn. Ít phút nữa bạn thử lại nhé.',
};

/** What to tell the person about a failed call. */
export function sentenceOf(failure: ApiFailure): string {
  return failure.message ?? OWN_SENTENCES[failure.because] ?? OWN_SENTENCES['unexpected'] ?? '';
}
