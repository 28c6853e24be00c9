import { wholeWeight, type Weighed } from './coverage.ts';

/** What one step answers of the question, for each thing said (0–1). */
export interface StepStrength {
  step: number;
  strength: number[];
}

/** Of what is said, this share must be a matter of the step and not of the task as a whole. */
const LEAST_OF_QUESTION = 0.15;
/** How much less is told by what several steps say (power of their number). */
const RARITY = 0.5;
/** How much better it must fit than the next step. */
const AHEAD = 1.15;

/**
 * The step, from 1, that a question is about; 0 for the guide as a whole. What the guide is called says nothing about a
 * step (“kích hoạt”), nor does what is said in every step; what stands in one step only says most.
 * @param named how well the names of the guide answer each thing said (0–1)
 */
export function leadingStep(said: Weighed[], named: number[], steps: StepStrength[]): number {
  const rarity = said.map((_, i) => {
    const having = steps.filter(({ strength }) => (strength[i] ?? 0) > 0).length;
    return having === 0 ? 0 : (1 / having) ** RARITY;
  });
  const fits = steps
    .map(({ step, strength }) => ({
      step,
      fit: said.reduce((sum, { weight }, i) => {
        return sum + weight * (strength[i] ?? 0) * (1 - (named[i] ?? 0)) * (rarity[i] ?? 0);
      }, 0),
    }))
    .sort((a, b) => b.fit - a.fit);
  const [best, next] = fits;
  if (best === undefined || best.fit < LEAST_OF_QUESTION * wholeWeight(said)) return 0;
  return best.fit >= (next?.fit ?? 0) * AHEAD ? best.step : 0;
}
