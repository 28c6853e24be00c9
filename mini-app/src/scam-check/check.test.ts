import { SCAM_SIGNS } from '@tung-nha/shared/scam-signs';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { afterAnswer, checkFrom } from './check.ts';
import type { Check } from './check.ts';

const from = (search: string) => checkFrom(new URLSearchParams(search));

/** Answers the questions in turn until the check ends. */
function walk(answers: readonly boolean[]): { result: Check; asked: number } {
  let check = from('');
  let asked = 0;
  while (check.at === 'question') {
    check = from(afterAnswer(check, answers[check.number - 1] ?? false));
    asked += 1;
  }
  return { result: check, asked };
}

test('ten times no finds nothing, one yes asks for care, the second yes ends it at once', () => {
  expect(walk([])).toMatchObject({ asked: 10, result: { finding: 'noSign' } });
  expect(walk([false, true])).toMatchObject({
    asked: 10,
    result: { finding: 'oneSign', seen: ['remoteControl'] },
  });
  expect(walk([false, true, true])).toMatchObject({ asked: 3, result: { finding: 'manySigns' } });
});

test('every check ends after at most ten questions, and finds as many signs as there were yeses, up to two', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }), (answers) => {
      const { result, asked } = walk(answers);
      expect(asked).toBeLessThanOrEqual(SCAM_SIGNS.length);
      expect(result.seen).toHaveLength(Math.min(2, answers.filter(Boolean).length));
    }),
  );
});

test('an answer taken back by the back button and given anew counts once', () => {
  const first = { at: 'question', number: 1, seen: ['asksForCode'] } as const;
  expect(afterAnswer(first, true)).toBe('?q=2&yes=asksForCode');
  expect(afterAnswer(first, false)).toBe('?q=2');
});

test('lost money outweighs everything', () => {
  expect(from('?q=lost')).toMatchObject({ at: 'result', finding: 'moneyLost' });
});

test.each(['?q=0', '?q=11', '?q=x', '?yes=nothing', '?q=1.5'])(
  '%s begins at the first question',
  (search) => {
    expect(from(search)).toEqual({ at: 'question', number: 1, seen: [] });
  },
);
