import { z } from 'zod';

/** Every refusal the API knows: HTTP status and a Vietnamese sentence a person can act on. */
export const PROBLEMS = {
  invalid: { status: 422, message: 'Thông tin chưa đúng. Bạn xem lại ô được nhắc rồi gửi lại nhé.' },
  consent_required: {
    status: 422,
    message: 'Bạn đánh dấu “Tôi đồng ý” thì chúng tôi mới gửi đi được.',
  },
  unauthenticated: {
    status: 401,
    message: 'Ứng dụng đã mở lâu quá. Bạn thoát ra rồi mở lại trong Zalo nhé.',
  },
  login_ended: {
    status: 401,
    message:
      'Đường dẫn này đã dùng rồi hoặc đã hết giờ. Bạn nhắn “đăng nhập” cho trang Zalo để lấy đường dẫn mới nhé.',
  },
  not_found: { status: 404, message: 'Không tìm thấy mục này. Có thể mục này đã được xóa.' },
  guide_not_found: { status: 404, message: 'Chưa có bài hướng dẫn này.' },
  ward_not_found: { status: 404, message: 'Chưa có phường, xã này trong danh sách.' },
  already_taken: { status: 409, message: 'Đã có người nhận yêu cầu này rồi. Cảm ơn bạn nhé!' },
  offer_lapsed: { status: 409, message: 'Lời mời này đã hết giờ trả lời.' },
  at_cap: { status: 409, message: 'Bạn đang nhận đủ số việc rồi. Xong bớt một việc rồi nhận thêm nhé.' },
  member_unfit: {
    status: 422,
    message:
      'Người này chưa nhận được việc này: chưa vào tổ, đang đủ việc, hoặc dưới 18 tuổi. Bạn chọn người khác nhé.',
  },
  member_busy: {
    status: 409,
    message: 'Người này đang giúp bà con. Bạn chuyển các việc đó cho người khác trước nhé.',
  },
  not_possible: {
    status: 409,
    message: 'Yêu cầu này vừa thay đổi nên chưa làm được. Bạn mở lại màn hình để xem nhé.',
  },
  adults_only: { status: 422, message: 'Bạn dưới 16 tuổi cần cha mẹ hoặc người lớn gửi giúp.' },
  text_missing: { status: 422, message: 'Ô này còn trống. Bạn viết vào rồi gửi lại nhé.' },
  text_too_long: {
    status: 422,
    message: 'Chữ trong ô này dài quá: tiêu đề tối đa 100 chữ cái, nội dung 1.300, địa chỉ 250.',
  },
  hour_at_rest: {
    status: 422,
    message: 'Giờ này nằm trong giờ nghỉ của phường, xã. Bạn chọn giờ khác nhé.',
  },
  day_not_offered: { status: 422, message: 'Ngày này không có trong các ngày chọn được. Bạn chọn lại nhé.' },
  wording_too_long: { status: 422, message: 'Câu nhắc dài quá: tối đa 300 chữ cái.' },
  link_wrong: { status: 422, message: 'Địa chỉ cần bắt đầu bằng https:// và không có dấu cách.' },
  picture_too_large: { status: 422, message: 'Ảnh lớn quá. Bạn chọn ảnh dưới 500 KB nhé.' },
  picture_unsupported: { status: 422, message: 'Chỉ dùng được ảnh JPG hoặc PNG.' },
  audience_unknown: { status: 422, message: 'Nơi nhận này không có trong danh sách của phường, xã.' },
  audience_empty: {
    status: 422,
    message: 'Chưa có ai ở nơi nhận này để nhắn. Bạn chọn nơi nhận khác, hoặc chỉ đăng lên ứng dụng.',
  },
  consent_withdrawn: {
    status: 422,
    message:
      'Không còn bà con nào ở nơi nhận này đồng ý nhận tin. Bạn gửi vào nhóm hoặc đăng lên ứng dụng nhé.',
  },
  outputs_missing: { status: 422, message: 'Bạn chọn ít nhất một cách gửi nhé.' },
  group_gone: {
    status: 422,
    message: 'Nơi nhận này không có nhóm Zalo nào còn dùng được. Bạn chọn cách gửi khác nhé.',
  },
  group_name_long: {
    status: 422,
    message: 'Tên nhóm trên Zalo dài tối đa 30 chữ cái. Bạn rút ngắn giúp nhé.',
  },
  group_link_wrong: { status: 422, message: 'Đường dẫn vào nhóm bắt đầu bằng https://zalo.me/' },
  group_asset_needed: { status: 422, message: 'Bạn chọn một gói nhóm Zalo còn trống để tạo nhóm nhé.' },
  group_asset_taken: {
    status: 409,
    message: 'Gói nhóm Zalo này đã dùng hoặc hết hạn. Bạn chọn gói khác nhé.',
  },
  group_registered: { status: 409, message: 'Nhóm này đã có trong danh sách nhóm của một phường, xã.' },
  group_admin_missing: {
    status: 409,
    message:
      'Zalo cần một quản trị viên của OA trong nhóm. Cán bộ là quản trị viên nhắn cho OA một tin rồi tạo lại nhé.',
  },
  group_not_invitable: {
    status: 409,
    message: 'Zalo chỉ cho mời người quan tâm OA hoặc đã nhắn cho OA trong 7 ngày qua.',
  },
  group_full: { status: 409, message: 'Nhóm đã đủ người theo cỡ gói đã mua.' },
  group_package_missing: { status: 409, message: 'Gói dịch vụ của OA chưa có nhóm Zalo (GMF).' },
  group_dissolved: { status: 409, message: 'Nhóm này không còn dùng được trên Zalo.' },
  group_inactive: { status: 409, message: 'Nhóm này đang không dùng nên chưa làm được việc này.' },
  zalo_refused: {
    status: 409,
    message: 'Zalo chưa cho làm việc này. Bạn xem lại quyền và gói dịch vụ của OA nhé.',
  },
  time_past: { status: 422, message: 'Giờ này đã qua rồi. Bạn chọn giờ sắp tới nhé.' },
  police_only: { status: 422, message: 'Cảnh báo lừa đảo chỉ do công an phường, xã gửi.' },
  broadcast_moved: { status: 409, message: 'Thông báo đang ở bước khác nên chưa làm được việc này.' },
  broadcast_changed: {
    status: 409,
    message: 'Thông báo này vừa được người khác sửa. Bạn xem lại bản mới rồi làm tiếp nhé.',
  },
  second_person: { status: 409, message: 'Thông báo này cần một cán bộ khác duyệt trước khi gửi.' },
  second_person_missing: {
    status: 409,
    message:
      'Chưa gửi, vì cần một cán bộ khác duyệt mà chưa có cán bộ nào khác tham gia. Bạn nhờ một cán bộ nhắn cho trang Zalo: tham gia, kèm mã của họ. Hoặc bạn tắt mục “Thông báo cần người thứ hai duyệt” trong Cài đặt.',
  },
  too_many: { status: 429, message: 'Bạn thao tác hơi nhanh. Chờ một chút rồi thử lại nhé.' },
  too_large: { status: 413, message: 'Nội dung gửi lên quá lớn.' },
  unsupported: { status: 415, message: 'Kiểu dữ liệu gửi lên chưa được hỗ trợ.' },
  zalo_unavailable: { status: 503, message: 'Zalo đang chậm. Bạn thử lại sau ít phút nhé.' },
  unavailable: { status: 503, message: 'Hệ thống đang bận. Bạn thử lại sau ít phút nhé.' },
  internal: { status: 500, message: 'Có lỗi ở phía hệ thống. Chúng tôi đã ghi lại để sửa.' },
} as const;

export type ProblemCode = keyof typeof PROBLEMS;

/** A refusal as it goes over the wire. */
export const problemReply = z.object({
  code: z.string(),
  message: z.string(),
  field: z.string().optional(),
  /** With `guide_not_found`: slugs of the guides that come nearest, best first. */
  nearest: z.array(z.string()).optional(),
});
export type ProblemReply = z.infer<typeof problemReply>;
