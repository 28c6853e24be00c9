import type { ApiResult } from './api-result.ts';
import { ConfirmAction } from './ui/confirm-action.tsx';
import { useFocusForHeading } from './ui/focus-for-heading.ts';
import { Notice } from './ui/notice.tsx';
import { useAction } from './use-action.ts';

interface ConfirmedCallProps<T> {
  words: {
    label: string;
    about?: string;
    question: string;
    yes: string;
    no: string;
    busy: string;
    isMain?: boolean;
    isDanger?: boolean;
  };
  call: () => Promise<ApiResult<T>>;
  onDone: (reply: T) => void;
  /** Looks what became of it: it may have been done, its answer lost on the way. */
  onFailed?: () => void;
  askingAtOnce?: boolean;
  onRefused?: () => void;
}

/** A call that is asked for once more first; a failure is said where the button was pressed. */
export function ConfirmedCall<T>({ words, call, onDone, onFailed, ...asking }: ConfirmedCallProps<T>) {
  const { busy, failure, run } = useAction();
  const own = useFocusForHeading<HTMLDivElement>();
  return (
    <div className="stack" ref={own}>
      <ConfirmAction
        {...words}
        {...asking}
        busy={busy ? words.busy : undefined}
        onConfirm={() => run(call, onDone, onFailed)}
      />
      <div role="alert">{failure !== null && <Notice tone="danger">{failure}</Notice>}</div>
    </div>
  );
}
