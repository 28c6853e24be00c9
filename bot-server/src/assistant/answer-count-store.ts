import { z } from 'zod';

import { many, run, type Queryable, type Statement } from '../database.ts';

/** 'answered' at once, 'chosen' from a list after 'unsure', or 'none' fitted. */
const ANSWER_OUTCOMES = ['answered', 'chosen', 'unsure', 'none'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

const ADD: Statement = {
  name: 'assistant.addAnswer',
  sql: `insert into assistant_answer (ward_id, day, outcome, slug, count)
        select $1, $2, $3, $4, 1 from ward where id = $1
        on conflict (ward_id, day, outcome, slug) do update set count = assistant_answer.count + 1`,
};

/** One more answer on a local day; a ward that does not exist counts nothing. */
export async function addAnswer(
  on: Queryable,
  wardId: string,
  { day, outcome, slug }: { day: string; outcome: AnswerOutcome; slug: string },
): Promise<void> {
  await run(on, ADD, [wardId, day, outcome, slug]);
}

const answerCount = z.object({ outcome: z.enum(ANSWER_OUTCOMES), slug: z.string(), count: z.number() });
export type AnswerCount = z.infer<typeof answerCount>;

const COUNTS: Statement = {
  name: 'assistant.answers',
  sql: `select outcome, slug, sum(count)::integer as count from assistant_answer
        where ward_id = $1 and day >= $2::date - 90 group by outcome, slug order by outcome, slug`,
};

/** Answers of the 90 days up to a local day, by outcome and guide ('' = none). For counting on only, not for showing. */
export function answersOfWard(on: Queryable, wardId: string, today: string): Promise<AnswerCount[]> {
  return many(on, answerCount, COUNTS, [wardId, today]);
}
