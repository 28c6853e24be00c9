/**
 * The only addresses and numbers that a guide may show to residents. Each has been checked to belong to the state, to the
 * stores of the two phone systems, or to the service itself; a change here is a change of safety and needs a second person.
 */

/** Hosts, without `www.`; https only. */
export const OFFICIAL_HOSTS: Readonly<Record<string, string>> = {
  'vneid.gov.vn': 'VNeID',
  'dichvucong.gov.vn': 'Cổng Dịch vụ công quốc gia',
  'binhdanhocvuso.gov.vn': 'Bình dân học vụ số',
  'gdt.gov.vn': 'Cục Thuế',
  'etaxmobile.gdt.gov.vn': 'eTax Mobile',
  'hoadondientu.gdt.gov.vn': 'Hóa đơn điện tử',
  '1022.tphcm.gov.vn': 'Tổng đài 1022 Thành phố Hồ Chí Minh',
  'play.google.com': 'CH Play (Android)',
  'apps.apple.com': 'App Store (iPhone)',
};

/** Hosts that hide where they lead to: refused with a word of their own. */
export const SHORTENERS = [
  'bit.ly',
  'tinyurl.com',
  'goo.gl',
  't.co',
  'cutt.ly',
  'rebrand.ly',
  'is.gd',
  'ow.ly',
  's.id',
  'shorturl.at',
  'urlvn.net',
  'bom.so',
  'by.com.vn',
];

/** Numbers as digits, and what they are. */
export const OFFICIAL_NUMBERS: Readonly<Record<string, string>> = {
  '111': 'bảo vệ trẻ em',
  '113': 'công an',
  '114': 'cứu hỏa, cứu nạn',
  '115': 'cấp cứu',
  '156': 'báo cuộc gọi rác, lừa đảo',
  '5656': 'báo tin nhắn rác, cuộc gọi rác',
  '1022': 'tổng đài thành phố',
  '02361022': 'Tổng đài 1022 Đà Nẵng gọi từ nơi khác',
  '02363831022': 'Tổng đài 1022 Đà Nẵng',
};
