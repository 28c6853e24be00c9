import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { callApi } from '../api.ts';
import { ConfirmedCall } from '../confirmed-call.tsx';
import { REQUEST_TEXTS } from './texts.ts';

const WORDS = {
  label: REQUEST_TEXTS.withdraw,
  question: REQUEST_TEXTS.withdrawAsk,
  yes: REQUEST_TEXTS.withdrawYes,
  no: REQUEST_TEXTS.withdrawNo,
  busy: REQUEST_TEXTS.withdrawing,
};

/** Withdrawing the request, asked for once more first. */
export function WithdrawPart({
  id,
  onWithdrawn,
}: {
  id: string;
  onWithdrawn: (request: HelpRequestView) => void;
}) {
  return (
    <ConfirmedCall
      words={WORDS}
      call={() => callApi('withdrawHelpRequest', { params: { id } })}
      onDone={onWithdrawn}
    />
  );
}
