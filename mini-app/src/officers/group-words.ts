import type { GroupView } from '@tung-nha/shared/group';
import type { WardView } from '@tung-nha/shared/ward';

import { GROUP_TEXTS } from './group-texts.ts';

/** Whether it is in use, or why not, and whether its name is by the plan. */
export function groupStateInWords({ active, inactiveReason, offTemplate }: GroupView): string {
  // A reason is a sentence of its own; here more may follow it.
  const state = active ? GROUP_TEXTS.active : (inactiveReason?.replace(/\.$/, '') ?? GROUP_TEXTS.inactive);
  return offTemplate ? `${state}, ${GROUP_TEXTS.offTemplate}` : state;
}

/** Whose group it is. */
export function groupPlacesInWords(
  { neighbourhoodCodes }: Pick<GroupView, 'neighbourhoodCodes'>,
  ward: WardView | undefined,
): string {
  if (neighbourhoodCodes.length === 0) return GROUP_TEXTS.wholeWard;
  const nameOf = (code: string) => ward?.neighbourhoods.find((place) => place.code === code)?.name ?? code;
  return neighbourhoodCodes.map(nameOf).join(', ');
}
