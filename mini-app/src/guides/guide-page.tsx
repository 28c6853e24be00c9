import type { GuideText } from '@tung-nha/shared/guide-view';
import { Link } from 'react-router-dom';

import { BUILD } from '../build-settings.ts';
import { doneSteps } from '../guide-progress.ts';
import { useGuideProgress } from '../guide-progress-state.ts';
import { topicName } from '../guide-words.ts';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard } from '../ward-state.ts';
import { FreshnessNotice } from './freshness-notice.tsx';
import { useRecordingOf } from './guide-on-server.ts';
import { GuideScreen } from './guide-screen.tsx';
import { GUIDE_TEXTS_OF_SCREENS as TEXTS } from './texts.ts';

/** The first page of a guide: what it is for, what is needed, when to stop; and the way into its steps. */
export function GuidePage() {
  return <GuideScreen>{(guide) => <GuideHead guide={guide} />}</GuideScreen>;
}

function GuideHead({ guide }: { guide: GuideText }) {
  const { slug, title, summary, group } = guide;
  const { all } = useGuideProgress();
  useRecordingOf(guide, 0);
  const done = doneSteps(all, guide);
  const step = Math.min(all[slug]?.step ?? 1, guide.steps.length);
  const begun = done.length > 0 && all[slug]?.finished === false;
  return (
    <Page
      title={title}
      lead={summary}
      backTo={topicName(group) === null ? PATHS.home : PATHS.topic(group)}
      action={
        <ButtonLink to={PATHS.guideStep(slug, begun ? step : 1)} icon="go">
          {begun ? TEXTS.goOn(step) : TEXTS.start}
        </ButtonLink>
      }
    >
      <FreshnessNotice guide={guide} />
      <Facts guide={guide} />
      <section className="stack-tight">
        <h2>{TEXTS.needs}</h2>
        <ul className="plain-list stack-tight">
          {guide.needs.map((need) => (
            <li key={need}>
              <Icon name="check" />
              <span>{need}</span>
            </li>
          ))}
        </ul>
      </section>
      <Notice tone="warm" icon="hand">
        <h2>{TEXTS.stopAndAsk}</h2>
        <ul className="dotted stack-tight">
          {guide.stopAndAsk.map((when) => (
            <li key={when}>{when}</li>
          ))}
        </ul>
      </Notice>
      <StepList guide={guide} done={done} />
      <More guide={guide} />
    </Page>
  );
}

function Facts({ guide }: { guide: GuideText }) {
  const [year, month, day] = guide.lastChecked.split('-').map(Number);
  return (
    <dl className="facts card">
      <div>
        <dt>{TEXTS.facts.minutes}</dt>
        <dd>{TEXTS.minutes(guide.minutes)}</dd>
      </div>
      <div>
        <dt>{TEXTS.facts.cost}</dt>
        <dd>{guide.cost}</dd>
      </div>
      <div>
        <dt>{TEXTS.facts.checked}</dt>
        <dd>{`${day}/${month}/${year}`}</dd>
        {!guide.triedOnPhone && <dd className="small soft">{TEXTS.notTried}</dd>}
      </div>
    </dl>
  );
}

function StepList({ guide, done }: { guide: GuideText; done: number[] }) {
  return (
    <section className="stack-tight">
      <h2>{TEXTS.steps(guide.steps.length)}</h2>
      <ol className="row-list">
        {guide.steps.map(({ title }, index) => (
          <li key={title}>
            <Link className="row" to={PATHS.guideStep(guide.slug, index + 1)}>
              <span className={done.includes(index + 1) ? 'row-number row-number-done' : 'row-number'}>
                {done.includes(index + 1) ? <Icon name="check" /> : index + 1}
              </span>
              <span>
                {title}
                {done.includes(index + 1) && <span className="visually-hidden"> ({TEXTS.doneStep})</span>}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}

function More({ guide }: { guide: GuideText }) {
  const ward = useCurrentWard().ward?.code;
  const leaflet = `${BUILD.apiUrl}/leaflets/${guide.slug}${ward === undefined ? '' : `?ward=${ward}`}`;
  return (
    <section className="stack">
      <ButtonLink to={PATHS.guideCheck(guide.slug, 'before')} look="quiet" icon="question">
        {TEXTS.checkBefore}
      </ButtonLink>
      <a className="button button-quiet" href={leaflet} target="_blank" rel="noreferrer">
        <Icon name="paper" />
        {TEXTS.print}
      </a>
      {guide.links.length > 0 && (
        <div className="stack-tight">
          <h2>{TEXTS.links}</h2>
          <ul className="row-list">
            {guide.links.map(({ label, address }) => (
              <li key={address}>
                <a className="row" href={address} target="_blank" rel="noreferrer">
                  <Icon name="building" />
                  <span>
                    {label}
                    <span className="small soft row-hint">{address.replace(/^https:\/\//, '')}</span>
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
