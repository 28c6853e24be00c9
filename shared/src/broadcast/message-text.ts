import { headLine, inParts, titleAbove, type BroadcastWords } from './broadcast-words.ts';

const OPT_OUT = 'Không muốn nhận tin này nữa, bà con gõ: thôi nhận tin';

/** The text in somebody's private chat; who gets it because they agreed is told how to end that (L-11). */
export function chatMessage(words: BroadcastWords, byAgreement: boolean): string {
  return inParts(groupMessage(words), byAgreement ? OPT_OUT : undefined);
}

/** The text in a Zalo group. */
export function groupMessage(words: BroadcastWords): string {
  return inParts(headLine(words), titleAbove(words), words.text, links(words));
}

function links({ link, appLink }: BroadcastWords): string {
  const more = link === undefined ? [] : [`Xem thêm: ${link}`];
  return [...more, `Đọc trong ứng dụng: ${appLink}`].join('\n');
}

/** The same to paste into a group or page that the system does not reach, with the link to go with it. */
export function postPack(words: BroadcastWords): { text: string; link: string } {
  return { text: groupMessage(words), link: words.appLink };
}

/** The text for the ward's portal or page, in the column the plan names (S-143, S-147). */
export function wardPageText(
  words: BroadcastWords,
  column: string | undefined,
): { column?: string; title: string; text: string } {
  const { title, text, link, from, appLink } = words;
  const more = link === undefined ? undefined : `Xem thêm: ${link}`;
  return {
    ...(column === undefined ? {} : { column }),
    title,
    text: inParts(text, more, `Bà con đọc trên Zalo: ${appLink}`, `(Nguồn: ${from})`),
  };
}
