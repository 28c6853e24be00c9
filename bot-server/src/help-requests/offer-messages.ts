import {
  TOPICS,
  type Mode,
  type OfferReasons,
  type OfferStep,
  type Topic,
} from '@tung-nha/shared/help-request';
import { nfc } from '@tung-nha/shared/vietnamese-text';

import { distanceWords, explainOffer } from '../routing/explain-offer.ts';
import { ageWords, whenWords } from '../time-words.ts';

/** What of a request may be told to somebody who was only asked: no name, no contact. */
export interface OfferedRequest {
  code: string;
  topic: Topic;
  note: string | null;
  mode: Mode;
  urgent: boolean;
  wantedAt: Date | null;
  neighbourhoodName: string | null;
}

const HOW: Readonly<Record<Mode, string>> = {
  home: 'đến tận nơi',
  phone: 'gọi điện',
  chat: 'nhắn tin',
  supportPoint: 'tại điểm hỗ trợ',
};
const NOTE_LENGTH = 160;

/** An offer as it arrives in chat: what, where, when, why this member, and how to answer (design §5: by number). */
export function offerText(
  request: OfferedRequest & { language: string; neighbourhoodLabel: string },
  { reasons, minutes, link, now }: { reasons: OfferReasons; minutes: number; link: string; now: Date },
): string {
  return lines([
    `${request.urgent ? '🔴 CẦN GẤP. ' : ''}Bà con cần bạn giúp (mã ${request.code})`,
    ...whatAndWhere(request, now, distanceWords(reasons.metres)),
    `Bạn được mời vì: ${explainOffer(reasons, request)}.`,
    `Trả lời 1 ${request.code} để nhận, 2 ${request.code} nếu bận. Lời mời chờ bạn ${minutes} phút.`,
    `Xem thêm: ${link}`,
  ]);
}

type Step = Exclude<OfferStep, 'wave'>;

function askedBecause(step: Step, wardKind: string): string {
  if (step === 'leaders') return 'Các tổ viên gần đó chưa ai nhận được, nên xin nhờ tổ trưởng, tổ phó.';
  return step === 'wardTeam'
    ? `Gần đó chưa có ai nhận được, nên xin nhờ tổ của ${wardKind}.`
    : `Chưa có tổ viên nào nhận được, nên yêu cầu được chuyển tới cán bộ ${wardKind}.`;
}

/** To the member an officer gave a request to; the contact follows. */
export function assignedText({
  code,
  topic,
  wardKind,
}: {
  code: string;
  topic: Topic;
  wardKind: string;
}): string {
  return nfc(
    `Cán bộ ${wardKind} nhờ bạn giúp yêu cầu ${code} (${TOPICS[topic]}). Nếu không làm được, bạn nhắn: trả lại ${code}`,
  );
}

/** The asking of a leader, the ward team or the office, with why it comes to them and how long the person waits. */
export function escalationText(
  request: OfferedRequest & { wardKind: string },
  { step, link, waitingSince, now }: { step: Step; link: string; waitingSince: Date; now: Date },
): string {
  return lines([
    `${request.urgent ? '🔴 CẦN GẤP. ' : ''}Bà con đang chờ giúp (mã ${request.code})`,
    askedBecause(step, request.wardKind),
    ...whatAndWhere(request, now, ''),
    `Bà con đã chờ: ${ageWords(waitingSince, now)}.`,
    step === 'office'
      ? `Trả lời 1 ${request.code} để nhận.`
      : `Trả lời 1 ${request.code} để nhận, 2 ${request.code} nếu không nhận được.`,
    `Xem thêm: ${link}`,
  ]);
}

/** The office's reminder: how many wait, and how long the oldest does. */
export function officeReminderText(waiting: {
  count: number;
  code: string;
  since: Date;
  link: string;
  now: Date;
  wardKind: string;
}): string {
  const { count, code, since, link, now, wardKind } = waiting;
  return lines([
    `Nhắc việc: còn ${count} yêu cầu của bà con đang chờ cán bộ ${wardKind}.`,
    `Chờ lâu nhất: mã ${code}, đã ${ageWords(since, now)}.`,
    `Trả lời 1 ${code} để nhận. Xem cả danh sách: ${link}`,
  ]);
}

/** The title of a call by template. */
export const calledTitle = 'Bà con cần bạn giúp';

/** To a member whose chat is closed, where others may read it: the code and nothing of the request. */
export function calledInGroupText(code: string): string {
  return nfc(
    `Có bà con gần bạn đang cần giúp (mã ${code}). Bạn nhắn riêng cho trợ lý: 1 ${code} để nhận, 2 ${code} nếu bận.`,
  );
}

/** To those whose offer had arrived, when somebody else was first. */
export function takenByOtherText(code: string): string {
  return nfc(`Yêu cầu ${code} đã có người nhận. Cảm ơn bạn đã sẵn lòng!`);
}

/** To those whose offer had arrived, when the resident needs no help any more. */
export function calledOffText(code: string): string {
  return nfc(`Bà con không cần giúp nữa, yêu cầu ${code} đã huỷ. Cảm ơn bạn nhé!`);
}

function whatAndWhere(request: OfferedRequest, now: Date, distance: string): string[] {
  const { topic, note, mode, neighbourhoodName, wantedAt } = request;
  const where = [neighbourhoodName, distance && `cách bạn ${distance}`].filter(Boolean).join(', ');
  return [
    `Việc: ${TOPICS[topic]}${note ? ` – “${shortened(note)}”` : ''}`,
    ...(where ? [`Ở: ${where}`] : []),
    `Cách giúp: ${HOW[mode]}, ${whenWords(wantedAt, now)}`,
  ];
}

/** Stands in quotation marks: those within become single ones. */
function shortened(note: string): string {
  const line = note.replace(/\s+/g, ' ').replaceAll('“', '‘').replaceAll('”', '’').trim();
  return line.length <= NOTE_LENGTH ? line : `${line.slice(0, NOTE_LENGTH).replace(/\s+\S*$/, '')}…`;
}

function lines(parts: string[]): string {
  return nfc(parts.join('\n'));
}
