import { newMessageId } from './ids.ts';
import type { Person } from './people.ts';
import { WebhookPoster } from './webhook-post.ts';
import type { World } from './world.ts';

type Update = { event_name: string; message: Record<string, unknown> };

/** What people wrote to the bot and nobody fetched yet; one waiting `getUpdates` at a time is served first. */
export class BotUpdates {
  readonly #waiting: ((update: Update | undefined) => void)[] = [];
  readonly #unread: Update[] = [];
  readonly #poster = new WebhookPoster();

  /** A person writes to the bot: to the webhook when one is set, else kept for `getUpdates` (server-api §7). */
  receive(world: World, person: Person, text: string): string {
    const messageId = newMessageId();
    const update = updateOf(world, person, text, messageId);
    const webhook = world.ledger.botWebhook;
    if (webhook) {
      const body = JSON.stringify({ ok: true, result: update });
      void this.#poster.post(webhook.url, body, { 'X-Bot-Api-Secret-Token': webhook.secretToken });
    } else {
      const waiter = this.#waiting.shift();
      if (waiter) waiter(update);
      else this.#unread.push(update);
    }
    return messageId;
  }

  /** The next update, or undefined when none came in so many milliseconds. */
  next(patience: number): Promise<Update | undefined> {
    const unread = this.#unread.shift();
    if (unread) return Promise.resolve(unread);
    return new Promise((resolve) => {
      const waiter = (update: Update | undefined): void => {
        clearTimeout(timer);
        resolve(update);
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(waiter), 1);
        resolve(undefined);
      }, patience).unref();
      this.#waiting.push(waiter);
    });
  }

  close(): void {
    for (const waiter of this.#waiting.splice(0)) waiter(undefined);
    this.#poster.close();
  }
}

// What protected people write is not delivered, only that they wrote (server-api §7).
function updateOf(world: World, person: Person, text: string, messageId: string): Update {
  const from = { id: person.botUserId, display_name: person.name, is_bot: false };
  const chat = { id: person.botUserId, chat_type: 'PRIVATE' };
  const content = person.protectedFromBots ? {} : { text };
  const event = person.protectedFromBots ? 'message.unsupported.received' : 'message.text.received';
  return {
    event_name: event,
    message: { from, chat, ...content, message_id: messageId, date: world.clock.now() },
  };
}
