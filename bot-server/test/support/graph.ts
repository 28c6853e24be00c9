import type { Place } from '@tung-nha/shared/help-request';

import type { Graph, GraphRefusal } from '../../src/graph.ts';
import type { OaDirectory } from '../../src/oa-directory.ts';
import type { OaGroups } from '../../src/oa-groups.ts';

/** Zalo's graph as a test wants it: it knows `token-of:<appUserId>` and the codes given to it, each good once. */
export interface GraphStandIn extends Graph {
  /** The next calls fail like this, until set back. */
  failing: GraphRefusal | undefined;
  calls: number;
  givePhone(code: string, phone: string): void;
  givePlace(code: string, place: Place): void;
}

const PREFIX = 'token-of:';

/** The access token that the stand-in takes for this person. */
export const accessTokenOf = (appUserId: string) => `${PREFIX}${appUserId}`;

/** An OA that Zalo says nobody uses. */
export const emptyOaDirectory: OaDirectory = { userOf: () => Promise.resolve(undefined) };

const awayFromGroups = () =>
  Promise.resolve({
    ok: false as const,
    failure: { because: 'zalo_unavailable' as const, maybeDone: false, reason: 'Zalo không trả lời.' },
  });
/** A Zalo that answers nothing about groups. */
export const noOaGroups: OaGroups = {
  assets: awayFromGroups,
  list: awayFromGroups,
  create: awayFromGroups,
  read: awayFromGroups,
  members: awayFromGroups,
  rename: awayFromGroups,
  invite: awayFromGroups,
};

export function graphOf(): GraphStandIn {
  const phones = new Map<string, string>();
  const places = new Map<string, Place>();
  const refusal = (because: GraphRefusal) => ({ ok: false as const, because });
  const once = <T>(store: Map<string, T>, accessToken: string, code: string) => {
    graph.calls += 1;
    if (graph.failing) return refusal(graph.failing);
    if (!accessToken.startsWith(PREFIX)) return refusal('tokenRefused');
    const value = store.get(code);
    store.delete(code);
    return value === undefined ? refusal('codeRefused') : { ok: true as const, value };
  };
  const graph: GraphStandIn = {
    failing: undefined,
    calls: 0,
    givePhone: (code, phone) => void phones.set(code, phone),
    givePlace: (code, place) => void places.set(code, place),
    personOf: (accessToken) => {
      graph.calls += 1;
      if (graph.failing) return Promise.resolve(refusal(graph.failing));
      if (!accessToken.startsWith(PREFIX)) return Promise.resolve(refusal('tokenRefused'));
      return Promise.resolve({ ok: true, value: { appUserId: accessToken.slice(PREFIX.length) } });
    },
    phoneOf: (accessToken, code) => Promise.resolve(once(phones, accessToken, code)),
    placeOf: (accessToken, code) => Promise.resolve(once(places, accessToken, code)),
  };
  return graph;
}
