import { fold } from '@tung-nha/shared/vietnamese-text';

const ASKS_PERSON = [
  /^(?:(?:toi|em|con|chau|minh|bac|co|chu|ba|ong|me|bo) )?(?:dang )?(?:can|muon|xin|nho|cho)?(?: nguoi)? ?(?:giup|gium|ho tro|tro giup|cuu)\b/,
  /\b(?:giup|gium|dum|ho tro|cuu)(?: cho)? (?:toi|em|con|chau|minh|bac|co|chu|ba|ong|me|bo|voi|gium|dum)\b/,
  /\bgiup (?:voi|do|nha|nhe|duoc khong)\b/,
  /\bnho (?:\S+ ){0,3}(?:giup|chi|huong dan|ho tro)\b/,
  /\b(?:gap|noi chuyen voi|goi cho|can) (?:nguoi that|nguoi|to vien|can bo|nhan vien)\b/,
];

/** To be shown how is something a guide can do, at once. */
const ASKS_HOW = [
  /\b(?:day|chi|huong dan|bay)(?: cho)? (?:toi|em|con|chau|minh|bac|co|chu|ba|ong|me|bo|voi|gium|dum)\b/,
];

const PROBLEMS = [
  /\b(?:khong|ko|k|hong|chang|chua) (?:vao|dang nhap|mo|cai|tai|lam|dung|nhan|xem|gui|nop|kich hoat|quet|thay|duoc)\b/,
  /\b(?:khong|ko|k|hong|chua) biet (?:cach|lam|dung|cai|mo|vao|dang|su dung|nop|gui)\b/,
  /\b(?:bi loi|bao loi|bi khoa|bi treo|bi do)\b/,
  /\bquen (?:mat khau|passcode|pass|ma)\b/,
  /\b(?:lam sao|lam the nao|cach nao|nhu the nao|the nao) (?:de|ma)?/,
  /\b(?:muon|can) (?:cai|kich hoat|dang ky|nop|lam|mo|doi|lay|tra|dang nhap|tich hop|xac thuc|chuyen)\b/,
];

const ONLY_ASKING =
  /^(?:(?:toi|em|con|chau|minh|bac|co|chu|ba|ong|dang|can|muon|xin|nho|hay|lam on|cho|nguoi|duoc|su) ?)*(?:giup|gium|ho tro|tro giup|cuu)(?: (?:do|toi|em|con|chau|minh|bac|co|chu|ba|ong|voi|gium|dum|mot viec|mot chut|1 chut|ti|cai nay|a|nhe|nha|di|voi a|viec khac|gap|duoc khong))*$/;

/** True when the words ask for a person's help, not only how something is done. */
export function asksForPerson(text: string): boolean {
  const words = plain(text);
  return ASKS_PERSON.some((sign) => sign.test(words));
}

/** What a resident who wants help told about it (empty when only the wish); undefined when they want no help. */
export function readHelpWish(text: string): string | undefined {
  const words = plain(text);
  if (ONLY_ASKING.test(words)) return '';
  return [...ASKS_PERSON, ...ASKS_HOW, ...PROBLEMS].some((sign) => sign.test(words))
    ? text.trim()
    : undefined;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
