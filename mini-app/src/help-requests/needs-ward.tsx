import type { WardView } from '@tung-nha/shared/ward';
import type { ReactNode } from 'react';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard } from '../ward-state.ts';
import { FORM_TEXTS } from './texts.ts';

/** Shows its content once the ward is known; else loads it, or asks for it. */
export function NeedsWard({ children }: { children: (ward: WardView) => ReactNode }) {
  const { ward, wards } = useCurrentWard();
  if (ward) return children(ward);
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
