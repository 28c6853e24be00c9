import type { WardView } from '@tung-nha/shared/ward';
import { Link } from 'react-router-dom';

import { now } from '../clock.ts';
import { clockInWords } from '../time-words.ts';
import { TOPIC_WORDS } from '../topic-words.ts';
import type { Draft } from './draft.ts';
import type { Step } from './draft-problems.ts';
import { stepPath } from './form-step.tsx';
import { FORM_TEXTS, MODE_WORDS } from './texts.ts';
import { wantedAt } from './wished-time.ts';

const TEXTS = FORM_TEXTS.send;

/** What will be sent, each line with the way back to mend it. */
export function DraftReview({ draft, ward }: { draft: Draft; ward: WardView }) {
  return (
    <dl className="card facts">
      <Line
        name={TEXTS.what}
        step="what"
        value={[draft.topic && TOPIC_WORDS[draft.topic].name, draft.note]}
      />
      <Line name={TEXTS.where} step="where" value={placeLines(draft, ward)} />
      <Line
        name={TEXTS.how}
        step="how"
        value={[draft.mode && MODE_WORDS[draft.mode].name, pointName(draft, ward)]}
      />
      <Line name={TEXTS.when} step="how" value={[timeInWords(draft)]} />
      {(draft.usesZaloPhone || draft.phone !== '') && (
        <Line name={TEXTS.phone} step="how" value={[draft.usesZaloPhone ? TEXTS.zaloPhone : draft.phone]} />
      )}
    </dl>
  );
}

interface LineProps {
  name: string;
  step: Step;
  value: (string | null | undefined)[];
}

function Line({ name, step, value }: LineProps) {
  return (
    <div className="review-line">
      <dt>{name}</dt>
      <dd>{value.filter(Boolean).join('\n')}</dd>
      <dd className="review-change">
        <Link className="bar-button" to={stepPath(step)}>
          {TEXTS.change}
          <span className="visually-hidden"> {name}</span>
        </Link>
      </dd>
    </div>
  );
}

function placeLines(draft: Draft, ward: WardView): (string | undefined)[] {
  const neighbourhood = ward.neighbourhoods.find(({ code }) => code === draft.neighbourhood)?.name;
  return [neighbourhood, draft.landmark, draft.usesMyPlace ? TEXTS.myPlace : undefined];
}

function timeInWords(draft: Draft): string {
  const wanted = wantedAt(draft, now());
  return wanted === undefined ? TEXTS.soon : clockInWords(wanted, now());
}

function pointName(draft: Draft, ward: WardView): string | undefined {
  if (draft.mode !== 'supportPoint') return undefined;
  return ward.supportPoints.find(({ code }) => code === draft.supportPoint)?.name;
}
