import {
  faultOfGroupName,
  proposeGroupName,
  tidyGroupName,
  type GroupName,
  type GroupNaming,
} from '@tung-nha/shared/group-name';
import { neutraliseMentions } from '@tung-nha/shared/vietnamese-text';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';

/** What the ward's plan calls the group of these neighbourhoods (none: of the whole ward). */
function namingOf(ward: Ward, neighbourhoodCodes: readonly string[]): GroupNaming {
  const { team, naming } = ward.settings;
  return {
    template: naming?.group,
    team: { name: team.name, abbr: team.abbr },
    ward: ward.name,
    neighbourhoods: ward.neighbourhoods
      .filter(({ code }) => neighbourhoodCodes.includes(code))
      .map(({ name }) => name),
  };
}

/** The name as kept, and the plan's whole one for the description; refuses what Zalo would not take, and unknown places. */
export function checkNaming(
  ward: Ward,
  { name, neighbourhoodCodes }: { name: string; neighbourhoodCodes: string[] },
): Outcome<{ name: string; fullName: string; neighbourhoodCodes: string[] }> {
  const codes = [...new Set(neighbourhoodCodes)];
  const known = new Set(ward.neighbourhoods.map(({ code }) => code));
  if (codes.some((code) => !known.has(code))) return refused('audience_unknown', 'neighbourhoodCodes');
  const naming = namingOf(ward, codes);
  const tidy = neutraliseMentions(tidyGroupName(name));
  const fault = faultOfGroupName(tidy, naming);
  if (fault === 'empty') return refused('text_missing', 'name');
  if (fault === 'tooLong') return refused('group_name_long', 'name');
  return done({ name: tidy, fullName: proposeGroupName(naming).fullName, neighbourhoodCodes: codes });
}

/** Whether the name is not by the plan's template. */
export function isOffTemplate(ward: Ward, name: string, neighbourhoodCodes: readonly string[]): boolean {
  return faultOfGroupName(name, namingOf(ward, neighbourhoodCodes)) === 'offTemplate';
}

/** The proposal with what the officer should know of it. */
export function proposalFor(
  ward: Ward,
  neighbourhoodCodes: readonly string[],
): GroupName & { note?: string } {
  const proposal = proposeGroupName(namingOf(ward, neighbourhoodCodes));
  if (!proposal.shortened) return proposal;
  return {
    ...proposal,
    note: `Zalo chỉ cho tên nhóm 30 chữ cái nên tên được viết gọn. Tên đầy đủ “${proposal.fullName}” nằm trong phần mô tả của nhóm.`,
  };
}
