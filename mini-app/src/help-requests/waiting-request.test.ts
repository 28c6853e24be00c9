import { expect, test } from 'vitest';

import { emptyDraft } from './draft.ts';
import { asWaiting, draftToSend, waitingAsText, waitingFromText } from './waiting-request.ts';

const at = (text: string) => new Date(`${text}:00+07:00`);
const now = at('2026-11-23T20:00');
const draft = {
  ...emptyDraft('id-1'),
  topic: 'vneid' as const,
  mode: 'chat' as const,
  neighbourhood: 'TDP-01',
  consents: true,
};

test('what waits comes back from storage as it was, with the consent that was given', () => {
  const waiting = [asWaiting(draft, 'an-bien', now)];
  expect(waitingFromText(waitingAsText(waiting))).toEqual(waiting);
  expect(waitingFromText(waitingAsText(waiting))[0]?.draft.consents).toBe(true);
});

test.each([
  null,
  '',
  'x',
  '{}',
  '[1]',
  '[null]',
  '[{"ward":"an-bien"}]',
  '[{"draft":{},"ward":"a","writtenAt":"b"}]',
])('%j holds nothing that could be sent', (text) => {
  expect(waitingFromText(text)).toEqual([]);
});

test('“tomorrow morning” written on Monday stays Tuesday, however late the network comes back', () => {
  const waiting = asWaiting({ ...draft, when: 'morning' }, 'an-bien', now);
  expect(draftToSend(waiting, at('2026-11-24T07:00'))).toMatchObject({
    when: 'chosen',
    day: '2026-11-24',
    time: '08:30',
  });
});

test('a wished hour that has passed is no reason not to be helped', () => {
  const waiting = asWaiting({ ...draft, when: 'morning' }, 'an-bien', now);
  expect(draftToSend(waiting, at('2026-11-24T09:00')).when).toBe('now');
});
