import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useSetRecoilState } from 'recoil';

import { callApiAsAnyone } from '../api.ts';
import { sentenceOf } from '../api-result.ts';
import type { ApiResult, Reply } from '../api-result.ts';
import { browserSession } from '../browser-session.ts';
import { dropSession } from '../session.ts';
import { personState } from '../session-state.ts';
import { Waiting } from '../ui/load-states.tsx';
import { Notice } from '../ui/notice.tsx';
import { DESK_PATHS } from './desk.ts';
import { DeskPage } from './desk-page.tsx';
import { OFFICER_TEXTS } from './texts.ts';

type Opened = ApiResult<Reply<'openOfficerSession'>>;
/** A link is good once: drawing the page twice must not use it twice. */
const exchanges = new Map<string, Promise<Opened>>();

function exchange(token: string): Promise<Opened> {
  const known = exchanges.get(token) ?? callApiAsAnyone('openOfficerSession', { body: { token } });
  exchanges.set(token, known);
  return known;
}

/** Signs in with the secret of the address; gives why it did not work. */
function useSigningIn(): string | null {
  const navigate = useNavigate();
  const setPerson = useSetRecoilState(personState);
  const [token] = useState(() => window.location.hash.slice(1));
  const [failure, setFailure] = useState(token === '' ? OFFICER_TEXTS.login.missing : null);
  useEffect(() => {
    if (token === '') return;
    window.history.replaceState(window.history.state, '', window.location.pathname);
    let left = false;
    void exchange(token).then((opened) => {
      if (left) return;
      if (!opened.ok) {
        setFailure(sentenceOf(opened));
        return;
      }
      browserSession.keep(opened.reply);
      dropSession();
      setPerson(opened.reply.person);
      navigate(DESK_PATHS.queue, { replace: true });
    });
    return () => {
      left = true;
    };
  }, [token, navigate, setPerson]);
  return failure;
}

/** Opened by the link from chat: takes the secret out of the address, and opens the session with it. */
export function LoginPage() {
  const failure = useSigningIn();
  return (
    <DeskPage title={OFFICER_TEXTS.login.title}>
      {failure === null ? (
        <>
          <p role="status">{OFFICER_TEXTS.login.busy}</p>
          <Waiting />
        </>
      ) : (
        <>
          <div role="alert">
            <Notice tone="danger">{failure}</Notice>
          </div>
          <p>{OFFICER_TEXTS.signedOut.text}</p>
        </>
      )}
    </DeskPage>
  );
}
