import { randomUUID } from 'node:crypto';

import { PICTURE, type BroadcastDraft } from '@tung-nha/shared/broadcast';

import { noteOfficerAction } from '../officers/officer-log.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { isChangeable } from './broadcast.ts';
import { openDesk, type Asking } from '../officers/officer-desk.ts';
import { accessBroadcast, type BroadcastAsking } from './broadcast-access.ts';
import { insertBroadcast, updateBroadcast } from './broadcast-store.ts';
import { checkDraft } from './check-draft.ts';
import { setPicture, type Picture } from './picture-store.ts';

/** Keeps what an officer wrote as a draft; gives its id. Nothing goes out. */
export async function writeBroadcast(
  work: Work,
  asking: Asking,
  draft: BroadcastDraft,
): Promise<Outcome<{ id: string }>> {
  const { tx, now } = work;
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const { officer, ward } = desk.value;
  const checked = checkDraft(draft, { ward, now, isPolice: officer.isPolice });
  if (!checked.ok) return checked;
  const id = randomUUID();
  await insertBroadcast(tx, { wardId: ward.id, id, authorId: officer.officerId, now }, checked.value);
  const { kind } = checked.value;
  await noteOfficerAction(work, {
    ...officer,
    action: 'broadcast.write',
    subject: `broadcast:${id}`,
    detail: { kind },
  });
  return done({ id });
}

/** Replaces the draft; what was approved or scheduled is a draft again, what has begun to go out stays as it is. */
export async function changeBroadcast(
  work: Work,
  asking: BroadcastAsking,
  draft: BroadcastDraft,
): Promise<Outcome<void>> {
  const { tx, now } = work;
  const found = await accessBroadcast(work, asking, true);
  if (!found.ok) return found;
  const { officer, ward, broadcast } = found.value;
  if (!isChangeable(broadcast)) return refused('broadcast_moved');
  if (broadcast.kind === 'scamAlert' && !officer.isPolice) return refused('police_only', 'kind');
  const checked = checkDraft(draft, { ward, now, isPolice: officer.isPolice });
  if (!checked.ok) return checked;
  const { officerId: authorId } = officer;
  await updateBroadcast(tx, { wardId: ward.id, id: broadcast.id, authorId, now }, checked.value);
  await noteOfficerAction(work, {
    ...officer,
    action: 'broadcast.change',
    subject: `broadcast:${broadcast.id}`,
  });
  return done(undefined);
}

/** Sets the picture (base64), or takes it away with null. JPG or PNG by its first bytes, whatever its name says. */
export async function changePicture(
  work: Work,
  asking: BroadcastAsking,
  base64: string | null,
): Promise<Outcome<void>> {
  const found = await accessBroadcast(work, asking, true);
  if (!found.ok) return found;
  const { officer, broadcast } = found.value;
  if (!isChangeable(broadcast)) return refused('broadcast_moved');
  const picture = base64 === null ? done(null) : readPicture(base64);
  if (!picture.ok) return picture;
  const { wardId, id } = broadcast;
  await setPicture(work.tx, { wardId, id, authorId: officer.officerId, now: work.now }, picture.value);
  await noteOfficerAction(work, {
    ...officer,
    action: 'broadcast.picture',
    subject: `broadcast:${broadcast.id}`,
  });
  return done(undefined);
}

const JPEG = Buffer.from([0xff, 0xd8, 0xff]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function readPicture(base64: string): Outcome<Picture> {
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length > PICTURE.bytes) return refused('picture_too_large', 'picture');
  if (bytes.subarray(0, JPEG.length).equals(JPEG)) return done({ bytes, type: 'image/jpeg' });
  if (bytes.subarray(0, PNG.length).equals(PNG)) return done({ bytes, type: 'image/png' });
  return refused('picture_unsupported', 'picture');
}
