import type { Place } from '@tung-nha/shared/help-request';

/**
 * Why Zalo's graph gave nothing: the person's access token is not (or no longer) good for our app, the one-time code is
 * spent or wrong, or Zalo cannot be reached or refuses us (server-api §8.1, §8.2).
 */
export type GraphRefusal = 'tokenRefused' | 'codeRefused' | 'unavailable';

export type GraphAnswer<T> = { ok: true; value: T } | { ok: false; because: GraphRefusal };

/** What the Mini App's tokens stand for; the one thing the API asks Zalo. Answers within a few seconds, never throws. */
export interface Graph {
  /** Whose access token it is: Zalo's id of the person for our app, and the name when they share it. */
  personOf(accessToken: string): Promise<GraphAnswer<{ appUserId: string; name?: string }>>;
  /** The phone number behind a code of getPhoneNumber, as Zalo writes it (84…); the code lives 2 minutes, works once. */
  phoneOf(accessToken: string, code: string): Promise<GraphAnswer<string>>;
  /** The place behind a code of getLocation. */
  placeOf(accessToken: string, code: string): Promise<GraphAnswer<Place>>;
}
