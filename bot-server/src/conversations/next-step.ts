import type { Place } from '@tung-nha/shared/help-request';

import { notingActivity } from './activity-dialogue.ts';
import { announcing } from './announce-dialogue.ts';
import { answeringByCode } from './answer-by-code.ts';
import { answeringNewest } from './answer-question.ts';
import { LAPSED } from './ask-texts.ts';
import { answerAskWithPlace, answeringAsk, questionText, startAsking } from './ask-for-help.ts';
import { askingAssistant, answeringQuestion, wantingHelp } from './guide-questions.ts';
import { finishedReading, nothingToTurn, readingOn } from './guide-reading.ts';
import {
  withoutQuestion,
  withoutStale,
  type ConversationState,
  type OwnQuestion,
} from './conversation-state.ts';
import { answeringFinish, openFinishQuestion } from './finish-dialogue.ts';
import type { Heard } from './heard.ts';
import { joining } from './join-dialogue.ts';
import { signingIn } from './login-dialogue.ts';
import { leaving } from './leave-dialogue.ts';
import { answeringTooLate } from './offer-answers.ts';
import { answeringMisfit } from './misfit-answer.ts';
import { finishing, givingBack, withdrawing } from './pick-request.ts';
import { finishingPractice, startingPractice } from './practice-dialogue.ts';
import { addingComment, ratingAgain, ratingInWords } from './rating-dialogue.ts';
import { answeringDutyInWords, changingReadiness } from './readiness-dialogue.ts';
import { readWords } from './read-words.ts';
import { relaying, relayingByCode, relayText, talks } from './relay-dialogue.ts';
import { placeText } from './relay-texts.ts';
import { scamScript } from './scam-script.ts';
import { scamSaid } from './scam-words.ts';
import { isHelper, type Situation } from './situation.ts';
import { answerMedia, chatting, greet } from './small-talk.ts';
import { tellingStatus } from './status-dialogue.ts';
import { act, say, type Part, type Said, type Step } from './step.ts';
import { NO_SECRETS } from './talk-texts.ts';
import { choosingNews } from './news-dialogue.ts';
import { openQuestions } from './open-questions.ts';

/**
 * What follows from what somebody said or did in a private chat. Pure: the same state, situation and message give the
 * same step. The parts below are asked in turn, the first that the message is for decides.
 */
export function nextStep(before: ConversationState, situation: Situation, heard: Heard): Step {
  const state = withoutStale(before, situation.now);
  switch (heard.kind) {
    case 'text':
      return tellingLapsed(before.asking !== state.asking, answerText(state, situation, heard));
    case 'place':
      return answerPlace(state, situation, heard);
    case 'media':
      return answerMedia(state, situation, heard.media);
    case 'followed':
      return greet(state, situation);
    case 'opened':
      return say(state);
  }
}

/** Words that mean the same at any moment. */
const ALWAYS: Part[] = [
  joining,
  leaving,
  startingPractice,
  relayingByCode,
  answeringByCode,
  choosingNews,
  announcing,
  notingActivity,
  signingIn,
  askingAssistant,
  tellingStatus,
];

/** Then answers to whatever was asked last, and what else one may do about requests. */
const IN_TURN: Part[] = [
  cancellingQuestion,
  answeringNewest,
  ratingInWords,
  ratingAgain,
  finishingPractice,
  finishedReading,
  finishing,
  givingBack,
  ownTime,
  openDialogue,
  withdrawing,
  scamWhileTalking,
  tooLate,
  relaying,
  answeringMisfit,
  wantingHelp,
  dutyInWords,
  nothingToTurn,
  answeringQuestion,
  chatting,
];

function answerText(
  state: ConversationState,
  situation: Situation,
  heard: Extract<Heard, { kind: 'text' }>,
): Step {
  const said: Said = { ...heard, command: readWords(heard.text) };
  const step = firstStep([...ALWAYS, ...IN_TURN], state, situation, said);
  const asked = withOpenQuestion(state, situation, step);
  return heard.masked ? { ...asked, say: [NO_SECRETS, ...asked.say] } : asked;
}

/** Whoever answers about a request they told more than a day ago may think that it goes now: once, it is said that it does not. */
function tellingLapsed(lapsed: boolean, step: Step): Step {
  return lapsed && step.state.asking === undefined ? { ...step, say: [LAPSED, ...step.say] } : step;
}

function firstStep(parts: Part[], state: ConversationState, situation: Situation, said: Said): Step {
  for (const part of parts) {
    const step = part(state, situation, said);
    if (step !== undefined) return step;
  }
  return say(state);
}

