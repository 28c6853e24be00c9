import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { LiveRegion, Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { WAITING_TEXTS as TEXTS } from './texts.ts';
import { WaitingList } from './waiting-list.tsx';
import { useWaiting } from './waiting-state.ts';

/** Where “send” leads without network. Part of the form, for another screen's code could not be fetched now. */
export function KeptPage() {
  const { waiting, hasSent } = useWaiting();
  const gone = waiting.length === 0;
  return (
    <Page
      title={gone && hasSent ? TEXTS.sentTitle : TEXTS.keptTitle}
      backTo={PATHS.home}
      action={
        <ButtonLink to={gone ? PATHS.requests : PATHS.home}>{gone ? TEXTS.see : TEXTS.toHome}</ButtonLink>
      }
    >
      <LiveRegion>
        <Notice tone={gone ? 'calm' : 'warm'} icon={gone ? 'check' : 'cut'}>
          {gone ? goneWords(hasSent) : TEXTS.kept}
        </Notice>
      </LiveRegion>
      <WaitingList waiting={waiting} />
    </Page>
  );
}

function goneWords(hasSent: boolean): string {
  return hasSent ? TEXTS.sent : TEXTS.noneLeft;
}
