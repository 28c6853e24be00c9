import type { Work } from '../work.ts';
import { setGroupAdmins } from './group-member-store.ts';
import { refreshSoon } from './group-state-store.ts';

/** What Zalo told of a group: who became or is no longer an administrator, or just that something is otherwise. */
interface GroupNews {
  zaloGroupId: string;
  admins?: { oaUserIds: string[]; areAdmins: boolean };
}

/**
 * Zalo's events about a group are a hint, for their names and fields are uncertain (server-api §3.4): the group is read again.
 * Only who is an administrator stands nowhere else.
 */
export async function noteGroupChange({ tx, now }: Work, { zaloGroupId, admins }: GroupNews): Promise<void> {
  if (admins !== undefined) await setGroupAdmins(tx, zaloGroupId, admins);
  await refreshSoon(tx, zaloGroupId, now);
}
