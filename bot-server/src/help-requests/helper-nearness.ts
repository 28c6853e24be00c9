import type { HelpRequestView, OfferReasons } from '@tung-nha/shared/help-request';

import { bandEnd } from '../routing/routing-rule.ts';
import type { HelpRequest } from './help-request.ts';

type Nearness = Pick<NonNullable<HelpRequestView['member']>, 'withinMetres' | 'sameNeighbourhood'>;
type Asked = Pick<HelpRequest, 'status' | 'mode' | 'placeSealed'>;

/**
 * How near the helper is, as far as the resident may know: the end of the distance band, never the metres, for from the
 * metres of several requests a volunteer's home could be worked out (L-22). Told while they help, and of the resident's own
 * place alone: a neighbourhood's centre is nobody's door. Without reasons (an officer chose them) nothing is known.
 */
export function helperNearness({ status, mode, placeSealed }: Asked, reasons?: OfferReasons): Nearness {
  if (reasons === undefined || status !== 'accepted' || mode === 'supportPoint') return {};
  const withinMetres = placeSealed === null ? undefined : bandEnd(reasons.distanceBand);
  return {
    ...(withinMetres !== undefined && { withinMetres }),
    ...(reasons.sameNeighbourhood && { sameNeighbourhood: true }),
  };
}
