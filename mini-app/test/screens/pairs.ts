import type { Look } from './looks.ts';

/** One screen in one state, seen in one look. */
export interface Sight {
  screen: string;
  state: string;
  look: Look;
}

/**
 * As few of the sights as a simple choice finds in which every pair of their five properties still occurs: each time the
 * one that adds most pairs. The same ones every time.
 */
export function pairwise(sights: readonly Sight[]): Sight[] {
  const open = sights.map((sight) => ({ sight, pairs: pairsOf(sight) }));
  const missing = new Set(open.flatMap(({ pairs }) => pairs));
  const chosen: Sight[] = [];
  while (missing.size > 0) {
    let best: (typeof open)[number] | undefined;
    let most = 0;
    for (const one of open) {
      const added = one.pairs.filter((pair) => missing.has(pair)).length;
      if (added > most) [best, most] = [one, added];
    }
    if (best === undefined) break;
    for (const pair of best.pairs) missing.delete(pair);
    chosen.push(best.sight);
  }
  return chosen;
}

function pairsOf({ screen, state, look }: Sight): string[] {
  const values = Object.entries({ screen, state, ...look }).map(([name, value]) => `${name}=${value}`);
  return values.flatMap((one, index) => values.slice(index + 1).map((other) => `${one}&${other}`));
}
