import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be recognised later, although its number may by then belong to another program. */
export interface ProcessIdentity {
  pid: number;
  startedAt: string;
}

const onLinux = process.platform === 'linux';

/** `state` and `starttime` of /proc/PID/stat; undefined when there is no such process. */
function readStat(pid: number): { state: string; startTicks: string } | undefined {
  try {
    const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
    // The program name stands in brackets and may hold spaces and brackets itself.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', startTicks: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function readPs(pid: number): { state: string; startTicks: string } | undefined {
  const answer = spawnSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' });
  const line = answer.stdout.trim();
  if (answer.status !== 0 || line === '') return undefined;
  return { state: line.charAt(0), startTicks: line.slice(line.indexOf(' ') + 1).trim() };
}

function bootId(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/**
 * Returns the identity of a living process, undefined when it does not exist or is only a zombie.
 * The start time is counted since boot, so the boot is part of it.
 */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const found = onLinux ? readStat(pid) : readPs(pid);
  if (found === undefined || found.state === 'Z' || found.state === 'X') return undefined;
  return { pid, startedAt: onLinux ? `${bootId()}/${found.startTicks}` : found.startTicks };
}

/** Whether exactly this process (not a later one with the same number) is still alive. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identityOf(identity.pid)?.startedAt === identity.startedAt;
}
