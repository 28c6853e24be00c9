import type { GuideText } from '@tung-nha/shared/guide-view';

import { Notice } from '../ui/notice.tsx';
import { StepPicture } from './step-picture.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** One action: what to do, how it looks, what comes next, and the way on when it does not. */
export function StepWords({ step, id }: { step: GuideText['steps'][number]; id: string }) {
  return (
    <>
      <p className="step-do">{step.do}</p>
      {step.caution !== undefined && <Notice tone="danger">{step.caution}</Notice>}
      {step.picture && <StepPicture picture={step.picture} id={id} />}
      <p className="step-see">
        <strong>{TEXTS.see}:</strong> {step.see}
      </p>
      {step.snag !== undefined && (
        <Notice tone="warm">
          <p>
            <strong>{TEXTS.snag}</strong>
          </p>
          <p>{step.snag}</p>
        </Notice>
      )}
    </>
  );
}
