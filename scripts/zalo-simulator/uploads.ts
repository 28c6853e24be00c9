import { day } from './clock.ts';
import type { Ledger } from './ledger.ts';
import { Refusal } from './refusal.ts';
import type { World } from './world.ts';

const uploadLife = 7 * day;

type Upload = Ledger['uploads'][string];

/** What was uploaded under this id: -201 unknown or of another kind, -100 after 7 days (server-api §2.7). */
export function uploadOf(world: World, id: string, kind: Upload['kind']): Upload {
  const upload = world.ledger.uploads[id];
  if (upload?.kind !== kind) throw new Refusal(-201, 'attachment_id or token is invalid');
  if (world.clock.now() - upload.at > uploadLife) throw new Refusal(-100, 'attachment_id is expired');
  return upload;
}
