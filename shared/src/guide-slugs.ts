/**
 * Every guide of the catalogue, fixed because the slugs are in links and on printed leaflets; and after how many months at
 * the latest its sources must be read again (screens of VNeID and the tax rules change faster than habits do).
 */
export const GUIDE_SLUGS: Readonly<Record<string, number>> = {
  // Chính quyền số
  'cai-dat-vneid': 6,
  'kich-hoat-dinh-danh-muc-2': 3,
  'quen-mat-khau-vneid': 3,
  'doi-dien-thoai-vneid': 3,
  'tich-hop-bhyt-vneid': 6,
  'tich-hop-giay-to-vneid': 6,
  'cap-nhat-dia-chi-sau-sap-nhap': 6,
  'dang-nhap-dich-vu-cong': 3,
  'nop-ho-so-dich-vu-cong': 3,
  'theo-doi-ho-so': 3,
  'dang-ky-cu-tru': 6,
  'khai-sinh-truc-tuyen': 6,
  'cap-ban-sao-trich-luc': 6,
  'thanh-toan-le-phi': 6,
  'chu-ky-so-ca-nhan': 3,
  'phan-anh-hien-truong': 3,
  'ung-dung-thanh-pho': 6,
  'nhan-an-sinh-xa-hoi': 6,
  'buu-chinh-cong-ich': 6,
  // Kinh tế số
  'mo-tai-khoan-ngan-hang': 6,
  'xac-thuc-sinh-trac-hoc': 6,
  'thanh-toan-qr': 6,
  'nhan-tien-qr': 6,
  'thanh-toan-hoa-don': 6,
  'mua-sam-truc-tuyen': 6,
  'ban-hang-truc-tuyen': 3,
  'truy-xuat-nguon-goc': 6,
  'hoa-don-dien-tu': 1,
  'nop-thue-etax': 3,
  // Xã hội số
  'dat-lich-kham-benh': 6,
  'so-suc-khoe-dien-tu': 6,
  'nen-tang-truong-hoc': 6,
  'hoc-binh-dan-hoc-vu-so': 3,
  'nhan-dien-lua-dao': 1,
  'bi-lua-dao-lam-gi': 1,
  'mat-khau-va-otp': 6,
  'bao-ve-du-lieu-ca-nhan': 6,
  'chan-cuoc-goi-rac': 6,
  'dung-tro-ly-ai': 6,
  // Bắt đầu từ đây
  'ket-noi-internet': 12,
  'cai-ung-dung': 12,
  'phong-to-chu': 12,
  'goi-video-zalo': 12,
  'xac-thuc-thue-bao': 3,
  // Dành cho tổ viên
  'an-toan-cho-to-vien': 12,
};
