import type { ReactNode } from 'react';

import { PATHS } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { CardGroup } from '../ui/card-group.tsx';
import { FactList } from '../ui/fact-list.tsx';
import { Icon, ICON_NAMES } from '../ui/icons.tsx';
import { LinkCard } from '../ui/link-card.tsx';
import { Empty, Failed, Waiting } from '../ui/load-states.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { HousesPicture } from '../ui/picture.tsx';
import { Steps } from '../ui/steps.tsx';
import { ButtonParts, ChoiceParts, FieldParts } from './control-parts.tsx';
import { LooksPart } from './looks-part.tsx';
import { PARTS_TEXTS as TEXTS } from './texts.ts';

const nothing = () => undefined;

/** Every shared part in every state on one page, for developers; a release does not have it. */
export function PartsPage() {
  return (
    <Page
      title={TEXTS.title}
      lead={TEXTS.lead}
      backTo={PATHS.home}
      hero={<HousesPicture on="brand" />}
      action={<Button>{TEXTS.main}</Button>}
    >
      <Part title={TEXTS.looks}>
        <LooksPart />
      </Part>
      <Steps step={2} total={4} />
      <Part title={TEXTS.buttons}>
        <ButtonParts />
      </Part>
      <Part title={TEXTS.fields}>
        <FieldParts />
      </Part>
      <Part title={TEXTS.choices}>
        <ChoiceParts />
      </Part>
      <Part title={TEXTS.notices}>
        <Notice icon="check">{TEXTS.calm}</Notice>
        <Notice tone="warm">{TEXTS.warmNotice}</Notice>
        <Notice tone="danger">{TEXTS.dangerNotice}</Notice>
      </Part>
      <CardGroup title={TEXTS.cards} items={[TEXTS.cardTitle]} keyOf={(name) => name}>
        {(name) => (
          <LinkCard to={PATHS.home} icon="book">
            <strong>{name}</strong>
            <span className="small soft">{TEXTS.cardText}</span>
          </LinkCard>
        )}
      </CardGroup>
      <FactList facts={[[TEXTS.factName, TEXTS.fact]]} />
      <Part title={TEXTS.states}>
        <Waiting />
        <Empty title={TEXTS.empty} text={TEXTS.emptyText} />
        <Failed message={TEXTS.failed} offline={false} onRetry={nothing} />
        <Failed message={TEXTS.offline} offline onRetry={nothing} />
      </Part>
      <Part title={TEXTS.icons}>
        <ul className="tags">
          {ICON_NAMES.map((name) => (
            <li key={name} className="tag tag-quiet">
              <Icon name={name} /> {name}
            </li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="stack">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
