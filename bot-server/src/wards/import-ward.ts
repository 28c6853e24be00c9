import type { WardFile } from '@tung-nha/shared/ward-file';
import type { FieldPath } from '@tung-nha/shared/written-file/yaml-lines';

import type { Work } from '../work.ts';
import { teamList } from './team-list.ts';
import {
  codesOfOtherWards,
  endUnlisted,
  linkListed,
  listedStates,
  takeBackFromUnlisted,
  takenCodes,
  writeListed,
  type GoneMember,
  type ListedMember,
} from './team-list-store.ts';
import type { Oddity } from './ward-file-sense.ts';
import {
  touchWard,
  upsertWard,
  writeNeighbourhoods,
  writeSupportPoints,
  type Written,
} from './ward-store.ts';

export interface Counts extends Written {
  unchanged: number;
}

/** What an import did, for the person who ran it. */
export interface WardImport {
  ward: 'added' | 'changed' | 'unchanged';
  neighbourhoods: Counts;
  supportPoints: Counts;
  members: Counts;
  officers: Counts;
  /** Listed, and still to join with their invite code. */
  waiting: number;
  /** Listed, but they left by themselves; only their own word brings them back. */
  stayedAway: { inviteCode: string; name: string }[];
  /** No longer listed, with accepted requests: these go back to the team. */
  leftWithRequests: { inviteCode: string; name: string; acceptedOpen: number }[];
}

export type WardImportOutcome = { ok: true; done: WardImport } | { ok: false; problems: Oddity[] };

interface ImportOptions {
  /** Zalo users of the file that are new to us count as having interacted then: only for sample people. */
  interactedAt?: Date;
}

/**
 * Makes a ward what its file says: adds, changes what changed, and retires what is no longer listed. Nothing is written
 * when a code or Zalo user is somebody else's. What somebody who goes was helping with goes back to the team. Readiness and
 * counters of members stay; who left is not brought back.
 */
export async function importWard(
  work: Pick<Work, 'tx' | 'now'>,
  file: WardFile,
  options: ImportOptions = {},
): Promise<WardImportOutcome> {
  const { tx, now } = work;
  const wardId = file.ward.code;
  const list = teamList(file);
  const problems = await findTaken(work, wardId, list, file);
  if (problems.length > 0) return { ok: false, problems };

  const ward = await upsertWard(tx, file, now);
  const neighbourhoods = await writeNeighbourhoods(tx, wardId, file);
  const supportPoints = await writeSupportPoints(tx, wardId, file);
  if (ward === 'unchanged' && [neighbourhoods, supportPoints].some(isChange))
    await touchWard(tx, wardId, now);
  const team = await importTeam(work, wardId, list, options);
  return {
    ok: true,
    done: {
      ward,
      neighbourhoods: counted(neighbourhoods, file.neighbourhoods.length),
      supportPoints: counted(supportPoints, file.supportPoints.length),
      ...team,
    },
  };
}

function isChange({ added, changed, deactivated }: Written): boolean {
  return added + changed + deactivated > 0;
}

function counted(written: Written, listed: number): Counts {
  return { ...written, unchanged: listed - written.added - written.changed };
}

async function findTaken(
  { tx }: Pick<Work, 'tx'>,
  wardId: string,
  list: ListedMember[],
  file: WardFile,
): Promise<Oddity[]> {
  const codes = list.map((member) => member.invite_code);
  const elsewhere = await codesOfOtherWards(tx, wardId, codes);
  const taken = await takenCodes(tx, wardId, list);
  const asInFile = (found: string[]) => codes.filter((code) => found.includes(code));
  return [
    ...asInFile(elsewhere).map((code) => ({
      path: [...whereIs(file, code), 'inviteCode'],
      message: 'Mã mời này phường, xã khác đã dùng. Hãy đổi mã khác.',
    })),
    ...asInFile(taken).map((code) => ({
      path: [...whereIs(file, code), 'zaloUserId'],
      message: 'Tài khoản Zalo và mã mời này đang thuộc về hai người khác nhau.',
    })),
  ];
}

function whereIs(file: WardFile, inviteCode: string): FieldPath {
  const member = file.members.findIndex((one) => one.inviteCode === inviteCode);
  if (member >= 0) return ['members', member];
  return ['officers', file.officers.findIndex((one) => one.inviteCode === inviteCode)];
}

type TeamImport = Pick<WardImport, 'members' | 'officers' | 'waiting' | 'stayedAway' | 'leftWithRequests'>;

async function importTeam(
  { tx, now }: Pick<Work, 'tx' | 'now'>,
  wardId: string,
  list: ListedMember[],
  options: ImportOptions,
): Promise<TeamImport> {
  const codes = list.map((member) => member.invite_code);
  // Before the members themselves: whoever locks both locks the request first.
  await takeBackFromUnlisted(tx, wardId, { codes, now });
  // Before the others are linked, so that somebody may go on under a new code.
  const gone = await endUnlisted(tx, wardId, codes);
  const rows = await writeListed(tx, wardId, list);
  const linked = await linkListed(tx, wardId, list, { ...options, now });
  const states = await listedStates(tx, wardId, codes);
  // Another ward took one of the codes since we looked: give everything up rather than leave somebody out.
  if (states.length < list.length)
    throw new Error(`ward ${wardId}: an invite code was taken during the import`);

  const added = new Set(rows.filter((row) => row.added).map((row) => row.invite_code));
  const changed = new Set(
    [...rows.map((row) => row.invite_code), ...linked].filter((code) => !added.has(code)),
  );
  const withStatus = (status: string) =>
    new Set(states.filter((row) => row.status === status).map((row) => row.invite_code));
  const away = withStatus('left');
  const count = (isOfficer: boolean): Counts => {
    const of = list
      .filter((member) => (member.role === 'officer') === isOfficer)
      .map((member) => member.invite_code);
    const deactivated = gone.filter((member) => (member.role === 'officer') === isOfficer).length;
    const among = (set: Set<string>) => of.filter((code) => set.has(code)).length;
    return counted({ added: among(added), changed: among(changed), deactivated }, of.length);
  };
  return {
    members: count(false),
    officers: count(true),
    waiting: withStatus('invited').size,
    stayedAway: list
      .filter((one) => away.has(one.invite_code))
      .map(({ invite_code, name }) => ({ inviteCode: invite_code, name })),
    leftWithRequests: gone.filter((member) => member.accepted_open > 0).map(leftWithRequests),
  };
}

function leftWithRequests({
  invite_code,
  name,
  accepted_open,
}: GoneMember): WardImport['leftWithRequests'][number] {
  return { inviteCode: invite_code, name, acceptedOpen: accepted_open };
}
