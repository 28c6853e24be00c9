import type { GuideState } from '@tung-nha/shared/guide-freshness';

import { GUIDE_WORDS, STATE_WORDS } from './guide-words.ts';
import { PATHS } from './paths.ts';
import { Icon } from './ui/icons.tsx';
import { LinkCard } from './ui/link-card.tsx';

interface GuideCardProps {
  guide: { slug: string; title: string; minutes?: number };
  /** Leads straight to this step. */
  step?: { number: number; title: string } | undefined;
  state?: GuideState;
  finished?: boolean;
  onOpen?: () => void;
}

/** A guide in a list, as one large link. */
export function GuideCard({ guide, step, state = 'fresh', finished = false, onOpen }: GuideCardProps) {
  const { slug, title, minutes } = guide;
  const stateWord = STATE_WORDS[state];
  return (
    <LinkCard to={step ? PATHS.guideStep(slug, step.number) : PATHS.guide(slug)} onOpen={onOpen}>
      <strong>{title}</strong>
      {step && <span className="soft">{GUIDE_WORDS.step(step.number, step.title)}</span>}
      <span className="tags">
        {minutes !== undefined && <span className="small soft">{GUIDE_WORDS.minutes(minutes)}</span>}
        {finished && (
          <span className="tag">
            <Icon name="check" />
            {GUIDE_WORDS.done}
          </span>
        )}
        {stateWord && (
          <span className={`tag ${state === 'outOfDate' ? 'tag-danger' : 'tag-warm'}`}>{stateWord}</span>
        )}
      </span>
    </LinkCard>
  );
}
