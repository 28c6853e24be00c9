import { fold } from '@tung-nha/shared/vietnamese-text';

const SIGNS = [
  /\b(?:bi|vua bi|moi bi|lo bi) lua\b/,
  /\bbi lua dao\b/,
  /\blua (?:mat|het|toi|lay)\b/,
  /\b(?:da|vua|moi|lo|tro) (?:chuyen|gui)(?: cho)?(?: \S+){0,5} tien\b/,
  /\b(?:chuyen|gui) (?:tien|khoan)(?: \S+){0,4} (?:roi|mat roi|cho (?:no|chung|ke|nguoi la))\b/,
  /\b(?:bi )?mat (?:het )?(?:tien|sach tien|tai khoan ngan hang)\b/,
  /\b(?:rut|tru|lay|bay|mat) (?:het|sach) tien\b/,
  /\btien (?:trong )?(?:tai khoan|ngan hang|the)(?: \S+){0,3} (?:bi mat|mat|bien mat|bi rut|bi tru)\b/,
  /\bbi (?:hack|chiem) (?:tai khoan )?(?:ngan hang|tien)\b/,
  /\b(?:dang|bi) (?:bi )?(?:cong an|toa an|vien kiem sat) (?:gia|goi doa|doa|bat chuyen)\b/,
  /\bcong an gia\b/,
  /\b(?:doc|dua|cho) (?:ma )?otp (?:roi|cho (?:no|nguoi la|chung))\b/,
  /\b(?:da|lo|vua) (?:doc|dua|cho|gui)(?: \S+){0,3} (?:ma )?otp\b/,
];

/** Asking, warning or a price: nobody has been robbed yet. */
const HARMLESS = [
  /\b(?:khong|ko|chua|tranh|so|de khoi|phong|de khong|sao cho khoi) bi (?:lua|mat)\b/,
  /\b(?:co|phai|ton) mat (?:tien|phi)\b(?! (?:roi|het))/,
  /\b(?:khong|ko|k|chang) (?:co )?mat (?:tien|phi)\b/,
  /\bmat (?:bao nhieu|may) tien\b/,
  /\bmat tien (?:khong|ko|k|a|ha|hong|gi)\b/,
  /\b(?:nhan biet|canh giac|phong chong|phong tranh|canh bao|the nao la|dau hieu) (?:\S+ ){0,2}lua dao\b/,
  /\b(?:lam sao|cach)(?: \S+){0,3} (?:khong|khoi|tranh) bi\b/,
];

/** True when the words of a resident sound like money lost or a fraud under way (guides-facts §14). */
export function soundsLikeScam(text: string): boolean {
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  return SIGNS.some((sign) => sign.test(words)) && !HARMLESS.some((harmless) => harmless.test(words));
}
