import type { AnnouncementView } from '@tung-nha/shared/announcement';
import { z } from 'zod';

import type { Queryable } from '../database.ts';
import { done, refused, type Outcome } from '../outcome.ts';
import { listAnnouncements, loadAnnouncement, type Announcement } from './announcement-store.ts';
import { speakerOf } from './broadcast-words-of.ts';
import { loadPicture, type Picture } from './picture-store.ts';

/** The ward's announcements that hold now: scam alerts first; none for a ward nobody knows. */
export async function readAnnouncements(
  on: Queryable,
  wardId: string,
  now: Date,
): Promise<AnnouncementView[]> {
  return (await listAnnouncements(on, wardId, now)).map(viewOf);
}

/** One of them. Withdrawn, past its end, or of another ward than asked for: like one that never was. */
export async function readAnnouncement(
  on: Queryable,
  { id, wardId }: { id: string; wardId: string | undefined },
  now: Date,
): Promise<Outcome<AnnouncementView>> {
  const found = await loadAnnouncement(on, id, now);
  if (found === undefined || (wardId !== undefined && wardId !== found.ward)) return refused('not_found');
  return done(viewOf(found));
}

/** The picture of an announcement that holds now. */
export async function readPicture(on: Queryable, id: string, now: Date): Promise<Picture | undefined> {
  if (!z.uuid().safeParse(id).success) return undefined;
  const found = await loadAnnouncement(on, id, now);
  return found && loadPicture(on, found.ward, id);
}

function viewOf(row: Announcement): AnnouncementView {
  const { id, ward, kind, title, text, link, hasPicture, publishedAt, validUntil } = row;
  return {
    ...{ id, ward, kind, title, text },
    ...(link === null ? {} : { link }),
    ...(hasPicture ? { picture: `/api/announcements/${id}/picture` } : {}),
    publishedAt: publishedAt.toISOString(),
    ...(validUntil === null ? {} : { validUntil: validUntil.toISOString() }),
    from: speakerOf({ kind: row.wardKind, name: row.wardName }),
  };
}
