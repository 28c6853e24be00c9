import { describe, expect, it } from 'vitest';

import { maskPayload } from './mask-payload.ts';

const after = (eventName: string, payload: Record<string, unknown>) => {
  maskPayload(eventName, payload);
  return payload;
};

describe('maskPayload', () => {
  it('covers what looks like a code or an id number and leaves ids alone', () => {
    const payload = after('user_send_text', {
      sender: { id: '123456789012' },
      message: { msg_id: '012345678901', text: 'Mã OTP của tôi là 123456, CCCD 012345678901' },
    });
    expect(payload).toMatchObject({ sender: { id: '123456789012' }, message: { msg_id: '012345678901' } });
    expect(JSON.stringify(payload)).not.toMatch(/123456[^7]|CCCD 0/);
  });

  it('keeps coordinates', () => {
    const coordinates = { latitude: '106.745863123', longitude: '10.758341' };
    expect(after('user_send_location', { message: { coordinates: { ...coordinates } } })).toMatchObject({
      message: { coordinates },
    });
  });

  it('covers text in events nobody knows, however deep, and drops what is deeper than reason', () => {
    const nested = (depth: number): Record<string, unknown> =>
      depth === 0 ? { words: 'CCCD 012345678901' } : { inner: nested(depth - 1) };
    expect(JSON.stringify(after('something_new', nested(8)))).not.toContain('012345678901');
    expect(JSON.stringify(after('something_new', nested(40)))).not.toContain('012345678901');
    expect(JSON.stringify(after('something_new', { id: ['CCCD 012345678901'] }))).not.toContain(
      '012345678901',
    );
  });

  it('keeps nothing of a filled-in form or of a business card', () => {
    const form = after('user_submit_info', {
      sender: { id: '2' },
      info: { phone: '84900000000' },
      name: 'Mẫu',
    });
    expect(form).toEqual({ sender: { id: '2' } });
    const card = after('user_send_business_card', {
      message: { msg_id: 'm', attachments: [{ phone: '849' }] },
    });
    expect(card).toEqual({ message: { msg_id: 'm' } });
  });
});
