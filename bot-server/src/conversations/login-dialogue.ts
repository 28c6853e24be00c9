import { LOGIN_MINUTES } from '../officers/give-officer-login.ts';
import { isHelper, isOfficer } from './situation.ts';
import { act, say, type AfterAct, type Part } from './step.ts';

/** `đăng nhập`: officers get their link; for everybody else there is nothing to sign in to. */
export const signingIn: Part = (state, situation, { command }) => {
  if (command.kind !== 'signIn') return undefined;
  if (isOfficer(situation)) return act(state, { do: 'giveLogin' });
  const route = isHelper(situation) ? 'offers' : 'help';
  return say(state, noLoginText(situation.link(route)));
};

export const afterLogin: AfterAct = (state, _situation, result) => ({
  state,
  say: [result.ok && result.link !== undefined ? loginText(result.link) : LOGIN_LATER],
});

function loginText(link: string): string {
  const once = link.includes('#')
    ? `Đường dẫn dùng được một lần, trong ${LOGIN_MINUTES} phút. Bạn đừng gửi cho ai nhé.`
    : 'Bạn mở trong Zalo nhé.';
  return `Mở trang làm việc của cán bộ: ${link}\n${once}`;
}

const LOGIN_LATER = 'Bạn vừa lấy nhiều đường dẫn quá. Bạn chờ một giờ rồi nhắn lại: đăng nhập';

function noLoginText(link: string): string {
  return `Bạn không cần đăng nhập: mở ứng dụng ngay trong Zalo là dùng được. ${link}`;
}
