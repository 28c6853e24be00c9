import { firstName } from '@tung-nha/shared/vietnamese-text';

import * as texts from './join-texts.ts';
import { PRACTICE_OFFER } from './practice-texts.ts';
import { act, say, type AfterAct, type Part } from './step.ts';

/** `tham gia CODE`: becoming a member of the team the invite code was made for. */
export const joining: Part = (state, _situation, { command }) => {
  if (command.kind !== 'join') return undefined;
  return command.inviteCode === undefined
    ? say(state, texts.JOIN_HINT)
    : act(state, { do: 'join', inviteCode: command.inviteCode });
};

/** Welcomes the new member and begins the practice request, or says what is wrong with the code. */
export const afterJoin: AfterAct = (state, { now }, result) => {
  if (!result.ok) return { state, say: [refusalText(result.because)] };
  const { member, team = 'tổ' } = result;
  if (member === undefined) return { state, say: [] };
  const name = firstName(member.name);
  // Joining counts as this week's duty question, and nobody has to answer it.
  const joined = { ...state, dutyAnsweredAt: now };
  if (member.role === 'officer') return { state: joined, say: [texts.welcomeOfficerText(name, team)] };
  if (member.practised) return { state: joined, say: [texts.welcomeBackText(name, team)] };
  return {
    state: { ...joined, practice: { awaiting: 'accept', askedAt: now } },
    say: [texts.welcomeText(name, team), PRACTICE_OFFER],
  };
};

function refusalText(because: string): string {
  if (because === 'already_taken') return texts.CODE_TAKEN;
  return because === 'not_possible' ? texts.ALREADY_IN_TEAM : texts.UNKNOWN_CODE;
}
