import { localDay } from '@tung-nha/shared/quarter';

import type { Act } from './act.ts';
import { FOR_MEMBERS } from './readiness-texts.ts';
import { isHelper } from './situation.ts';
import { act, say, type AfterAct, type Part, type Said } from './step.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_HOURS = 16;
const MOST_PEOPLE = 500;

/** `đã trực 4 giờ, 3 hộ` and `đã mở lớp 12 người`: what a volunteer did that day; said again, it is corrected. */
export const notingActivity: Part = (state, situation, { command, at }) => {
  if (command.kind !== 'worked' && command.kind !== 'taught') return undefined;
  if (!isHelper(situation)) return say(state, FOR_MEMBERS);
  const noted = noteOf(command, at);
  if (noted !== undefined) return act(state, noted);
  return say(state, command.kind === 'worked' ? HOW_LONG : HOW_MANY);
};

type Worked = Extract<Said['command'], { kind: 'worked' | 'taught' }>;
export type NoteActivity = Extract<Act, { do: 'noteActivity' }>;

/** Undefined when the numbers are missing or cannot be. */
function noteOf(command: Worked, at: Date): NoteActivity | undefined {
  const day = localDay(new Date(at.getTime() - (command.yesterday ? DAY_MS : 0)));
  if (command.kind === 'taught') {
    const { people } = command;
    const fits = people >= 1 && people <= MOST_PEOPLE && Number.isInteger(people);
    return fits ? { do: 'noteActivity', kind: 'class', day, hours: 0, households: 0, people } : undefined;
  }
  const { hours, households } = command;
  const fits = hours > 0 && hours <= MOST_HOURS && households <= MOST_PEOPLE && Number.isInteger(households);
  return fits ? { do: 'noteActivity', kind: 'duty', day, hours, households, people: 0 } : undefined;
}

/** What was understood is said back, with where the week stands. */
export function afterNote(
  state: Parameters<AfterAct>[0],
  { kind, hours, households, people }: NoteActivity,
  result: Parameters<AfterAct>[2],
): ReturnType<AfterAct> {
  if (!result.ok) return { state, say: [LATER] };
  if (kind === 'class')
    return {
      state,
      say: [`Cảm ơn bạn! Đã ghi một buổi học, ${people} người.\nGhi nhầm thì bạn nhắn lại nhé.`],
    };
  const met = households === 0 ? '' : `, ${households} hộ`;
  const { days = 0, hours: week = hours } = result.week ?? {};
  return {
    state,
    say: [
      `Cảm ơn bạn! Đã ghi ${decimal(hours)} giờ trực${met}.\nTuần này: ${days} ngày, ${decimal(week)} giờ. Ghi nhầm thì bạn nhắn lại nhé.`,
    ],
  };
}

const decimal = (number: number) => String(number).replace('.', ',');
const HOW_LONG = 'Bạn đã trực mấy giờ? Nhắn giúp mình, ví dụ: đã trực 4 giờ, 3 hộ';
const HOW_MANY = 'Lớp có mấy người? Nhắn giúp mình, ví dụ: đã mở lớp 12 người';
const LATER = 'Mình chưa ghi được. Chút nữa bạn nhắn lại nhé.';
