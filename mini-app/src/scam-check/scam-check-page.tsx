import { SCAM_SIGNS } from '@tung-nha/shared/scam-signs';
import { useNavigate, useSearchParams } from 'react-router-dom';

import { PATHS } from '../paths.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { STEP_TOLD } from '../ui/steps.tsx';
import { afterAnswer, checkFrom, LOST_SEARCH } from './check.ts';
import type { Check } from './check.ts';
import { ScamResultPage } from './scam-result-page.tsx';
import { SCAM_TEXTS as TEXTS } from './texts.ts';

/** “Có phải lừa đảo không?”: one question a screen, answered by a thumb; nothing is typed, nothing leaves the phone. */
export function ScamCheckPage() {
  const [params] = useSearchParams();
  const check = checkFrom(params);
  return check.at === 'result' ? <ScamResultPage {...check} /> : <QuestionPage check={check} />;
}

function QuestionPage({ check }: { check: Check & { at: 'question' } }) {
  const navigate = useNavigate();
  const sign = SCAM_SIGNS[check.number - 1] ?? SCAM_SIGNS[0];
  const answer = (yes: boolean) => navigate(PATHS.scamCheck + afterAnswer(check, yes));
  return (
    <Page
      title={sign.question}
      name={TEXTS.name}
      backTo={PATHS.home}
      tabs={false}
      toldWith={STEP_TOLD}
      above={
        <>
          <ButtonLink to={PATHS.scamCheck + LOST_SEARCH} look="danger" icon="wallet">
            {TEXTS.lost}
          </ButtonLink>
          <p
            className="small soft"
            id={STEP_TOLD}
          >{`${TEXTS.name} ${TEXTS.question(check.number, SCAM_SIGNS.length)}`}</p>
        </>
      }
      lead={<p>{sign.why}</p>}
      action={
        <div className="button-row">
          <Button look="warm" onPress={() => answer(true)}>
            {TEXTS.yes}
          </Button>
          <Button look="quiet" onPress={() => answer(false)}>
            {TEXTS.no}
          </Button>
        </div>
      }
    >
      {null}
    </Page>
  );
}
