import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';

import { linkedWard } from '../linked-ward.ts';
import { isTopic } from '../topic-words.ts';
import { useCurrentWard } from '../ward-state.ts';
import { useDraft } from './draft-state.ts';
import type { Draft } from './draft.ts';
import { FORM_TEXTS } from './texts.ts';

const TEXTS = FORM_TEXTS.what;

interface StuckGuide {
  name: string;
  topic: string;
  steps: string[];
}
/** Looks up a guide by its slug; the form does not know where guides come from. */
export type FindGuide = (slug: string) => Promise<StuckGuide | undefined>;

interface Wards {
  /** The ward that the draft's places belong to; empty before one was named. */
  written: string;
  /** The ward chosen on this phone. */
  chosen: string | null;
}

/** What the address of the form chooses already: a tile's topic, a printed code's desk, an urgent call for help. */
export function prefilled(params: URLSearchParams, wards: Wards): Partial<Draft> {
  return { ...said(params), ...desk(params, wards), ...stuckGuide(params) };
}

/** A desk belongs to the ward that its code names, whatever was chosen on this phone: every ward has a “mot-cua”. */
function desk(params: URLSearchParams, { written, chosen }: Wards): Partial<Draft> {
  const at = params.get('at');
  if (at === null) return {};
  const ward = linkedWard(params) ?? chosen ?? '';
  return {
    mode: 'supportPoint',
    supportPoint: at,
    ward,
    awayFrom: chosen === null || chosen === ward ? '' : chosen,
    ...(written !== ward && { neighbourhood: '' }),
  };
}

/** Whoever comes with another matter is not stuck in the guide of an older draft any more. */
const NO_GUIDE = { guideSlug: '', step: 0, stuckAt: '' };

/** A topic, or words that no guide answered. */
function said(params: URLSearchParams): Partial<Draft> {
  const note = params.get('note')?.trim();
  if (note) return { ...NO_GUIDE, topic: 'other', note: note.slice(0, 300) };
  const topic = params.get('topic');
  if (topic === null || !isTopic(topic)) return {};
  return { ...NO_GUIDE, topic, urgent: topic === 'scam' && params.has('urgent') };
}

function stuckGuide(params: URLSearchParams): Partial<Draft> {
  const guide = params.get('guide');
  if (guide === null || !/^[a-z0-9-]{1,80}$/.test(guide)) return {};
  const step = Number(params.get('step'));
  return {
    guideSlug: guide,
    step: Number.isInteger(step) && step >= 1 && step <= 100 ? step : 0,
    stuckAt: TEXTS.stuckSomewhere,
  };
}

/** The guide's own words for where the person got stuck. */
export function stuckInWords({ name, steps }: StuckGuide, step: number): string {
  const title = steps[step - 1];
  return title === undefined ? TEXTS.stuckAt(name) : TEXTS.stuckStep(name, step, title);
}

/** Takes what the address chooses into the draft, then removes it there: a reload must not undo what came after. */
export function usePrefill(findGuide: FindGuide): void {
  const { draft, change } = useDraft();
  const { chosen } = useCurrentWard();
  const [params, setParams] = useSearchParams();
  const written = draft.ward;
  useEffect(() => {
    const changes = prefilled(params, { written, chosen });
    if (Object.keys(changes).length === 0) return;
    change(changes);
    setParams({}, { replace: true });
    const { guideSlug, step = 0 } = changes;
    if (!guideSlug) return;
    void findGuide(guideSlug).then((guide) => {
      if (!guide) return;
      const topic = isTopic(guide.topic) ? { topic: guide.topic } : {};
      change({ ...topic, stuckAt: stuckInWords(guide, step) });
    });
  }, [params, setParams, change, findGuide, written, chosen]);
}
