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
  /\blua (?:em|e|minh|me|ba|bo|con|chau|ong|co|chu|bac|nha) (?:\S+ )?(?:mat|het|lay)\b/,
  /\bbi mat (?:\S+ )?\S*\d?(?:trieu|tr|nghin|ngan|ty)\b/,
  /\bmat \S+ (?:trieu|tr|nghin|ngan|ty) (?:vi|do) (?:tin|nghe|no|ho|chung)\b/,
  // A strange application is in, or a password went into a strange page: the same as a code read out.
  /\b(?:da|lo|vua|moi|tro|toi|minh|em) cai (?:\S+ ){0,2}(?:app|ung dung|phan mem)(?: \S+){0,2} (?:la|gia|gia mao)(?= (?:roi|r|mat roi|vao may)\b|$)/,
  /\b(?:da|lo|vua|moi|tro) (?:nhap|dien|go)(?: \S+){0,3} (?:mat khau|otp|so the)(?: \S+){0,4} (?:link|duong dan)\b/,
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
  new RegExp(
    `\\b${THEY} (?:\\S+ )?(?:chiem|dieu khien)(?: quyen)?(?: \\S+){0,2} (?:may|dien thoai|man hinh|tai khoan)\\b`,
  ),
  new RegExp(`\\b${THEY} (?:\\S+ )?doa (?:bat|khoa|tung|kien)\\b`),
  // “Con bác đang cấp cứu, chuyển tiền gấp.”
  /\b(?:tai nan|cap cuu|bi bat)(?: \S+){0,5} (?:chuyen|gui|nop) (?:tien|khoan)\b/,
  /\b(?:da|lo|vua|moi|tro|toi) (?:bam|an|nhan|click)(?: vao)? (?:cai )?(?:link|duong dan) (?:la|gia|gia mao)(?= (?:roi|r|mat roi)\b|$)/,
];

/** What may stand after “lừa” or “mất” and is part of the same loss. */
const LOSS = String.raw`(?:lua|mat|tru|hack)(?: (?:dao|gat|mat|het|sach|tien))*\b`;

/** Denying, asking, warning or a price: these words themselves tell of no loss; what else was said still may. */
const HARMLESS = [
  new RegExp(
    `\\b(?:khong|ko|chua|chang|dau co|dau he|tranh|so|de khoi|khoi|phong|suyt|xem|suyt nua) (?:co |he |thi )?bi ${LOSS}`,
  ),
  /\b(?:khong|ko|chua|chang) (?:co )?ai (?:\S+ )?lua(?: dao)?\b/,
  new RegExp(`\\b(?:khong|ko|dau) phai (?:\\S+ )?bi ${LOSS}`),
  new RegExp(`\\bbi ${LOSS} dau$`),
  new RegExp(
    `\\b(?:co|da|dang) bi ${LOSS} (?:khong|ko|k|chua|hay khong|hay chua)(?: (?:a|anh|chi|em|ban|oi|nhi|vay|the|ha))*$`,
  ),
  new RegExp(`\\bbiet (?:\\S+ ){0,3}co bi ${LOSS}`),
  /\bco mat (?:tien|phi)\b(?! (?:roi|het))/,
  /\b(?:phai|ton) mat (?:tien|phi)\b(?! (?:roi|het))/,
  /\b(?:khong|ko|k|chang) (?:co )?mat (?:tien|phi)\b/,
  /(?<!\b(?:lua|bi) )\bmat (?:bao nhieu|may) tien\b/,
  /(?<!\b(?:lua|bi) )\bmat tien (?:khong|ko|k|a|ha|hong|gi)\b/,
  /\b(?:nhan biet|canh giac|phong chong|phong tranh|canh bao|the nao la|dau hieu) (?:\S+ ){0,2}lua dao\b/,
  /\blua dao (?:la gi|la sao|la the nao|nghia la gi)\b/,
  new RegExp(`\\b(?:lam sao|cach)(?: \\S+){0,3} (?:khong|khoi|tranh|biet|nhan biet) (?:\\S+ )?bi ${LOSS}`),
  new RegExp(`\\b(?:neu|nho|lo ma|gia su) (?:\\S+ ){0,4}bi ${LOSS}`),
  new RegExp(`\\b(?:nhieu nguoi|nguoi ta|nguoi gia|hay|thuong|de) (?:\\S+ )?bi ${LOSS}`),
  /\b(?:nhan biet|phan biet|nhan dien)(?: \S+){0,3} (?:gia danh|gia|xung|lua dao)\b/,
  /\b(?:can than|coi chung|de phong|canh giac|canh bao|phong) (?:voi )?(?:cong an|can bo) gia\b/,
  /\b(?:cong an|can bo) gia (?:la gi|la ai|la sao|la the nao|the nao|ra sao)\b/,
];

/** What a resident's words tell of money lost or a fraud under way (guides-facts §14); undefined when nothing. */
export function scamSaid(text: string): ScamFinding | undefined {
  const words = withoutHarmless(fold(text).replace(HELD_DOWN, '$1'));
  if (LOST.some((sign) => sign.test(words))) return 'moneyLost';
  return RUNNING.some((sign) => sign.test(words)) ? 'manySigns' : undefined;
}

/** A letter held down: “lừaaaa”. */
const HELD_DOWN = /(\p{L})\1{2,}/gu;

/**
 * The words with a line's end in place of each harmless passage, over which no sign reaches: “làm sao để không bị lừa nữa”
 * must not hide “hôm qua tôi bị lừa”.
 */
function withoutHarmless(folded: string): string {
  const clauses = folded.split(/[.,;:!?\n]+(?!\d)/u);
  return clauses.map((clause) => withoutPassages(clause.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())).join(' ');
}

function withoutPassages(clause: string): string {
  return HARMLESS.reduce((rest, harmless) => rest.replace(new RegExp(harmless, 'g'), '\n'), clause);
}
