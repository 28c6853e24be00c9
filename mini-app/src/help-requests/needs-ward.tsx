import type { WardView } from '@tung-nha/shared/ward';
import type { ReactNode } from 'react';

import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Failed, Waiting } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard } from '../ward-state.ts';
import { FORM_TEXTS } from './texts.ts';

/** Shows its content once the ward is known; else loads it, or asks for it. */
export function NeedsWard({ children }: { children: (ward: WardView) => ReactNode }) {
  const { ward, wards } = useCurrentWard();
  if (ward) return children(ward);
  const { data, failure, reload } = wards;
  const mustChoose = data !== undefined;
  return (
    <Page
      title={mustChoose ? FORM_TEXTS.chooseWardFirst : FORM_TEXTS.where.title}
      backTo={PATHS.help}
      tabs={false}
      action={mustChoose && <ButtonLink to={PATHS.ward}>{FORM_TEXTS.chooseWard}</ButtonLink>}
    >
      {!mustChoose && failure && (
        <Failed message={failure.message} offline={failure.offline} onRetry={reload} />
      )}
      {!mustChoose && !failure && <Waiting />}
    </Page>
  );
}
