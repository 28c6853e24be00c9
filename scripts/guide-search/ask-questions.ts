import type { Question } from './read-questions.ts';

interface Found {
  answered: boolean;
  results: { slug: string; step?: number; score: number }[];
}

/** What the search made of one question. */
export interface Outcome {
  question: Question;
  /** Whether some guide answers it at all. */
  isAnswerable: boolean;
  answered: boolean;
  /** Where the first right guide stands, from 1; undefined when it is not among the results. */
  place: number | undefined;
  /** Whether it led to the step the question is about; undefined when it is about none. */
  isRightStep: boolean | undefined;
  /** The step of the right guide it led to; undefined when to the guide as a whole, or when the guide was not found. */
  ledTo: number | undefined;
  found: string[];
}

/** Asks every question. */
export function askQuestions(questions: Question[], search: (text: string) => Found): Outcome[] {
  return questions.map((question) => {
    const { answered, results } = search(question.ask);
    const at = results.findIndex(({ slug }) => question.answers.includes(slug));
    return {
      question,
      isAnswerable: question.answers.length > 0,
      answered,
      place: at < 0 ? undefined : at + 1,
      isRightStep: question.steps?.includes(results[at]?.step ?? 0),
      ledTo: results[at]?.step,
      found: results
        .slice(0, 3)
        .map(({ slug, step, score }) => `${slug}/${String(step ?? 0)} ${String(score)}`),
    };
  });
}
