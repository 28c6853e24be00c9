export type Attachment = { type: string; payload: Record<string, unknown> };

export type ChatMessage = {
  messageId: string;
  from: 'user' | 'oa';
  text: string;
  attachments: Attachment[];
  at: number;
  quoteOf?: string;
  seen?: boolean;
  reaction?: string;
};

const keptPerPerson = 3_000;

/** What was said between each person and the OA, oldest first; times are virtual epoch milliseconds. */
export class Chats {
  readonly #byUser = new Map<string, ChatMessage[]>();
  readonly #ownerOf = new Map<string, string>();

  constructor(saved: Record<string, ChatMessage[]>) {
    for (const [userId, messages] of Object.entries(saved))
      for (const message of messages) this.add(userId, message);
  }

  toSave(): Record<string, ChatMessage[]> {
    return Object.fromEntries(this.#byUser);
  }

  add(userId: string, message: ChatMessage): void {
    const messages = this.#byUser.get(userId) ?? [];
    this.#byUser.set(userId, messages);
    messages.push(message);
    this.#ownerOf.set(message.messageId, userId);
    if (messages.length <= keptPerPerson) return;
    const oldest = messages.shift();
    if (oldest) this.#ownerOf.delete(oldest.messageId);
  }

  of(userId: string): ChatMessage[] {
    return this.#byUser.get(userId) ?? [];
  }

  /** A message and whose chat it stands in. */
  find(messageId: string): { userId: string; message: ChatMessage } | undefined {
    const userId = this.#ownerOf.get(messageId);
    if (userId === undefined) return undefined;
    const message = this.of(userId).find((candidate) => candidate.messageId === messageId);
    return message && { userId, message };
  }

  /** The newest message of each chat. */
  newest(): { userId: string; message: ChatMessage }[] {
    return [...this.#byUser].flatMap(([userId, messages]) => {
      const message = messages.at(-1);
      return message ? [{ userId, message }] : [];
    });
  }
}
