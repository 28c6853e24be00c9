import type { API } from '@tung-nha/shared/api';
import type { z } from 'zod';

import type { ApiResult } from '../api-result.ts';
import { callApi } from '../api.ts';
import { now } from '../clock.ts';
import { keepOwnNeighbourhood } from '../own-neighbourhood.ts';
import { failureSentence } from '../zalo/platform-failure.ts';
import { UNKNOWN_NEIGHBOURHOOD } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Step } from './draft-problems.ts';
import { requestBody } from './request-body.ts';
import type { Tokens } from './request-body.ts';
import { takeToken } from './zalo-tokens.ts';

type Opened = z.output<(typeof API)['openHelpRequest']['reply']>;
/** Sent, or why not; `backTo` names the screen where something has to be given in another way. */
export type Sent = ApiResult<Opened> | { ok: false; because: 'token'; message: string; backTo: Step };

/** Sends a complete draft. Sending the same draft again gives the same request, never a second one. */
export async function sendHelpRequest(draft: Draft, ward: string): Promise<Sent> {
  const tokens: Tokens = {};
  if (draft.usesZaloPhone) {
    const phone = await takeToken('phone');
    if (phone.ok) tokens.phoneToken = phone.value;
    else return { ok: false, because: 'token', message: failureSentence('phone', phone), backTo: 'how' };
  }
  if (draft.usesMyPlace) {
    const place = await takeToken('place');
    if (place.ok) tokens.placeToken = place.value;
    // A neighbourhood is enough to find somebody; do not hold up the request for a finer place.
    else if (draft.neighbourhood === '' || draft.neighbourhood === UNKNOWN_NEIGHBOURHOOD) {
      return { ok: false, because: 'token', message: failureSentence('place', place), backTo: 'where' };
    }
  }
  const sent = await callApi('openHelpRequest', { body: requestBody(draft, ward, tokens, now()) });
  if (sent.ok) rememberOwnPlace(draft, ward);
  return sent;
}

/** Whose neighbourhood it is need not be asked again; another person's says nothing of this one. */
function rememberOwnPlace({ forOther, neighbourhood }: Draft, ward: string): void {
  if (forOther || neighbourhood === '' || neighbourhood === UNKNOWN_NEIGHBOURHOOD) return;
  keepOwnNeighbourhood(ward, neighbourhood);
}
