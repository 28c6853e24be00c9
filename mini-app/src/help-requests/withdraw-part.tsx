import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { callApi } from '../api.ts';
import { useAction } from '../use-action.ts';
import { ConfirmAction } from '../ui/confirm-action.tsx';
import { Notice } from '../ui/notice.tsx';
import { REQUEST_TEXTS } from './texts.ts';

/** Withdrawing the request, asked for once more first. */
export function WithdrawPart({
  id,
  onWithdrawn,
}: {
  id: string;
  onWithdrawn: (request: HelpRequestView) => void;
}) {
  const { busy, failure, run } = useAction();
  const withdraw = () => run(() => callApi('withdrawHelpRequest', { params: { id } }), onWithdrawn);
  return (
    <div className="stack">
      <ConfirmAction
        label={REQUEST_TEXTS.withdraw}
        question={REQUEST_TEXTS.withdrawAsk}
        yes={REQUEST_TEXTS.withdrawYes}
        no={REQUEST_TEXTS.withdrawNo}
        busy={busy ? REQUEST_TEXTS.withdrawing : undefined}
        onConfirm={withdraw}
      />
      <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
    </div>
  );
}
