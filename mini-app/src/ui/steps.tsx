import { UI_TEXTS } from './texts.ts';

/** What is told together with the page's heading. */
export const STEP_TOLD = 'step-told';

/** How far a form has come, in words and as a bar. */
export function Steps({ step, total }: { step: number; total: number }) {
  return (
    <div className="steps">
      <p className="small soft" id={STEP_TOLD}>
        {UI_TEXTS.step(step, total)}
      </p>
      <div className="steps-bar" aria-hidden="true">
        {Array.from({ length: total }, (_, index) => (
          <span key={index} className={index < step ? 'is-done' : ''} />
        ))}
      </div>
    </div>
  );
}
