import { startAsking } from './ask-for-help.ts';
import {
  withoutQuestion,
  withQuestion,
  type ConversationState,
  type MenuChoice,
  type OwnQuestion,
} from './conversation-state.ts';
import { JOIN_HINT } from './join-texts.ts';
import { startingPractice } from './practice-dialogue.ts';
import { changingReadiness } from './readiness-dialogue.ts';
import { isHelper, isOfficer, isPolice, type Situation } from './situation.ts';
import { tellingStatus } from './status-dialogue.ts';
import { say, type Said, type Step } from './step.ts';
import { MENU_WORDS, menuText, officerText } from './talk-texts.ts';

/** What the person may want now, by who they are. */
function choicesFor(situation: Situation): MenuChoice[] {
  if (!isHelper(situation)) return ['help', 'status', 'scam', 'join'];
  const practised = situation.members.some((member) => member.practised);
  return [practised ? 'ready' : 'practise', 'status', 'help'];
}

/** A few words, then the numbered choices, so that nobody is left without a way on; an officer reads what is theirs after the whole menu. */
export function offerMenu(
  state: ConversationState,
  situation: Situation,
  { before, choices, about }: { before: string[]; choices?: MenuChoice[]; about?: string },
): Step {
  const offered = choices ?? choicesFor(situation);
  const lines = offered.map((choice, at) => `${at + 1} – ${MENU_WORDS[choice]}`);
  const question: OwnQuestion = {
    kind: 'menu',
    askedAt: situation.now,
    choices: offered,
    ...(about === undefined ? {} : { about }),
  };
  const officers = choices === undefined && isOfficer(situation) ? [officerText(isPolice(situation))] : [];
  return say(
    withQuestion(state, question),
    ...before,
    [menuText(lines, situation.link('help')), ...officers].join('\n\n'),
  );
}

/** One of the numbered choices. */
export function answerMenu(
  state: ConversationState,
  situation: Situation,
  {
    question,
    number,
    said,
  }: { question: Extract<OwnQuestion, { kind: 'menu' }>; number: number; said: Said },
): Step {
  const rest = withoutQuestion(state, 'menu');
  const choice = question.choices[number - 1] ?? 'help';
  const { newRequestId } = said;
  if (choice === 'join') return say(rest, JOIN_HINT);
  if (choice === 'help') return startAsking(rest, situation, { text: question.about ?? '', newRequestId });
  if (choice === 'scam') return startAsking(rest, situation, { text: '', newRequestId, topic: 'scam' });
  const part = { status: tellingStatus, ready: changingReadiness, practise: startingPractice }[choice];
  const kind = { status: 'status', ready: 'ready', practise: 'practise' } as const;
  return part(rest, situation, { ...said, command: { kind: kind[choice] } }) ?? say(rest);
}
