import type { GuideSearchReply, GuideView } from '@tung-nha/shared/guide-view';
import { localDay } from '@tung-nha/shared/quarter';

import type { GuideCatalogue } from '../guides/guide-catalogue.ts';
import type { GuidePlace } from '../guides/guide-place.ts';
import { guidesFor, guideViewFor } from '../guides/read-guide.ts';
import { searchCatalogue } from '../guides/search-catalogue.ts';

/** The guides that one person may be answered from, as they are valid where the person lives. */
export interface GuideShelf {
  search(text: string): GuideSearchReply;
  /** Undefined for a slug that does not exist, or is not for this person. */
  read(slug: string): GuideView | undefined;
}

/** Who is answered: where, whether a member or officer (the members' guide is for them only), and when. */
export interface Reader {
  place: GuidePlace;
  isMember: boolean;
  now: Date;
}

/** Shelves of a catalogue, one for each reader. */
export function guideShelves(catalogue: GuideCatalogue): (reader: Reader) => GuideShelf {
  return ({ place, isMember, now }) => ({
    search: (text) => searchCatalogue(catalogue, { province: place.province, isMember }, text),
    read: (slug) => {
      const guide = guidesFor(catalogue, isMember).find((each) => each.slug === slug);
      return guide && guideViewFor(guide, place, localDay(now));
    },
  });
}
