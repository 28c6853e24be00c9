import { readFile } from 'node:fs/promises';

/** Megabytes a process holds in memory (resident set); undefined where there is no /proc. */
export async function residentMegabytes(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(status)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

// Linux counts processor time for people in hundredths of a second, whatever the kernel's own tick is.
const TICKS_A_SECOND = 100;

/** Seconds of processor time a process has used, its own and the kernel's for it; undefined where there is no /proc. */
export async function processorSeconds(pid: number | undefined): Promise<number | undefined> {
  if (pid === undefined) return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program's name stands in brackets and may hold spaces; user and system time are fields 14 and 15.
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13);
  return system === undefined ? undefined : (Number(user) + Number(system)) / TICKS_A_SECOND;
}
