import type { GuideFile } from '@tung-nha/shared/guide';

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { ModelCall } from './ask-model.ts';
import { impersonalWords } from './impersonal-words.ts';

const OUTCOMES = ['chosen', 'none', 'nonsense', 'failed', 'resting'] as const;
type ModelOutcome = (typeof OUTCOMES)[number];

export interface GuideModel {
  /** The slug of the guide that answers the question; null when none does, or the model gave no usable answer. */
  pick: (question: string, guides: readonly { slug: string; title: string }[]) => Promise<string | null>;
  /** How often each outcome came since the process started. */
  counts: () => Readonly<Record<ModelOutcome, number>>;
}

const MOST_FAILURES = 3;
const REST_MS = 60_000;

/**
 * A model that is sent nothing but words of the guides and titles, and whose answer is nothing but one of these titles.
 * After three failures in a row it is left alone for a minute; then each further failure begins another.
 */
export function carefulModel(
  call: ModelCall,
  guides: readonly GuideFile[],
  { clock, log }: { clock: Clock; log: Log },
): GuideModel {
  const withoutPersonal = impersonalWords(guides);
  const counts = Object.fromEntries(OUTCOMES.map((name) => [name, 0])) as Record<ModelOutcome, number>;
  let failures = 0;
  let restsUntil = 0;

  const ask: GuideModel['pick'] = async (question, offered) => {
    const words = withoutPersonal(question);
    const titles = offered.map(({ title }) => title);
    const reply = words === '' ? { kind: 'number' as const, number: 0 } : await call(words, titles);
    if (reply.kind !== 'number') {
      counts[reply.kind] += 1;
      failures += 1;
      if (failures >= MOST_FAILURES) {
        restsUntil = clock.now().getTime() + REST_MS;
        log.warn(
          { event: 'modelResting', reason: reply.kind },
          'the language model is left alone for a minute',
        );
      }
      return null;
    }
    failures = 0;
    const slug = offered[reply.number - 1]?.slug ?? null;
    counts[slug === null ? 'none' : 'chosen'] += 1;
    return slug;
  };

  return {
    pick: async (question, offered) => {
      if (clock.now().getTime() >= restsUntil) return ask(question, offered);
      counts.resting += 1;
      return null;
    },
    counts: () => ({ ...counts }),
  };
}
