import type { Place } from '@tung-nha/shared/help-request';

/** Who sent it: the OA's id of the person and, when Zalo told it, the app's id (server-api §8.4). */
export interface Sender {
  oaUserId: string;
  appUserId?: string;
}

/** What came in, in our own words; nothing outside this folder knows Zalo's payloads. */
export type InboundEvent = { eventId: string; at: Date } & (
  | { kind: 'text'; from: Sender; text: string; messageId: string }
  | { kind: 'place'; from: Sender; place: Place; placeName?: string; messageId: string }
  | { kind: 'media'; from: Sender; media: MediaKind; messageId: string }
  | { kind: 'followed' | 'unfollowed' | 'opened' | 'withdrewConsent'; from: Sender }
  | { kind: 'appConsentRevoked'; appUserId: string }
  | {
      kind: 'groupText';
      groupId: string;
      from: Sender;
      text: string;
      messageId: string;
      quotedMessageId?: string;
    }
  | { kind: 'groupChanged'; groupId: string; change: GroupChange; oaUserIds: string[] }
  | { kind: 'receipt'; state: 'delivered' | 'seen'; messageIds: string[] }
  | { kind: 'unrecognised'; eventName: string }
);

export type MediaKind = 'image' | 'gif' | 'sticker' | 'audio' | 'video' | 'file' | 'link' | 'businessCard';

/** A hint that a group is no longer as we knew it; Zalo's names for these differ between sources (server-api §3.4). */
export type GroupChange =
  | 'created'
  | 'joined'
  | 'askedToJoin'
  | 'requestAccepted'
  | 'requestRefused'
  | 'adminsAdded'
  | 'adminsRemoved'
  | 'infoChanged'
  | 'left'
  | 'dissolved';
