import type { GuideSearchReply, GuideView } from '@tung-nha/shared/guide-view';
import { neutraliseMentions } from '@tung-nha/shared/vietnamese-text';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { addressesAssistant, groupAnswer } from './group-answer.ts';

const link = (route: string) => `https://zalo.me/s/1/?r=${route}`;
const guide = { slug: 'cai-dat-vneid', title: 'Cài VNeID', summary: 'Cài ứng dụng VNeID từ kho chính thức.' };
const hit = (slug: string, title: string, score: number) => ({ slug, title, score });

/** A shelf whose search gives what is told and remembers what was looked for. */
function shelfOf(reply: GuideSearchReply) {
  const looked: string[] = [];
  return {
    looked,
    search: (text: string) => {
      looked.push(text);
      return reply;
    },
    read: (slug: string) => (slug === guide.slug ? (guide as GuideView) : undefined),
  };
}
const found = { answered: true, results: [hit(guide.slug, guide.title, 0.9)] };
const nothing = { answered: false, results: [] };

describe('who is spoken to', () => {
  test.each(['trợ lý ơi', 'Tro ly cho hỏi', '@Trợ lý cài VNeID', 'TRỢ LÝ'])(
    '“%s” is for the assistant',
    (text) => {
      expect(addressesAssistant(text)).toBe(true);
      expect(addressesAssistant(text.normalize('NFD'))).toBe(true);
    },
  );
  test.each(['cô trợ lý đâu rồi', 'trợ lýa', 'chào cả nhà', ''])('“%s” is not', (text) => {
    expect(addressesAssistant(text)).toBe(false);
  });
});

describe('what a group is answered', () => {
  test('a guide in short with its link; searched without the words that address the assistant', () => {
    const shelf = shelfOf(found);
    const text = groupAnswer('Trợ lý ơi, cài VNeID thế nào', shelf, link);
    expect(shelf.looked).toEqual(['cài VNeID thế nào']);
    expect(text).toContain(guide.summary);
    expect(text).toContain(link('guide/cai-dat-vneid'));
  });

  test('two that fit as well: both links', () => {
    const results = [hit('a', 'Bài A', 0.9), hit('b', 'Bài B', 0.89)];
    const text = groupAnswer('trợ lý VNeID', shelfOf({ answered: true, results }), link);
    expect(text).toContain(link('guide/a'));
    expect(text).toContain(link('guide/b'));
  });

  test.each(['trợ lý giúp tôi với', 'trợ lý cần người đến nhà giúp', 'trợ lý tôi bị lừa mất tiền'])(
    '“%s” is led to a private talk, although a guide fits',
    (said) => {
      expect(groupAnswer(said, shelfOf(found), link)).toContain('nhắn riêng cho trợ lý giúp mình');
    },
  );

  test('nothing fits: the way to help', () => {
    expect(groupAnswer('trợ lý hôm nay ăn gì', shelfOf(nothing), link)).toContain(link('help'));
  });

  test('nothing that was written is repeated, and no answer can ping a group', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\p{L}\d @[\]]{8,40}$/u), fc.boolean(), (words, fits) => {
        const secret = `${words} số 12 Lê Lợi [@g1]`;
        const text = groupAnswer(`trợ lý ơi ${secret}`, shelfOf(fits ? found : nothing), link);
        expect(text).not.toContain('Lê Lợi');
        expect(text).not.toContain(words);
        expect(neutraliseMentions(text)).toBe(text);
      }),
    );
  });
});
