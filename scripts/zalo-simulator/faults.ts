import { z } from 'zod';

const callKinds = ['error5xx', 'hang', 'rate', 'html', 'error200'] as const;
const deliveryKinds = ['duplicate', 'reorder', 'drop'] as const;

export type CallFault = (typeof callKinds)[number];
export type DeliveryFault = (typeof deliveryKinds)[number];

export const faultSchema = z.union([
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.enum([...callKinds, ...deliveryKinds]),
    rate: z.number().min(0).max(1),
    count: z.int().positive().optional(),
    /** The call takes effect and only its answer is lost; the worst case for a sender. */
    afterEffect: z.boolean().optional(),
    /** Only calls whose path contains this text. */
    path: z.string().optional(),
  }),
]);

type Fault = { kind: string; rate: number; left: number; afterEffect: boolean; path: string };

/** The faults switched on now (design §6): five strike API calls, three strike webhook deliveries. */
export class Faults {
  readonly #active = new Map<string, Fault>();

  /** Switches a fault on, off (`rate: 0`), or all off (`none`). */
  set(wanted: z.infer<typeof faultSchema>): void {
    if (wanted.kind === 'none') {
      this.#active.clear();
      return;
    }
    this.#active.delete(wanted.kind);
    if (wanted.rate === 0) return;
    this.#active.set(wanted.kind, {
      kind: wanted.kind,
      rate: wanted.rate,
      left: wanted.count ?? Infinity,
      afterEffect: wanted.afterEffect ?? false,
      path: wanted.path ?? '',
    });
  }

  /** What is on, for the desk. */
  active(): { kind: string; rate: number; count: number | null }[] {
    return [...this.#active.values()].map(({ kind, rate, left }) => ({
      kind,
      rate,
      count: Number.isFinite(left) ? left : null,
    }));
  }

  /** The fault that strikes this call, if any; each strike uses up one of its count. */
  strikeCall(path: string): { kind: CallFault; afterEffect: boolean } | undefined {
    if (this.#active.size === 0) return undefined;
    for (const kind of callKinds) {
      const fault = this.#active.get(kind);
      if (fault && path.includes(fault.path) && this.#strike(fault))
        return { kind, afterEffect: fault.afterEffect };
    }
    return undefined;
  }

  /** Whether this fault strikes this webhook delivery. */
  strikesDelivery(kind: DeliveryFault): boolean {
    const fault = this.#active.get(kind);
    return fault !== undefined && this.#strike(fault);
  }

  #strike(fault: Fault): boolean {
    if (Math.random() >= fault.rate) return false;
    fault.left -= 1;
    if (fault.left <= 0) this.#active.delete(fault.kind);
    return true;
  }
}
