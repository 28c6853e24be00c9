export type PlatformFailure = { ok: false; because: 'refused' | 'unavailable' | 'timeout' };
export type PlatformResult<T> = { ok: true; value: T } | PlatformFailure;
type Asked = 'account' | 'phone' | 'place' | 'nearPlace' | 'chat' | 'page';

const SENTENCES: Record<Asked, Record<PlatformFailure['because'], string>> = {
  account: {
    refused:
      'Bạn chưa cho phép ứng dụng nhận ra bạn qua Zalo. Bạn mở lại ứng dụng rồi chọn “Cho phép”, hoặc nhắn tin cho trang Zalo của phường, xã nhé.',
    unavailable:
      'Chưa nhận ra bạn qua Zalo. Bạn mở ứng dụng này từ Zalo, hoặc nhắn tin cho trang Zalo của phường, xã nhé.',
    timeout: 'Zalo trả lời chậm quá. Bạn chờ một chút rồi thử lại nhé.',
  },
  phone: {
    refused: 'Không sao. Bạn tự gõ số điện thoại nhé.',
    unavailable: 'Chưa lấy được số từ Zalo. Bạn tự gõ số điện thoại nhé.',
    timeout: 'Zalo trả lời chậm quá. Bạn tự gõ số điện thoại nhé.',
  },
  place: {
    refused: 'Không sao. Bạn chọn nơi ở trong danh sách nhé.',
    unavailable: 'Chưa lấy được vị trí. Bạn chọn nơi ở trong danh sách nhé.',
    timeout: 'Zalo tìm vị trí lâu quá. Bạn chọn nơi ở trong danh sách nhé.',
  },
  nearPlace: {
    refused: 'Không sao. Bạn xem cả danh sách bên dưới nhé.',
    unavailable: 'Chưa lấy được vị trí. Bạn xem cả danh sách bên dưới nhé.',
    timeout: 'Zalo tìm vị trí lâu quá. Bạn xem cả danh sách bên dưới nhé.',
  },
  chat: {
    refused: 'Chưa mở được chỗ nhắn tin. Bạn vào Zalo, tìm trang của phường, xã rồi nhắn tin nhé.',
    unavailable: 'Chưa mở được chỗ nhắn tin. Bạn vào Zalo, tìm trang của phường, xã rồi nhắn tin nhé.',
    timeout: 'Zalo mở chỗ nhắn tin lâu quá. Bạn thử lại nhé.',
  },
  page: {
    refused: 'Chưa mở được trang này. Bạn bấm “Tôi cần giúp” để hỏi người gần nhà nhé.',
    unavailable: 'Chưa mở được trang này. Bạn bấm “Tôi cần giúp” để hỏi người gần nhà nhé.',
    timeout: 'Trang này mở lâu quá. Bạn thử lại nhé.',
  },
};

/** What to tell the person when Zalo did not give what was asked; always names another way on. */
export function failureSentence(asked: Asked, failure: PlatformFailure): string {
  return SENTENCES[asked][failure.because];
}
