import { roundedPlace } from '@tung-nha/shared/place';
import { minutesOf } from '@tung-nha/shared/quarter';
import { fold } from '@tung-nha/shared/vietnamese-text';
import type { WardFile } from '@tung-nha/shared/ward-file';
import { WEEKDAYS } from '@tung-nha/shared/weekdays';

import type { ListedMember } from './team-list-store.ts';

/** Members and officers of a ward file as the database keeps them: homes rounded (L-07), names to match folded. */
export function teamList(file: WardFile): ListedMember[] {
  const members = file.members.map((member): ListedMember => {
    const home = member.home && roundedPlace({ latitude: member.home[0], longitude: member.home[1] });
    return {
      invite_code: member.inviteCode,
      name: member.name,
      role: member.role,
      office: null,
      neighbourhood_code: member.neighbourhood ?? null,
      home_latitude: home?.latitude ?? null,
      home_longitude: home?.longitude ?? null,
      skills: member.skills,
      languages: member.languages,
      in_charge_of: member.inChargeOf.map(fold),
      adult: member.adult,
      practised: member.practised,
      duty: dutyRanges(member.duty),
      zalo_user_id: member.zaloUserId ?? null,
    };
  });
  return [...members, ...file.officers.map(listedOfficer)];
}

/** Officers are staff: adults who need no practice, no place and no duty hours, for routing never ranks them. */
function listedOfficer(officer: WardFile['officers'][number]): ListedMember {
  return {
    invite_code: officer.inviteCode,
    name: officer.name,
    role: 'officer',
    office: officer.office,
    neighbourhood_code: null,
    home_latitude: null,
    home_longitude: null,
    skills: [],
    languages: ['vi'],
    in_charge_of: [],
    adult: true,
    practised: true,
    duty: '{}',
    zalo_user_id: officer.zaloUserId ?? null,
  };
}

/** Duty hours as minutes of the week from Monday 00:00 in Asia/Ho_Chi_Minh, in PostgreSQL's multirange notation. */
function dutyRanges(duty: WardFile['members'][number]['duty']): string {
  const ranges = duty.map(({ day, from, to }) => {
    const midnight = WEEKDAYS.indexOf(day) * 1440;
    return `[${String(midnight + minutesOf(from))},${String(midnight + minutesOf(to))})`;
  });
  return `{${ranges.join(',')}}`;
}
