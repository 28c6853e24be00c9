import { PATHS } from './paths.ts';
import { APP_TEXTS } from './texts.ts';
import { ButtonLink } from './ui/button.tsx';
import { Page } from './ui/page.tsx';

/** An address that names no screen, such as an old link. */
export function NotFoundPage() {
  return (
    <Page
      title={APP_TEXTS.notFoundTitle}
      lead={APP_TEXTS.notFound}
      backTo={PATHS.home}
      action={<ButtonLink to={PATHS.home}>{APP_TEXTS.toHome}</ButtonLink>}
    >
      {null}
    </Page>
  );
}
