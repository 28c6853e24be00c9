import { useNavigate } from 'react-router-dom';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { PATHS } from '../paths.ts';
import { OFFER_TEXTS } from './texts.ts';

const WORDS = {
  label: OFFER_TEXTS.giveBack,
  question: OFFER_TEXTS.giveBackAsk,
  yes: OFFER_TEXTS.giveBackYes,
  no: OFFER_TEXTS.giveBackNo,
  busy: OFFER_TEXTS.givingBack,
};

/** The helper cannot do it after all: the request goes back to the team, and this screen has nothing more to show. */
export function GiveBackPart({ id, onFailed }: { id: string; onFailed: () => void }) {
  const navigate = useNavigate();
  return (
    <ConfirmedCall
      words={WORDS}
      call={() => callApi('giveBackHelpRequest', { params: { id } })}
      onFailed={onFailed}
      onDone={() => navigate(PATHS.offers, { replace: true, state: { said: OFFER_TEXTS.gaveBack } })}
    />
  );
}
