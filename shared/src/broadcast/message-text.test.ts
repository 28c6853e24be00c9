import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { LONGEST } from '../broadcast.ts';
import { loudspeakerScript, readingSeconds } from './loudspeaker-script.ts';
import { chatMessage, groupMessage, wardPageText } from './message-text.ts';
import { shortened, templateText } from './template-text.ts';

const words = {
  kind: 'announcement' as const,
  title: 'Lịch cắt điện',
  text: 'Thứ bảy này cắt điện từ 8 giờ đến 11 giờ.\nBà con sạc điện thoại trước nhé.',
  from: 'Phường An Biên',
  appLink: 'https://zalo.me/s/1/?r=announcement/6f0c0f5e-7e0a-4b7e-8a39-0d4f1f1f1f1f',
};

describe('messages', () => {
  test('say who speaks first, and only who agreed is told how to end it', () => {
    expect(chatMessage(words, true)).toMatch(/^📢 Phường An Biên thông báo\n\nLịch cắt điện\n\nThứ bảy/);
    expect(chatMessage(words, true)).toContain('gõ: thôi nhận tin');
    expect(chatMessage(words, false)).not.toContain('thôi nhận tin');
    expect(groupMessage({ ...words, kind: 'scamAlert' })).toMatch(/^⚠️ CẢNH BÁO LỪA ĐẢO – Phường An Biên/);
  });

  test('a text that begins with its title is neither written nor read out with it twice', () => {
    const sentence = 'Chiều nay cắt điện ở tổ 5.';
    const chatted = { ...words, title: sentence, text: `${sentence} Bà con chuẩn bị đèn pin.` };
    expect(chatMessage(chatted, true).split(sentence)).toHaveLength(2);
    expect(groupMessage({ ...chatted, text: sentence }).split(sentence)).toHaveLength(2);
    // The whole of it is read out twice, as is the custom.
    const { text } = loudspeakerScript(chatted, { spoken: (each) => each, syllablesPerMinute: 180 });
    expect(text.split(sentence)).toHaveLength(3);
  });

  test('the longest broadcast still is one message of 2,000 characters', () => {
    const longest = {
      ...words,
      title: 'ệ'.repeat(LONGEST.title),
      text: 'ệ'.repeat(LONGEST.text),
      link: `https://${'a'.repeat(LONGEST.link - 8)}`,
      from: `Phường ${'ệ'.repeat(20)}`,
    };
    expect(chatMessage(longest, true).length).toBeLessThanOrEqual(2000);
  });

  test('the page of the ward gets the column of its plan', () => {
    const page = wardPageText({ ...words, link: 'https://anbien.gov.vn' }, 'Bình dân học vụ số');
    expect(page).toMatchObject({ column: 'Bình dân học vụ số', title: 'Lịch cắt điện' });
    expect(page.text).toContain('https://anbien.gov.vn');
  });
});

describe('templates', () => {
  test('a text never is longer than its room, nor cut inside a visible character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 10, max: 200 }),
        (text, room) => {
          const short = shortened(text, room);
          expect(short.length).toBeLessThanOrEqual(room);
          expect(short.normalize('NFC')).toBe(short);
        },
      ),
    );
  });

  test('what was left out is told', () => {
    const room = { titleLength: 20, contentLength: 20 };
    expect(templateText({ title: 'Cắt điện', text: 'Sáng thứ bảy' }, room).shortened).toBe(false);
    const long = templateText({ title: 'Cắt điện', text: 'Sáng thứ bảy này từ tám giờ' }, room);
    expect(long).toEqual({ title: 'Cắt điện', content: 'Sáng thứ bảy này từ…', shortened: true });
  });
});

describe('loudspeakers', () => {
  test('the message is said twice, addresses are not read out, everything passes the speller', () => {
    const spoken = (text: string) => text.replaceAll('8', 'tám').replaceAll('11', 'mười một');
    const text = `${words.text} Xem https://anbien.gov.vn/a?b=1`;
    const script = loudspeakerScript({ ...words, text }, { spoken, syllablesPerMinute: 140 });
    expect(script.text.match(/tám giờ đến mười một giờ/g)).toHaveLength(2);
    expect(script.text).not.toMatch(/https|\d/);
    expect(script.seconds).toBeGreaterThan(30);
  });

  test('140 syllables take a minute, and sentences a breath', () => {
    expect(readingSeconds(Array(140).fill('và').join(' '), 140)).toBe(60);
    expect(readingSeconds(`${Array(139).fill('và').join(' ')} thôi.`, 140)).toBe(61);
  });
});
