import type { CommandResult } from '../processes/run-command.ts';
import { runCommand } from '../processes/run-command.ts';
import { DatabaseTrouble } from './database-trouble.ts';

/**
 * The way in which database programs are run, because PostgreSQL refuses to run as root (data-layer §1 trap 3).
 * `owner` is set when files must belong to another user than the one who runs this program.
 */
export interface Unprivileged {
  way: 'direct' | 'user-namespace' | 'other-user';
  owner?: { uid: number; gid: number };
  run: (command: string, args: readonly string[]) => Promise<CommandResult>;
}

const oneUidNamespace = ['--user', '--map-user=1000', '--map-group=1000', '--'];
const nobody = { uid: 65_534, gid: 65_534 };

/** The variables of a caller's own PostgreSQL would otherwise steer ours. */
function cleanEnvironment(inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(inherited).filter(([name]) => !name.startsWith('PG')));
}

/** Whoever typed `sudo`, else the system's nobody. */
function otherUser(environment: NodeJS.ProcessEnv): { uid: number; gid: number } {
  const uid = Number(environment['SUDO_UID'] ?? 0);
  const gid = Number(environment['SUDO_GID'] ?? 0);
  return uid > 0 && gid > 0 ? { uid, gid } : nobody;
}

/**
 * Finds a way that works here, in this order: not root: directly; root: in a user namespace of one uid, where
 * files stay root's; else as another user. Throws DatabaseTrouble with the line to type when there is none.
 */
export async function findUnprivileged(environment: NodeJS.ProcessEnv): Promise<Unprivileged> {
  const env = cleanEnvironment(environment);
  // Another user may not be allowed to stand in the caller's folder.
  const options = { env, cwd: '/' };
  if (process.getuid?.() !== 0) {
    return { way: 'direct', run: (command, args) => runCommand(command, args, options) };
  }
  const probe = await runCommand('unshare', [...oneUidNamespace, 'true'], options);
  if (probe.code === 0) {
    const run: Unprivileged['run'] = (command, args) =>
      runCommand('unshare', [...oneUidNamespace, command, ...args], options);
    return { way: 'user-namespace', run };
  }
  const owner = otherUser(environment);
  const asOther = { ...options, ...owner };
  if ((await runCommand('true', [], asOther)).code === 0) {
    return { way: 'other-user', owner, run: (command, args) => runCommand(command, args, asOther) };
  }
  throw new DatabaseTrouble(
    'PostgreSQL refuses to run as root and no other user can be used here: run the command as an ordinary user, ' +
      'or set DATABASE_URL.',
  );
}
