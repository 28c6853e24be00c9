import { hour, isoOf, minute, type Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import { WebhookPoster } from './webhook-post.ts';
import { SubjectQueue } from './webhook-queue.ts';

export type Target = 'oa' | 'miniApp';
export type Registered = Record<Target, { url: string; on: boolean }>;

export type Delivery = {
  id: string;
  event: string;
  target: Target;
  subject: string;
  at: string;
  body: string;
  signature: string;
  attempt: number;
  status: number | null;
  durationMs: number | null;
  done: boolean;
  outcome: 'waiting' | 'delivered' | 'retrying' | 'given up' | 'dropped' | 'url off';
  nextAt: number | null;
};

export type NewDelivery = Pick<Delivery, 'event' | 'target' | 'subject' | 'body' | 'signature'>;

/** Waits before the first to the fifth repetition, in virtual time (server-api §4.1). */
const repetitions = [30_000, 5 * minute, 15 * minute, 30 * minute, hour];
const kept = 3_000;
const reorderPatience = 1_000;

type Parts = {
  clock: Clock;
  faults: Faults;
  registered: Registered;
  retriesOnNon200: () => boolean;
  changed: (delivery: Delivery) => void;
};

/** Carries events to the registered URLs: in order per subject, repeated when they fail, off after the fifth repetition. */
export class WebhookDeliveries {
  readonly #parts: Parts;
  readonly #poster = new WebhookPoster();
  readonly #queue = new SubjectQueue();
  readonly #list: Delivery[] = [];
  readonly #open = new Set<Delivery>();
  #held: Delivery | undefined;
  #next: number;
  #closed = false;

  constructor(parts: Parts, unfinished: Delivery[], next: number) {
    this.#parts = parts;
    this.#next = next;
    for (const delivery of unfinished) this.#takeUp(delivery);
  }

  get registered(): Registered {
    return this.#parts.registered;
  }

  /** The last deliveries, newest last. */
  list(): Delivery[] {
    return this.#list;
  }

  /** What must survive a stop: the deliveries not finished, and the next number. */
  toSave(): { unfinished: Delivery[]; next: number } {
    return { unfinished: [...this.#open], next: this.#next };
  }

  /** Takes an event; delivery happens later. Nothing is sent to a URL that was switched off. */
  send(event: NewDelivery): void {
    const { faults } = this.#parts;
    const delivery = this.#record(event);
    if (!this.registered[event.target].on) {
      this.#finish(delivery, 'url off');
    } else if (faults.strikesDelivery('drop')) {
      this.#finish(delivery, 'dropped');
    } else if (!this.#held && faults.strikesDelivery('reorder')) {
      this.#hold(delivery);
    } else {
      this.#enqueue(delivery);
      if (faults.strikesDelivery('duplicate')) this.#enqueue(this.#record(event));
      this.#releaseHeld();
    }
  }

  /** The unsigned POST that Zalo sends when a URL is saved; true when it was answered 200, and the URL is then on. */
  async register(target: Target, url: string): Promise<boolean> {
    const { status } = await this.#poster.post(url, '{}', {});
    if (status !== 200) return false;
    this.registered[target] = { url, on: true };
    return true;
  }

  close(): void {
    this.#closed = true;
    this.#poster.close();
  }

  #isClosed(): boolean {
    return this.#closed;
  }

  #record(event: NewDelivery): Delivery {
    const delivery: Delivery = {
      id: `w${String(this.#next)}`,
      at: isoOf(this.#parts.clock.now()),
      attempt: 0,
      status: null,
      durationMs: null,
      done: false,
      outcome: 'waiting',
      nextAt: null,
      ...event,
    };
    this.#next += 1;
    this.#remember(delivery);
    return delivery;
  }

  #remember(delivery: Delivery): void {
    this.#open.add(delivery);
    this.#list.push(delivery);
    if (this.#list.length > kept) this.#list.shift();
  }

  #takeUp(delivery: Delivery): void {
    this.#remember(delivery);
    if (delivery.nextAt === null) this.#enqueue(delivery);
    else this.#enqueueAt(delivery, delivery.nextAt);
  }

  #hold(delivery: Delivery): void {
    this.#held = delivery;
    setTimeout(() => {
      this.#releaseHeld();
    }, reorderPatience).unref();
  }

  #releaseHeld(): void {
    if (!this.#held) return;
    this.#enqueue(this.#held);
    this.#held = undefined;
  }

  #enqueue(delivery: Delivery): void {
    this.#queue.add(`${delivery.target} ${delivery.subject}`, () => this.#attempt(delivery));
  }

  #enqueueAt(delivery: Delivery, due: number): void {
    delivery.nextAt = due;
    this.#parts.clock.at(due, () => {
      this.#enqueue(delivery);
    });
  }

  async #attempt(delivery: Delivery): Promise<void> {
    if (this.#isClosed()) return;
    const { url, on } = this.registered[delivery.target];
    if (!on) {
      this.#finish(delivery, 'url off');
      return;
    }
    const repeated = delivery.attempt > 0 && { num_retry: String(delivery.attempt) };
    const headers = { 'X-ZEvent-Signature': delivery.signature, ...repeated };
    const result = await this.#poster.post(url, delivery.body, headers);
    if (this.#isClosed()) return;
    delivery.attempt += 1;
    delivery.status = result.status;
    delivery.durationMs = result.durationMs;
    if (result.status === 200 || (result.failure === 'none' && !this.#parts.retriesOnNon200()))
      this.#finish(delivery, 'delivered');
    else this.#repeatOrGiveUp(delivery);
  }

  #repeatOrGiveUp(delivery: Delivery): void {
    const wait = repetitions[delivery.attempt - 1];
    if (wait === undefined) {
      this.registered[delivery.target].on = false;
      this.#finish(delivery, 'given up');
      return;
    }
    delivery.outcome = 'retrying';
    this.#enqueueAt(delivery, this.#parts.clock.now() + wait);
    this.#parts.changed(delivery);
  }

  #finish(delivery: Delivery, outcome: Delivery['outcome']): void {
    delivery.outcome = outcome;
    delivery.done = true;
    delivery.nextAt = null;
    this.#open.delete(delivery);
    this.#parts.changed(delivery);
  }
}
