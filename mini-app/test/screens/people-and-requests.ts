import { acceptRequest, completeRequest, fileRequest } from '../support/help-requests.ts';
import {
  memberAskedFor,
  newResident,
  sampleOfficer,
  samplePeople,
  samplePolice,
  say,
} from '../support/people.ts';
import { stack } from '../support/stack.ts';

/** The ward that is warned of a scam; no other journey is walked there, for the warning stands on top of every screen. */
export const WARNED_WARD = 'phu-van';
const WARNING =
  'cảnh báo lừa đảo: Có người gọi điện tự xưng công an đòi cập nhật VNeID.\nBà con không bấm link, gọi số trực ban của phường.';
const NEWS =
  'thông báo Làm căn cước lưu động\nSáng thứ bảy, công an phường làm căn cước tại nhà văn hoá.\nBà con mang giấy khai sinh.';

/** People whose screens are full, and the requests that fill them. */
export interface Neighbours {
  /** Has requests in every stage. */
  resident: string;
  /** Helps with one of them. */
  helper: string;
  /** Has been asked for another one. */
  asked: string;
  openRequest: string;
  acceptedRequest: string;
  doneRequest: string;
  /** Lives in the ward that is warned of a scam. */
  warned: string;
  /** The newest news of that ward. */
  announcement: string;
  /** An officer of that ward, where one request is open. */
  officer: string;
  officersRequest: string;
}

/** Lets residents ask and members answer until there is something on every screen. */
export async function neighbours(): Promise<Neighbours> {
  const { userId: resident } = await newResident('Bà Nguyễn Thị Tư');
  const done = await fileRequest(resident, { topic: 'bat-dau-tu-day', note: 'Điện thoại hết chỗ chứa ảnh' });
  const first = await memberAskedFor(done.code);
  await acceptRequest(first.userId, done.id);
  await completeRequest(first.userId, done.id);
  const accepted = await fileRequest(resident, {
    mode: 'home',
    phone: '0912345678',
    landmark: 'Ngõ 12, cạnh nhà văn hóa',
    note: 'Tôi quên mật khẩu VNeID, bấm mãi không vào được.',
  });
  const helper = await memberAskedFor(accepted.code);
  await acceptRequest(helper.userId, accepted.id);
  const open = await fileRequest(resident, {
    topic: 'scam',
    urgent: true,
    mode: 'phone',
    phone: '0912345678',
  });
  const asked = await memberAskedFor(open.code);
  return {
    resident,
    helper: helper.userId,
    asked: asked.userId,
    openRequest: open.id,
    acceptedRequest: accepted.id,
    doneRequest: done.id,
    ...(await warnedWard()),
  };
}

async function warnedWard(): Promise<
  Pick<Neighbours, 'warned' | 'announcement' | 'officer' | 'officersRequest'>
> {
  const police = await samplePolice(WARNED_WARD);
  for (const words of [NEWS, '1', WARNING, '1']) await say(police, words);
  const listed = await fetch(`${stack.botServerUrl}/api/announcements?ward=${WARNED_WARD}`);
  const announcements = (await listed.json()) as { id: string; title: string }[];
  const { userId: warned } = await newResident('Bà Lê Thị Năm');
  const request = await fileRequest(warned, { ward: WARNED_WARD, note: 'Quên mật khẩu VNeID' });
  return {
    warned,
    announcement: announcements.find(({ title }) => title.includes('căn cước'))?.id ?? '',
    officer: (await sampleOfficer(WARNED_WARD)).userId,
    officersRequest: request.id,
  };
}

/** A member as the sample ward has them, for states in which it does not matter whom. */
export async function anyMember(): Promise<string> {
  const [member] = await samplePeople('member');
  return member?.userId ?? '';
}
