import type { PlatformResult } from './platform-failure.ts';

/** Everything the Mini App asks of Zalo. Each call ends within its time limit, in a value or a typed failure. */
export interface Platform {
  /** Proves to bot-server who is asking; read there, never here. */
  accessToken: () => Promise<PlatformResult<string>>;
  /**
   * The person's id for the ward's account, where Zalo gives it without asking them anything; undefined otherwise, and
   * no failure. A hint for bot-server, which has Zalo confirm it.
   */
  oaUserId: () => Promise<string | undefined>;
  /** Single use, about two minutes; asks the person for consent the first time. */
  phoneToken: () => Promise<PlatformResult<string>>;
  /** Single use, about two minutes; asks the person for consent the first time. */
  placeToken: () => Promise<PlatformResult<string>>;
  /** Opens the ward's chat with the text typed in; the person decides whether to send it. */
  openOaChat: (text: string) => Promise<PlatformResult<void>>;
  /** Opens the phone's dialler with the number; the person decides whether to call. */
  dial: (number: string) => Promise<PlatformResult<void>>;
  /** Shows a page of another host on the person's own press; nothing of it is loaded before. */
  openOutside: (url: string) => Promise<PlatformResult<void>>;
}
