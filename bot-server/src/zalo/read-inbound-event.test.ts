import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { identify } from './event-id.ts';
import { readInboundEvent } from './read-inbound-event.ts';
import { asObject, parseZaloJson } from './zalo-json.ts';

const FOLDER = new URL('../../test/payloads/zalo/', import.meta.url);
const now = new Date('2024-09-13T03:00:00Z');

function readFile(name: string) {
  const payload = asObject(parseZaloJson(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8'))) ?? {};
  const { eventId, eventName, occurredAt: at = now } = identify(payload, now);
  const { eventId: _id, at: _at, ...what } = readInboundEvent({ eventId, eventName, at }, payload);
  return what;
}

const from = { oaUserId: '2', appUserId: '4' };
const changed = (change: string, ...oaUserIds: string[]) => ({
  ...{ kind: 'groupChanged', groupId: 'g9', change, oaUserIds },
});
const media = (kind: string, messageId: string) => ({ kind: 'media', from, media: kind, messageId });

const EXPECTED: Record<string, object> = {
  user_send_text: { kind: 'text', from, text: 'Xin chào', messageId: 'm1' },
  'user_send_text.quoted': { kind: 'text', from, text: 'ok em đi', messageId: 'm14' },
  'user_send_text.unquoted-ids': {
    kind: 'text',
    from: { oaUserId: '9007199254740993', appUserId: '4000000000000000004' },
    text: 'Xin chào',
    messageId: 'm19',
  },
  user_send_location: {
    kind: 'place',
    from,
    place: { latitude: 10.7293, longitude: 106.7216 },
    placeName: 'Phường Tân Mỹ',
    messageId: '96d3cdf3',
  },
  user_send_image: media('image', 'm2'),
  user_send_gif: media('gif', 'm3'),
  user_send_link: media('link', 'm4'),
  user_send_audio: media('audio', 'm5'),
  user_send_video: media('video', 'm6'),
  user_send_sticker: media('sticker', 'm7'),
  user_send_business_card: media('businessCard', 'm8'),
  user_send_file: media('file', 'm9'),
  follow: { kind: 'followed', from },
  unfollow: { kind: 'unfollowed', from },
  user_click_chatnow: { kind: 'opened', from },
  user_withdraw: { kind: 'withdrewConsent', from },
  'user.revoke.consent': { kind: 'appConsentRevoked', appUserId: '4' },
  user_received_message: { kind: 'receipt', state: 'delivered', messageIds: ['m10'] },
  user_seen_message: { kind: 'receipt', state: 'seen', messageIds: ['m10', 'm11'] },
  user_send_group_text: {
    kind: 'groupText',
    groupId: 'g9',
    from: { oaUserId: '2' },
    text: 'chào [@123]',
    messageId: 'm15',
    quotedMessageId: 'm13',
  },
  create_group: changed('created'),
  user_join_group: changed('joined', '2'),
  user_request_join_group: changed('askedToJoin', '2'),
  accept_request_join_group: changed('requestAccepted', '2'),
  react_request_join_group: changed('requestAccepted', '2'),
  react_request_join_group_accept: changed('requestAccepted', '2'),
  reject_request_join_group: changed('requestRefused', '2'),
  react_request_join_group_reject: changed('requestRefused', '2'),
  add_group_admin: changed('adminsAdded', '2'),
  remove_group_admin: changed('adminsRemoved', '2'),
  update_group_info: changed('infoChanged'),
  user_out_group: changed('left', '2'),
  user_leave_group: changed('left', '2'),
  delete_group: changed('dissolved'),
  disperse_group: changed('dissolved'),
};

describe('readInboundEvent', () => {
  const files = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));

  it.each(files)('reads %s', (file) => {
    const eventName = file.replace(/\.(?:older|template)$/, '');
    expect(readFile(file)).toEqual(EXPECTED[file] ?? { kind: 'unrecognised', eventName });
  });

  it('has a payload for every event it knows', () => {
    expect(files).toEqual(expect.arrayContaining(Object.keys(EXPECTED)));
  });

  it.each([
    { message: { msg_id: 'm1', text: 5 }, sender: { id: '2' } },
    { message: 'm1', sender: { id: '2' } },
    { message: { msg_id: 'm1', text: 'a' } },
    {},
  ])('leaves a body without what its name promises alone: %j', (payload) => {
    const known = { eventId: 'e', eventName: 'user_send_text', at: now };
    expect(readInboundEvent(known, payload)).toMatchObject({ kind: 'unrecognised' });
  });

  it('takes a text with characters that no database holds without them', () => {
    const known = { eventId: 'e', eventName: 'user_send_text', at: now };
    const message = { msg_id: 'm1', text: '\u0000giúp\u0000 tôi\ud800 😀' };
    const event = readInboundEvent(known, { sender: { id: '2' }, message });
    expect(event).toMatchObject({ kind: 'text', text: 'giúp tôi\ufffd 😀' });
  });

  it('takes no place from outside the world', () => {
    const coordinates = { latitude: '999', longitude: '1' };
    const message = { msg_id: 'm', attachments: [{ payload: { coordinates } }] };
    const known = { eventId: 'e', eventName: 'user_send_location', at: now };
    const event = readInboundEvent(known, { sender: { id: '2' }, message });
    expect(event.kind).toBe('unrecognised');
  });
});
