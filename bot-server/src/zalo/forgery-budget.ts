/** How much work wrongly signed bodies may cost, by the address they come from. */
export interface ForgeryBudget {
  /** Notes a body of this many bytes whose signature was wrong. */
  spend(address: string, bytes: number): void;
  /** Whether a body of this size is still worth a hash. */
  allows(address: string, bytes: number): boolean;
}

const WINDOW_MS = 60_000;
const BYTES_PER_WINDOW = 8 * 1024 * 1024;
// Refusing such a body unread would cost about as much as hashing it, and every real event is smaller: behind a proxy
// Zalo may share its address with an attacker, and must get through.
const ALWAYS_ALLOWED = 8 * 1024;
const MOST_ADDRESSES = 10_000;

/**
 * Bounds what a flood of forgeries can cost (8 MB hashed a minute and address) without ever shutting Zalo out.
 * `realMs` tells real milliseconds from any start.
 */
export function createForgeryBudget(realMs: () => number): ForgeryBudget {
  let window = 0;
  let spent = new Map<string, number>();
  const current = () => {
    const now = Math.floor(realMs() / WINDOW_MS);
    if (now !== window || spent.size > MOST_ADDRESSES) spent = new Map();
    window = now;
    return spent;
  };
  return {
    spend: (address, bytes) => {
      const totals = current();
      totals.set(address, (totals.get(address) ?? 0) + bytes);
    },
    allows: (address, bytes) =>
      bytes <= ALWAYS_ALLOWED || (current().get(address) ?? 0) + bytes <= BYTES_PER_WINDOW,
  };
}
