import { fold } from '@tung-nha/shared/vietnamese-text';

/** Money or a code has gone out, or somebody is being worked on right now. */
export type ScamFinding = 'moneyLost' | 'manySigns';

/** What was not done, or is only thought of, is no loss. */
const DONE = String.raw`(?<!\b(?:khong|ko|chua|dung|nen|dinh|tinh|sap) )\b`;
const SENT = `${DONE}(?:chuyen|gui|nop|dua|coc)`;
const CROOK =
  '(?:ke lua|ke gian|ke xau|nguoi lua|bon lua|thang lua|con lua|nguoi la|bon no|chung no|lua dao)';
const MONEY = String.raw`(?=.*\b(?:tien|trieu|nghin|ngan|coc|khoan|no|shop)\b)`;

const LOST = [
  new RegExp(`${SENT}(?: \\S+){0,6} (?:cho|toi|vao) (?:\\S+ ){0,2}${CROOK}\\b`),
  // “Chuyển cho nó ba triệu thì nó chặn số”: paid, and out of reach.
  new RegExp(
    `${SENT}${MONEY}(?: \\S+){0,10} (?:chan|khoa|cat|block|tat) (?:may|so|lien lac|zalo|luon|toi|minh|facebook)\\b`,
  ),
  /\b(?:bi|vua bi|moi bi|lo bi) lua\b/,
  /\bbi lua dao\b/,
  /\blua (?:mat|het|toi|lay)\b/,
  /\b(?:da|vua|moi|lo|tro) (?:chuyen|gui)(?: cho)?(?: \S+){0,5} tien\b(?! (?:dien|nuoc|hoc|mang|cuoc|phi|nha|tro)\b)/,
  new RegExp(
    `${DONE}(?:chuyen|gui) (?:tien|khoan)(?! tien)(?: \\S+){0,4} (?:roi|mat roi|cho (?:no|chung|ke|nguoi la))\\b`,
  ),
  /\b(?:bi )?mat (?:het )?(?:tien|sach tien|tai khoan ngan hang)\b/,
  /\b(?:rut|tru|lay|bay|mat) (?:het|sach) tien\b/,
  /\btien (?:trong )?(?:tai khoan|ngan hang|the)(?: \S+){0,3} (?:bi mat|mat|bien mat|bi rut|bi tru)\b/,
  // What is deducted for electricity, calls or fees is a bill.
  /\b(?:bi|tu|tu dong|tu nhien) tru (?:mat |het |di )?(?:\S+ ){0,3}(?:tien|trieu|nghin|ngan|dong)\b(?! (?:dien|nuoc|cuoc|phi|luong|mang|4g|3g|an))/,
  /\b(?:tai khoan|the)(?: \S+){0,2} (?:bi|tu) (?:tru|rut)\b/,
  /\bbi (?:hack|chiem) (?:tai khoan )?(?:ngan hang|tien)\b/,
  /\b(?:doc|dua|cho) (?:ma )?otp (?:roi|cho (?:no|nguoi la|chung))\b/,
  /\b(?:da|lo|vua) (?:doc|dua|cho|gui)(?: \S+){0,3} (?:ma )?otp\b/,
];

const THEY =
  '(?:ho|no|chung no|bon no|nguoi ta|cong an|ngan hang|dau day|ben kia|nguoi la|thang do|con do|nguoi goi|so la)';

const RUNNING = [
  /\b(?:dang|bi) (?:bi )?(?:cong an|toa an|vien kiem sat) (?:gia|goi doa|doa|bat chuyen)\b/,
  /\bcong an gia\b/,
  /\bcong an (?!co\b|khong\b|bao gio\b)(?:\S+ ){0,3}goi (?:video|zalo|hinh)\b/,
  new RegExp(
    `\\b${THEY} (?:\\S+ ){0,2}(?:bao|keu|bat|doi|giuc|ep|yeu cau|doa)(?: \\S+){0,4} (?:(?:chuyen|nop|gui|dong) (?:tien|khoan|phi)|(?:doc|dua|gui) (?:ma|otp)|cai (?:app|ung dung|phan mem)|chia se man hinh|bam (?:vao )?(?:link|duong dan))\\b`,
  ),
  /\b(?:nguoi|so|cuoc goi)(?: \S+){0,4} (?:tu xung|xung la|xung|gia danh) (?:la )?(?:cong an|can bo|ngan hang|toa an|vien kiem sat|nhan vien)\b/,
  /\b(?:dang|bi) (?:\S+ )?(?:dieu khien|chiem quyen)(?: \S+){0,2} (?:may|dien thoai|man hinh)\b/,
  /\b(?:may|dien thoai|man hinh)(?: \S+){0,4} bi (?:\S+ )?(?:dieu khien|chiem quyen)\b/,
];

/** Asking, warning or a price: nobody has been robbed yet. */
const HARMLESS = [
  /\b(?:khong|ko|chua|tranh|so|de khoi|phong|de khong|sao cho khoi) bi (?:lua|mat)\b/,
  /\b(?:co|phai|ton) mat (?:tien|phi)\b(?! (?:roi|het))/,
  /\b(?:khong|ko|k|chang) (?:co )?mat (?:tien|phi)\b/,
  /\bmat (?:bao nhieu|may) tien\b/,
  /\bmat tien (?:khong|ko|k|a|ha|hong|gi)\b/,
  /\b(?:nhan biet|canh giac|phong chong|phong tranh|canh bao|the nao la|dau hieu) (?:\S+ ){0,2}lua dao\b/,
  /\blua dao (?:la gi|la sao|la the nao|nghia la gi)\b/,
  /\b(?:lam sao|cach)(?: \S+){0,3} (?:khong|khoi|tranh|biet|nhan biet) (?:\S+ )?bi\b/,
  /\b(?:neu|nho|lo ma|gia su) (?:\S+ ){0,4}bi (?:lua|mat|tru|hack)\b/,
  /\b(?:nhieu nguoi|nguoi ta|nguoi gia|hay|thuong|de) (?:\S+ )?bi lua\b/,
  /\b(?:nhan biet|phan biet|nhan dien)(?: \S+){0,3} (?:gia danh|gia|xung|lua dao)\b/,
];

/** What a resident's words tell of money lost or a fraud under way (guides-facts §14); undefined when nothing. */
export function scamSaid(text: string): ScamFinding | undefined {
  const words = fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ');
  if (HARMLESS.some((harmless) => harmless.test(words))) return undefined;
  if (LOST.some((sign) => sign.test(words))) return 'moneyLost';
  return RUNNING.some((sign) => sign.test(words)) ? 'manySigns' : undefined;
}
