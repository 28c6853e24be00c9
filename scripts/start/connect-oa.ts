import { z } from 'zod';
import { waitUntil } from '../processes/wait-until.ts';
import { StartTrouble } from './trouble.ts';

const Readiness = z.object({ zalo: z.string() });

/** `/readyz` says how the link to Zalo stands, whatever its status. */
async function isConnected(botServer: string): Promise<boolean> {
  const response = await fetch(`${botServer}/readyz`);
  const parsed = Readiness.safeParse(await response.json().catch(() => undefined));
  return parsed.success && parsed.data.zalo === 'connected';
}

/**
 * Lets the sample Official Account give its permission, by the same pages an administrator clicks through; does
 * nothing when it has already. Throws StartTrouble when the bot server is not connected afterwards.
 */
export async function connectOa(botServer: string, setupKey: string): Promise<void> {
  if (await isConnected(botServer)) return;
  const page = await fetch(`${botServer}/zalo/oa/connect?key=${encodeURIComponent(setupKey)}`);
  await page.body?.cancel();
  if (page.ok && (await waitUntil(() => isConnected(botServer), 10_000, 100))) return;
  // Without its query: the address that answered last may carry a key or a code.
  const where = page.url.replace(/\?.*$/, '');
  throw new StartTrouble(
    `The Official Account could not be connected: ${where} answered ${String(page.status)}.`,
  );
}
