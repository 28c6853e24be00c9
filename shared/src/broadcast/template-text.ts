import { nfc } from '../vietnamese-text.ts';
import { graphemesOf } from '../graphemes.ts';

const ELLIPSIS = '…';

/** The text in at most `longest` UTF-16 units, cut after a word; a ZBS template has fixed room (server-api §6.4). */
export function shortened(text: string, longest: number): string {
  const whole = nfc(text).replace(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  let head = '';
  for (const { segment } of graphemesOf(whole)) {
    if (head.length + segment.length > longest - ELLIPSIS.length) break;
    head += segment;
  }
  const word = whole.charAt(head.length) === ' ' ? head.trim() : head.replace(/\s+\S*$/, '');
  return `${word === '' ? head : word}${ELLIPSIS}`;
}

/** What a template says of a broadcast, and whether something had to be left out. */
export function templateText(
  { title, text }: { title: string; text: string },
  room: { titleLength: number; contentLength: number },
): { title: string; content: string; shortened: boolean } {
  const short = { title: shortened(title, room.titleLength), content: shortened(text, room.contentLength) };
  return { ...short, shortened: short.title.endsWith(ELLIPSIS) || short.content.endsWith(ELLIPSIS) };
}
