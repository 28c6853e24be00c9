import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { wardName } from '../ward-state.ts';
import { useDraft } from './draft-state.ts';
import { useFormWard } from './form-ward.ts';
import { FORM_TEXTS } from './texts.ts';

const TEXTS = FORM_TEXTS.away;

/** Who came by the printed code of another ward's desk reads that, and can go back to their own ward. */
export function AwayPart() {
  const { draft, change } = useDraft();
  const { ward, awayFrom } = useFormWard();
  if (ward === undefined || awayFrom === undefined) return null;
  const desk = ward.supportPoints.find(({ code }) => code === draft.supportPoint);
  const stay = () => change({ ward: '', awayFrom: '', neighbourhood: '', supportPoint: '' });
  return (
    <div className="stack-tight">
      <Notice icon="building">
        {desk !== undefined && (
          <>
            <strong>{TEXTS.desk(desk.name)}</strong>
            <br />
          </>
        )}
        {TEXTS.sentTo(wardName(ward), wardName(awayFrom))}
      </Notice>
      <Button look="quiet" onPress={stay}>
        {TEXTS.stay(wardName(awayFrom))}
      </Button>
    </div>
  );
}
