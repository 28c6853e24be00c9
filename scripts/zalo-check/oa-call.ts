import { readAnswer, type SendFailure, type ZaloAnswer } from '../../bot-server/src/zalo/send-failure.ts';
import type { ZaloHost, ZaloRequest } from '../../bot-server/src/zalo/zalo-call.ts';
import { missing, optional, type Finding } from './finding.ts';
import { PLACES } from './places.ts';

/** One call with the OA's token that changes nothing at Zalo. */
export async function askOa(
  host: ZaloHost,
  accessToken: string,
  request: Omit<ZaloRequest, 'headers'>,
): Promise<ZaloAnswer> {
  return readAnswer(await host({ ...request, headers: { access_token: accessToken } }));
}

// server-api §1.4, §2.8, §6.4: what each refusal wants done.
const WANTED: Partial<Record<number, { text: string; where: string }>> = {
  [-204]: { text: 'OA đang bị tắt', where: 'oa.zalo.me: mở lại OA, hoặc hỏi Zalo.' },
  [-205]: { text: 'không có OA này', where: PLACES.oaId },
  [-209]: { text: 'ứng dụng chưa được kích hoạt', where: PLACES.appActive },
  [-212]: { text: 'ứng dụng chưa có Official Account API', where: PLACES.appProduct },
  [-219]: { text: 'ứng dụng bị OA gỡ hoặc bị tắt', where: PLACES.appActive },
  [-221]: { text: 'OA chưa xác thực (tích vàng)', where: PLACES.oaVerify },
  [-223]: { text: 'OA chưa cấp quyền này cho ứng dụng', where: PLACES.permissions },
  [-224]: { text: 'gói dịch vụ của OA chưa có Open API', where: PLACES.oaPackage },
  [-135]: { text: 'OA chưa đăng ký mẫu tin ZBS', where: PLACES.zbs },
  [-320]: { text: 'chưa liên kết tài khoản Zalo Cloud', where: PLACES.oaMoney },
  [-321]: { text: 'tài khoản Zalo Cloud hết tiền', where: PLACES.oaMoney },
};

const LATER = 'Chạy lại lệnh này sau vài phút. Nếu vẫn vậy, hỏi Zalo và đưa mã lỗi này.';

/** A refusal as a line: what was tried, why it does not work, where to click. */
export function refused(what: string, failure: SendFailure, needed = true): Finding {
  const { code, reason } = failure;
  const wanted = WANTED[code ?? 0];
  const told =
    code === undefined
      ? 'Zalo không trả lời'
      : `${wanted?.text ?? reason.replace(/\.$/, '')} (mã ${String(code)})`;
  const place = wanted?.where ?? LATER;
  return needed ? missing(`${what}: ${told}.`, place) : optional(`${what}: ${told}.`, place);
}
