import type { Graph } from '../graph.ts';
import type { OaDirectory } from '../oa-directory.ts';
import type { OaGroups } from '../oa-groups.ts';
import type { Parts } from '../parts.ts';
import type { Work } from '../work.ts';
import { createGraph } from './graph-client.ts';
import { createOaDirectory } from './oa-directory-client.ts';
import { createOaGroups } from './oa-groups-client.ts';
import { createOaTokens, type OaTokens } from './oa-token.ts';
import type { MessageKind } from './outbox.ts';
import { openHosts, type ZaloHosts } from './zalo-call.ts';
import type { ZaloCounts } from './zalo-counts.ts';

/** A message that will not go, for whoever must do something else instead. */
export interface ParkedMessage {
  kind: MessageKind;
  /** As given when it was queued, such as 'request:<id>'. */
  about: string | undefined;
  personId: string | undefined;
  wardId: string | undefined;
  /** Whether this person (or group) cannot be written to at all now: outside the window, refused, gone. */
  unreachable: boolean;
}

/** Called in the transaction that parks the message. */
type OnParked = (work: Work, message: ParkedMessage) => Promise<void>;

/** The text of a message that was queued without one; undefined when there is nothing to say any more. */
type ComposeMessage = (
  parts: Parts,
  message: Omit<ParkedMessage, 'unreachable'>,
) => Promise<string | undefined>;

/** What those who queue messages do when one is sent, or never will be. */
export interface MessageCalls {
  /** Whether `onParked` has anything to do; when not, parking is one statement, for hundreds of thousands may be parked. */
  heedsParked(message: ParkedMessage): boolean;
  onParked: OnParked;
  compose: ComposeMessage;
}

/** Everything needed to talk to Zalo; one per process. */
export interface Zalo extends MessageCalls {
  hosts: ZaloHosts;
  tokens: OaTokens;
  graph: Graph;
  oaDirectory: OaDirectory;
  oaGroups: OaGroups;
  counts: ZaloCounts;
}

/** Opens the way to Zalo; no call is made yet. */
export function connectZalo(parts: Parts, counts: ZaloCounts, calls: MessageCalls): Zalo {
  const hosts = openHosts(parts.config);
  const tokens = createOaTokens(parts, hosts.oauth, counts);
  return {
    hosts,
    tokens,
    graph: createGraph(hosts.graph, parts.config, parts.log),
    oaDirectory: createOaDirectory(hosts.oa, tokens, parts.log),
    oaGroups: createOaGroups(hosts.oa, tokens),
    counts,
    ...calls,
  };
}