/** A dialogue that was interrupted asks its question again, so that the next bare answer is for it. */
function withOpenQuestion(before: ConversationState, situation: Situation, step: Step): Step {
  const { asking, finishing: ending } = step.state;
  const { now } = situation;
  const isNew = (question: OwnQuestion) => !before.questions.includes(question);
  const asksOther = step.state.practice !== before.practice || step.state.questions.some(isNew);
  if (asksOther || step.do.some((done) => done.do === 'relay')) return step;
  if (asking !== undefined && asking === before.asking) {
    const again = questionText(asking, situation);
    return { ...step, state: { ...step.state, asking: { ...asking, askedAt: now } }, last: again };
  }
  const question = openFinishQuestion(step.state, situation);
  if (
    ending === undefined ||
    ending !== before.finishing ||
    question === undefined ||
    step.say.includes(question)
  )
    return step;
  return { ...step, state: { ...step.state, finishing: { ...ending, askedAt: now } }, last: question };
}

/** `huỷ` to a question of ours takes the question back; to a dialogue it is for the dialogue. */
function cancellingQuestion(...[state, situation, said]: Parameters<Part>): Step | undefined {
  if (said.command.kind !== 'cancel' || said.command.code !== undefined) return undefined;
  const [newest] = openQuestions(state, situation, said.at);
  if (newest?.kind !== 'leave' && newest?.kind !== 'withdraw' && newest?.kind !== 'which') return undefined;
  return say(withoutQuestion(state, newest.kind), 'Được, trợ lý giữ nguyên như cũ.');
}

/** A resident who tells of a request may well use a member's words (“rảnh”, “bận”): those are part of the telling. */
function ownTime(...[state, situation, said]: Parameters<Part>): Step | undefined {
  if (state.asking !== undefined && situation.members.length === 0) return undefined;
  if (situation.members.length === 0 && talks(situation).length > 0) return undefined;
  return changingReadiness(state, situation, said);
}

/** The dialogue that asked last gets what was said. */
function openDialogue(...[state, situation, said]: Parameters<Part>): Step | undefined {
  const dialogues = [
    // First, for what was asked in the midst of another dialogue is told together with that one's open question.
    { askedAt: state.reading?.askedAt, part: readingOn },
    { askedAt: state.asking?.askedAt, part: answeringAsk },
    { askedAt: state.finishing?.askedAt, part: answeringFinish },
    { askedAt: state.comment?.askedAt, part: addingComment },
  ]
    .filter(({ askedAt }) => askedAt !== undefined)
    .sort((a, b) => (b.askedAt?.getTime() ?? 0) - (a.askedAt?.getTime() ?? 0));
  for (const { part } of dialogues) {
    const step = part(state, situation, said);
    if (step !== undefined) return step;
  }
  return undefined;
}

/** A fraud told to the helper: it is passed on, and the resident gets the safety advice at once. */
function scamWhileTalking(...[state, situation, said]: Parameters<Part>): Step | undefined {
  const [talk] = talks(situation);
  if (said.command.kind !== 'scam' || talk === undefined || talk.asHelper) return undefined;
  const step = relaying(state, situation, said);
  return step && { ...step, say: scamScript(scamSaid(said.text) ?? 'manySigns', situation) };
}

/** A bare answer with no question left is about the last offer, unless two people have written to each other since. */
function tooLate(...[state, situation, said]: Parameters<Part>): Step | undefined {
  const { kind } = said.command;
  if (kind !== 'number' && kind !== 'accept' && kind !== 'refuse') return undefined;
  const talkedAt = talks(situation)[0]?.talkedAt;
  const offeredAt = situation.offers[0]?.offeredAt;
  const isAboutOffer = talkedAt === undefined || (offeredAt !== undefined && offeredAt > talkedAt);
  return isAboutOffer ? answeringTooLate(state, situation, said) : undefined;
}

/** Words like “tới thứ sáu mình mới rảnh”, while the weekly question is open. */
function dutyInWords(...[state, situation, said]: Parameters<Part>): Step | undefined {
  const isOpen = openQuestions(state, situation, said.at).some(({ kind }) => kind === 'duty');
  return isOpen ? answeringDutyInWords(state, situation, said) : undefined;
}

/** A location message: part of a request being told, a volunteer's live place, or for the helper on the way. */
function answerPlace(
  state: ConversationState,
  situation: Situation,
  { place, newRequestId }: { place: Place; newRequestId: string },
): Step {
  const asked = answerAskWithPlace(state, situation, place);
  if (asked !== undefined) return asked;
  const [talk] = talks(situation);
  if (talk !== undefined && !talk.asHelper) {
    const link = `https://www.google.com/maps?q=${place.latitude.toFixed(5)},${place.longitude.toFixed(5)}`;
    return relayText(state, situation, placeText(link)) ?? say(state);
  }
  if (isHelper(situation)) return act(state, { do: 'livePlace', place });
  return startAsking(state, situation, { text: '', newRequestId, place });
}
