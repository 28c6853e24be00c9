import { drawStepPicture } from '@tung-nha/shared/drawing/draw-step-picture';
import type { StepPicture as Picture } from '@tung-nha/shared/step-picture';
import { useMemo } from 'react';

/** The drawing of a step, drawn here on the phone in the colours of the theme. */
export function StepPicture({ picture, id }: { picture: Picture; id: string }) {
  const svg = useMemo(() => drawStepPicture(picture, { idPrefix: id }), [picture, id]);
  // Our own drawing; every word in it has been made safe for XML.
  return <div className="step-picture" dangerouslySetInnerHTML={{ __html: svg }} />;
}
