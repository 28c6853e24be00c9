import { API } from '@tung-nha/shared/api';

import { registerEndpoint, type Edge } from '../endpoint.ts';
import type { GuideCatalogue } from '../guides/guide-catalogue.ts';
import { orRefuse } from '../problems.ts';
import { atWork } from '../work.ts';
import { officerAnswers } from './officer-answers.ts';

/** What officers of a ward see of the questions to the assistant: counts, never a question. */
export function registerOfficerAnswerEndpoints(edge: Edge, catalogue: GuideCatalogue): void {
  registerEndpoint(edge, API.readAssistantAnswers, async ({ query, person }) => {
    const asking = { personId: person.id, wardId: query.ward };
    return orRefuse(await atWork(edge.parts, (work) => officerAnswers(work, catalogue, asking)));
  });
}
