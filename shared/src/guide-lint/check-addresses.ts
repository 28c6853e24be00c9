import type { GuideFile } from '../guide.ts';
import type { FieldPath } from '../written-file/yaml-lines.ts';
import type { Finding } from './finding.ts';
import { OFFICIAL_HOSTS, OFFICIAL_NUMBERS, SHORTENERS } from './official-addresses.ts';
import type { ShownText } from './shown-texts.ts';

const ENDINGS =
  'vn|com|net|org|gov|info|xyz|top|me|ly|gl|app|io|cc|co|at|gd|so|id|link|site|online|shop|club|vip';
const ADDRESS = new RegExp(
  `(?<![@\\w.-])(?:https?://)?((?:[a-z0-9-]+\\.)+(?:${ENDINGS}))(?![a-z0-9-])`,
  'gi',
);
/** Told as the ending that real addresses of the state have. */
const STATE = 'gov.vn';
const INSTALL_FILE = /[\w-]+\.apk\b/i;
const LONG_NUMBER = /(?<![\d.,+])(?:\+84|0)(?:[ .-]?\d){7,10}(?!\d)|(?<!\d)1[89]00(?:[ .]?\d){4,6}(?!\d)/g;
const SHORT_NUMBER =
  /(?:gọi|tổng đài|nhắn(?: tin)?(?: đến| tới| cho)?|gửi(?: đến| tới)?|đường dây nóng|bấm) (?:số )?(?:điện thoại )?(\d{3,5})(?![\d .,-]?\d)(?! ?(?:đồng|đ|phút|giây|giờ|ngày|lần|người|số|chữ|triệu|nghìn|ngàn)(?!\p{L}))/giu;

/** Addresses, install files and phone numbers that a text leads residents to and that are not on our list (guides-facts §23). */
export function checkTextAddresses(texts: ShownText[]): Finding[] {
  return texts.flatMap(({ path, text }) => [
    ...[...text.matchAll(ADDRESS)].flatMap(([, host = '']) => (host === STATE ? [] : ofHost(path, host))),
    ...(INSTALL_FILE.test(text) ? [installFile(path)] : []),
    ...numbersIn(text).flatMap((number) => ofNumber(path, number)),
  ]);
}

/** The same for the guide's links. */
export function checkLinks(guide: GuideFile): Finding[] {
  return linksOf(guide).flatMap(({ path, address }) => ofLink(path, address));
}

function linksOf(guide: GuideFile): { path: FieldPath; address: string }[] {
  const own = guide.links.map(({ address }, i) => ({ path: ['links', i, 'address'], address }));
  const varied = guide.variants.flatMap(({ links = [] }, v) =>
    links.map(({ address }, i) => ({ path: ['variants', v, 'links', i, 'address'], address })),
  );
  return [...own, ...varied];
}

function ofLink(path: FieldPath, address: string): Finding[] {
  const { protocol, hostname, pathname, username } = new URL(address);
  if (protocol !== 'https:' || username !== '')
    return [{ path, message: 'Địa chỉ phải bắt đầu bằng https://.', leavesOut: true }];
  if (/\.apk$/i.test(pathname)) return [installFile(path)];
  return ofHost(path, hostname);
}

function installFile(path: FieldPath): Finding {
  return { path, message: 'Không dẫn tới tệp cài đặt .apk. Chỉ dẫn tới kho ứng dụng.', leavesOut: true };
}

function ofHost(path: FieldPath, written: string): Finding[] {
  const host = written.toLowerCase().replace(/^www\./, '');
  if (OFFICIAL_HOSTS[host] !== undefined) return [];
  const message = SHORTENERS.includes(host)
    ? `“${host}” là đường dẫn rút gọn, không biết dẫn đi đâu. Hãy ghi địa chỉ đầy đủ.`
    : `“${host}” không có trong danh sách địa chỉ chính thức (shared/src/guide-lint/official-addresses.ts).`;
  return [{ path, message, leavesOut: true }];
}

function numbersIn(text: string): string[] {
  const long = [...text.matchAll(LONG_NUMBER)].map(([number]) => number);
  const short = [...text.matchAll(SHORT_NUMBER)].map(([, number = '']) => number);
  return [...long, ...short];
}

function ofNumber(path: FieldPath, written: string): Finding[] {
  const digits = written.replace(/^\+84/, '0').replace(/\D/g, '');
  if (OFFICIAL_NUMBERS[digits] !== undefined) return [];
  const message = `Số điện thoại “${written}” không có trong danh sách (shared/src/guide-lint/official-addresses.ts).`;
  return [{ path, message, leavesOut: true }];
}
