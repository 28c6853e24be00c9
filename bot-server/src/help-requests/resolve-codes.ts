import { phone as phoneSchema, type OpenHelpRequest, type Place } from '@tung-nha/shared/help-request';

import type { Graph, GraphAnswer } from '../graph.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { RequestInput } from './check-new-request.ts';

/**
 * Asks Zalo what the codes of getPhoneNumber and getLocation stand for (server-api §8.2). A code that is spent, or
 * that Zalo cannot read now, is no harm when the person also typed the value; else the field is refused by name, so
 * that the form can ask for it: `invalid` when spent, `zalo_unavailable` when Zalo is away, `unauthenticated` when the
 * access token itself has ended (a new session helps).
 */
export async function resolveCodes(
  graph: Graph,
  accessToken: string,
  input: OpenHelpRequest,
): Promise<Outcome<RequestInput>> {
  const { phoneToken, placeToken, ...rest } = input;
  const [phone, place] = await Promise.all([
    phoneToken === undefined ? undefined : phoneOf(graph, accessToken, phoneToken),
    placeToken === undefined ? undefined : graph.placeOf(accessToken, placeToken),
  ]);
  const failed = refusalOf(phone, rest.phone, 'phoneToken') ?? refusalOf(place, rest.place, 'placeToken');
  if (failed) return failed;
  return done({
    ...rest,
    ...(phone?.ok && { phone: phone.value }),
    ...(place?.ok && { place: place.value }),
  });
}

async function phoneOf(graph: Graph, accessToken: string, code: string): Promise<GraphAnswer<string>> {
  const answer = await graph.phoneOf(accessToken, code);
  if (!answer.ok) return answer;
  const parsed = phoneSchema.safeParse(answer.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, because: 'codeRefused' };
}

const BECAUSE = {
  codeRefused: 'invalid',
  tokenRefused: 'unauthenticated',
  unavailable: 'zalo_unavailable',
} as const;

function refusalOf(
  answer: GraphAnswer<string | Place> | undefined,
  typed: string | Place | undefined,
  field: string,
): Outcome<never> | undefined {
  if (answer === undefined || answer.ok || typed !== undefined) return undefined;
  return refused(BECAUSE[answer.because], field);
}
