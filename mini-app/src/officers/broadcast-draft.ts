import { BROADCAST_OUTPUTS } from '@tung-nha/shared/broadcast';
import type { Audience, BroadcastKind, BroadcastOutput, BroadcastView } from '@tung-nha/shared/broadcast';
import { localDay } from '@tung-nha/shared/quarter';

/** A broadcast as its form holds it. */
export interface Draft {
  kind: BroadcastKind;
  title: string;
  text: string;
  link: string;
  /** '2026-11-30', or '' for no end. */
  validDay: string;
  audience: Audience['of'];
  codes: string[];
  outputs: BroadcastOutput[];
}

export const EMPTY_DRAFT: Draft = {
  kind: 'announcement',
  title: '',
  text: '',
  link: '',
  validDay: '',
  audience: 'ward',
  codes: [],
  outputs: [...BROADCAST_OUTPUTS],
};

export function draftOf(view: BroadcastView): Draft {
  const { kind, title, text, link = '', validUntil, audience, outputs } = view;
  return {
    ...{ kind, title, text, link, outputs },
    validDay: validUntil === undefined ? '' : localDay(new Date(validUntil)),
    audience: audience.of,
    codes: 'codes' in audience ? audience.codes : [],
  };
}

/** The draft as the server takes it; valid until the end of its last day in Asia/Ho_Chi_Minh. */
export function bodyOf({ validDay, audience, codes, link, ...rest }: Draft) {
  const named = audience === 'neighbourhoods' || audience === 'teams';
  return {
    ...rest,
    ...(link !== '' && { link }),
    ...(validDay !== '' && { validUntil: `${validDay}T23:59:59+07:00` }),
    audience: named ? { of: audience, codes } : { of: audience },
  };
}
