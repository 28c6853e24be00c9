import type { GroupView } from '@tung-nha/shared/group';
import type { WardView } from '@tung-nha/shared/ward';

import { GROUP_TEXTS } from './group-texts.ts';
import { OFFICER_TEXTS } from './texts.ts';

/** Whether it is in use, or why not, and whether its name is by the plan. */
export function groupStateInWords({ active, inactiveReason, offTemplate }: GroupView): string {
  const state = active ? GROUP_TEXTS.active : (inactiveReason ?? OFFICER_TEXTS.none);
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
