import type { WardView } from '@tung-nha/shared/ward';
import { useEffect } from 'react';
import type { ReactNode } from 'react';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { useDraft } from './draft-state.ts';
import { changesForWard } from './draft.ts';
import { useFormWard } from './form-ward.ts';
import { FORM_TEXTS } from './texts.ts';

/** Shows its content once the ward is known and the draft fits it; else loads it, or asks for it. */
export function NeedsWard({ children }: { children: (ward: WardView) => ReactNode }) {
  const { ward, wards } = useFormWard();
  const fits = useFittedDraft(ward);
  if (ward) return fits ? children(ward) : null;
  const mustChoose = wards.data !== undefined;
  return (
    <Page
      title={mustChoose ? FORM_TEXTS.chooseWardFirst : FORM_TEXTS.where.title}
      backTo={PATHS.help}
      tabs={false}
      action={mustChoose && <ButtonLink to={PATHS.ward}>{FORM_TEXTS.chooseWard}</ButtonLink>}
    >
      <Loaded from={wards}>{() => null}</Loaded>
    </Page>
  );
}

/** Who changes the ward half-way, or comes by the code of a desk that is gone, chooses again what the ward does not know. */
function useFittedDraft(ward: WardView | undefined): boolean {
  const { draft, change } = useDraft();
  const isMisfit = ward !== undefined && Object.keys(changesForWard(draft, ward)).length > 0;
  useEffect(() => {
    if (isMisfit) change(changesForWard(draft, ward));
  }, [isMisfit, draft, ward, change]);
  return !isMisfit;
}
