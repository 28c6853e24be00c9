import type { HelpRequestView } from '@tung-nha/shared/help-request';
import { useState } from 'react';
import type { FormEvent } from 'react';

import { callApi } from '../api.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { TextField } from '../ui/field.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Notice } from '../ui/notice.tsx';
import { useAction } from '../use-action.ts';
import { REQUEST_TEXTS, STAR_WORDS } from './texts.ts';

type Stars = keyof typeof STAR_WORDS;
const CHOICES = (Object.keys(STAR_WORDS) as Stars[])
  .map((stars) => ({ value: stars, name: STAR_WORDS[stars], hint: `${stars} điểm` }))
  .reverse();

interface RatingPartProps {
  request: HelpRequestView;
  onRated: (request: HelpRequestView) => void;
}

/** Rating in words with points beside them, so that nobody has to guess what three stars mean. */
export function RatingPart({ request, onRated }: RatingPartProps) {
  if (request.stars !== undefined) return <Notice icon="heart">{REQUEST_TEXTS.rated(request.stars)}</Notice>;
  return <RatingForm id={request.id} onRated={onRated} />;
}

function RatingForm({ id, onRated }: { id: string; onRated: (request: HelpRequestView) => void }) {
  const [stars, setStars] = useState<Stars | null>(null);
  const [comment, setComment] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAction();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (stars === null) {
      focusField('stars');
      return;
    }
    const said = comment.trim();
    const body = { stars: Number(stars), ...(said === '' ? {} : { comment: said }) };
    run(() => callApi('rateHelpRequest', { params: { id }, body }), onRated);
  };
  return (
    <form id="rating-form" className="stack" noValidate onSubmit={submit}>
      <ChoiceList
        id="stars"
        label={REQUEST_TEXTS.rateTitle}
        choices={CHOICES}
        value={stars}
        onChange={setStars}
        problem={tried && stars === null ? REQUEST_TEXTS.rateMissing : undefined}
      />
      <TextField
        id="comment"
        label={REQUEST_TEXTS.rateComment}
        hint={REQUEST_TEXTS.rateCommentHint}
        value={comment}
        onChange={setComment}
        maxLength={500}
        lines
      />
      <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
      <Button submits="rating-form" busy={busy ? REQUEST_TEXTS.rating : undefined}>
        {REQUEST_TEXTS.rate}
      </Button>
    </form>
  );
}
