import { done, refused, type Outcome } from '../outcome.ts';
import type { Person } from '../people/person.ts';
import type { Work } from '../work.ts';
import { savePractised } from './member-store.ts';

/** Notes that the person passed the practice request, without which nobody is offered a real one (design §4). */
export async function passPractice(work: Work, person: Pick<Person, 'id'>): Promise<Outcome<true>> {
  const members = await savePractised(work.tx, person.id);
  return members > 0 ? done(true) : refused('not_found');
}
