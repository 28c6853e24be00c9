import type { BroadcastWords } from '@tung-nha/shared/broadcast/broadcast-words';

import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';

/** Who speaks, as people read it: “Phường An Biên”. */
export function speakerOf({ kind, name }: Pick<Ward, 'kind' | 'name'>): string {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
}

/** What the outputs of a broadcast are made from. */
export function wordsOf(
  work: Pick<Work, 'link'>,
  ward: Pick<Ward, 'kind' | 'name'>,
  { id, kind, title, text, link }: Pick<Broadcast, 'id' | 'kind' | 'title' | 'text' | 'link'>,
): BroadcastWords {
  return {
    ...{ kind, title, text },
    link: link ?? undefined,
    from: speakerOf(ward),
    appLink: work.link(`announcement/${id}`),
  };
}
