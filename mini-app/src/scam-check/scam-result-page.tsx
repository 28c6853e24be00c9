import { SCAM_ADVICE, SCAM_SIGNS } from '@tung-nha/shared/scam-signs';
import type { ScamFinding, ScamSignCode } from '@tung-nha/shared/scam-signs';

import { CallLink } from '../call-link.tsx';
import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Icon } from '../ui/icons.tsx';
import { Page } from '../ui/page.tsx';
import { LOST_SEARCH } from './check.ts';
import { SCAM_TEXTS as TEXTS } from './texts.ts';

interface ScamResultProps {
  finding: ScamFinding;
  seen: readonly ScamSignCode[];
}

/** What the answers come to: what to do in order, whom to call, and a person. The heading says it all to a screen reader. */
export function ScamResultPage({ finding, seen }: ScamResultProps) {
  const advice = SCAM_ADVICE[finding];
  return (
    <Page
      title={advice.urgent ? <Alarm words={advice.title} /> : advice.title}
      name={TEXTS.name}
      backTo={PATHS.scamCheck}
      tabs={false}
      above={
        <span className={`badge-icon badge-icon-${toneOf(finding)}`}>
          <Icon name={finding === 'noSign' ? 'check' : 'shield'} />
        </span>
      }
      action={
        <ButtonLink
          to={advice.urgent ? PATHS.helpUrgentScam : PATHS.helpWith('scam')}
          look="warm"
          icon="heart"
        >
          {advice.urgent ? TEXTS.person : TEXTS.ask}
        </ButtonLink>
      }
    >
      <section className="stack">
        <h2>{TEXTS.doNow}</h2>
        <ol className="numbered stack">
          {advice.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <Contacts finding={finding} />
      <Seen seen={seen} />
      <div className="stack">
        {finding !== 'moneyLost' && (
          <ButtonLink to={PATHS.scamCheck + LOST_SEARCH} look="danger" icon="wallet">
            {TEXTS.lost}
          </ButtonLink>
        )}
        <ButtonLink to={PATHS.guide(advice.guideSlug)} look="quiet" icon="paper">
          {TEXTS.guides[advice.guideSlug]}
        </ButtonLink>
        <ButtonLink to={PATHS.scamCheck} look="quiet" icon="again">
          {TEXTS.again}
        </ButtonLink>
      </div>
    </Page>
  );
}

/** Each sentence begins a line of its own where it does not fit beside the one before. */
function Alarm({ words }: { words: string }) {
  const sentences = words.match(/[^.]+[.]?\s*/g) ?? [words];
  return (
    <span className="alarm">
      {sentences.map((sentence) => (
        <span key={sentence}>{sentence}</span>
      ))}
    </span>
  );
}

function toneOf(finding: ScamFinding): 'calm' | 'warm' | 'danger' {
  if (finding === 'noSign') return 'calm';
  return SCAM_ADVICE[finding].urgent ? 'danger' : 'warm';
}

function Contacts({ finding }: { finding: ScamFinding }) {
  return (
    <section className="stack">
      <h2>{TEXTS.call}</h2>
      <ul className="stack">
        {SCAM_ADVICE[finding].contacts.map(({ label, number }) => (
          <li key={label} className="card">
            <p>{label}</p>
            {number !== undefined && (
              <CallLink number={number} look="danger">
                {TEXTS.dial(number)}
              </CallLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Seen({ seen }: { seen: readonly ScamSignCode[] }) {
  const signs = SCAM_SIGNS.filter(({ code }) => seen.includes(code));
  if (signs.length === 0) return null;
  return (
    <section className="stack">
      <h2>{TEXTS.seen}</h2>
      <ul className="plain-list stack">
        {signs.map(({ code, question, why }) => (
          <li key={code}>
            <Icon name="shield" />
            <div>
              <strong>{question}</strong>
              <p className="soft">{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
