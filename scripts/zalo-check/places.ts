const APP = 'developers.zalo.me → chọn ứng dụng';

/** Where in Zalo's consoles each thing is found or mended (server-api §1, §4.1, §8.5). */
export const PLACES = {
  appSettings: `${APP} → Cài đặt: chép lại mã ứng dụng và khoá bí mật vào ZALO_APP_ID, ZALO_APP_SECRET.`,
  appActive: `${APP} → Cài đặt: bật ứng dụng sang trạng thái hoạt động.`,
  appProduct: `${APP} → Sản phẩm: thêm Official Account API.`,
  permissions: `${APP} → Official Account → quyền của ứng dụng: đánh dấu quyền này và lưu. Đổi quyền thì phải cấp lại: làm như dòng dưới đây.`,
  oaKey: `${APP} → Webhook: chép lại khoá bí mật của OA (OA Secret Key) vào ZALO_OA_SECRET_KEY.`,
  oaId: 'oa.zalo.me → Thông tin tài khoản: chép mã OA vào ZALO_OA_ID.',
  oaVerify: 'oa.zalo.me → Thông tin tài khoản → Xác thực: gửi giấy tờ của phường, xã và chờ Zalo duyệt.',
  oaPackage: 'oa.zalo.me → Gói dịch vụ: chọn gói có Open API (Growth trở lên).',
  oaGroups: 'oa.zalo.me → Gói dịch vụ → Nhóm chat GMF.',
  oaMoney: 'oa.zalo.me → Zalo Cloud Account: liên kết tài khoản và nạp tiền.',
  zbs: 'oa.zalo.me → ZBS Template Message: đăng ký, rồi gửi mẫu tin cho Zalo duyệt.',
  miniAppKey: 'mini.zalo.me → chọn Mini App → Open APIs: chép lại khoá vào ZALO_MINI_APP_KEY.',
  miniAppAddresses: 'mini.zalo.me → chọn Mini App → Open APIs: khai địa chỉ IP của máy chủ này.',
  miniAppId: 'mini.zalo.me → chọn Mini App: chép mã Mini App vào ZALO_MINI_APP_ID.',
} as const;

/** The link with which an administrator of the OA gives the app its permissions; the key stays out of the output. */
export function consentPlace(publicUrl: string): string {
  return `Quản trị viên của OA mở ${publicUrl}/zalo/oa/connect?key=… (điền SETUP_KEY sau dấu =) và bấm Đồng ý.`;
}

/** Where the webhook is set. */
export function webhookPlace(publicUrl: string): string {
  return `${APP} → Webhook: điền ${publicUrl}/webhooks/zalo/oa, lưu, bật mọi sự kiện; kiểm lại khoá ZALO_OA_SECRET_KEY. Rồi nhắn “xin chào” cho OA và chạy lại lệnh này.`;
}

const OF_SETTING: Record<string, string> = {
  ZALO_APP_ID: PLACES.appSettings,
  ZALO_APP_SECRET: PLACES.appSettings,
  ZALO_OA_ID: PLACES.oaId,
  ZALO_OA_SECRET_KEY: PLACES.oaKey,
  ZALO_MINI_APP_ID: PLACES.miniAppId,
  ZALO_MINI_APP_KEY: PLACES.miniAppKey,
};

/** Where the value of a setting is found. */
export function settingPlace(name: string): string {
  return OF_SETTING[name] ?? `Xem dòng ${name} trong tệp .env.example.`;
}
