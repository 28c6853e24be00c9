import { acceptRequest, completeRequest, fileRequest } from '../support/help-requests.ts';
import { memberAskedFor, newResident, samplePeople } from '../support/people.ts';

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
  };
}

/** A member as the sample ward has them, for states in which it does not matter whom. */
export async function anyMember(): Promise<string> {
  const [member] = await samplePeople('member');
  return member?.userId ?? '';
}
