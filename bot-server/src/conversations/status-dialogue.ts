import { TOPICS } from '@tung-nha/shared/help-request';
import { firstName } from '@tung-nha/shared/vietnamese-text';

import { readinessAt } from '../teams/member.ts';
import { isHelper, openRequests, type OwnRequest, type Situation } from './situation.ts';
import { untilWords } from './spoken-time.ts';
import { say, type Part } from './step.ts';

/** `trạng thái`: the person's own requests, what they are helping with, what waits for their answer. */
export const tellingStatus: Part = (state, situation, { command }) => {
  if (command.kind !== 'status') return undefined;
  const parts = [ownText(situation), helperText(situation)].filter((text) => text !== '');
  return say(state, ...(parts.length > 0 ? parts : [nothingText(situation)]));
};

function nothingText({ link }: Situation): string {
  return `Hiện bà con không có yêu cầu nào đang mở. Cần giúp, gõ: giúp tôi\nHoặc mở ứng dụng: ${link('help')}`;
}

function ownText(situation: Situation): string {
  const open = openRequests(situation);
  if (open.length === 0) return '';
  const lines = open
    .slice(0, 5)
    .map((request) => `• ${request.code} (${TOPICS[request.topic]}): ${progress(request)}`);
  return ['Yêu cầu của bà con:', ...lines, 'Không cần nữa, gõ: huỷ'].join('\n');
}

function progress({ status, helperName }: OwnRequest): string {
  const name = (helperName && firstName(helperName)) || 'tổ viên';
  switch (status) {
    case 'open':
      return 'đang tìm người gần nhất';
    case 'offered':
      return 'đã hỏi tổ viên gần bà con, đang chờ trả lời';
    case 'accepted':
      return `${name} đã nhận`;
    case 'escalated':
      return 'đang nhờ tổ trưởng và cán bộ';
    default:
      return 'đã đóng';
  }
}

function helperText(situation: Situation): string {
  const { accepted, offers, members } = situation;
  if (members.length === 0) return '';
  const mine = accepted.map(
    ({ code, residentName, topic }) =>
      `• ${code}: ${(residentName && firstName(residentName)) || 'bà con'}, ${TOPICS[topic]}`,
  );
  const waiting = offers
    .filter(({ state }) => state === 'open')
    .map(({ code, topic }) => `• ${code}: ${TOPICS[topic]}`);
  return [
    ...(mine.length > 0
      ? ['Bạn đang giúp:', ...mine, 'Giúp xong, gõ: xong. Không giúp được nữa, gõ: trả lại']
      : []),
    ...(waiting.length > 0
      ? ['Đang chờ bạn trả lời:', ...waiting, 'Gõ 1 và mã để nhận, 2 và mã nếu bận.']
      : []),
    ...(mine.length + waiting.length === 0 ? ['Bạn không có việc nào đang mở.'] : []),
    ...(isHelper(situation) ? [readinessText(situation)] : []),
  ].join('\n');
}

function readinessText({ members, now }: Situation): string {
  const member = members.find(({ role }) => role !== 'officer');
  if (member === undefined) return '';
  if (!member.practised) return 'Bạn chưa tập thử nên chưa có lời mời: gõ “tập lại” nhé.';
  const until = member.readinessUntil ? ` tới ${untilWords(member.readinessUntil, now)}` : '';
  const words = {
    duty: 'Bạn được mời theo giờ trực.',
    ready: `Bạn đang sẵn sàng${until}.`,
    busy: `Bạn đang báo bận${until}.`,
    off: `Bạn đang nghỉ${until}.`,
  };
  return words[readinessAt(member, now)];
}
