import type { ReactNode } from 'react';
import { useRecoilValue } from 'recoil';

import { PATHS } from '../paths.ts';
import { personState } from '../session-state.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import { HousesPicture } from '../ui/picture.tsx';
import { MoreRows } from './more-rows.tsx';
import { ScamLine } from './scam-line.tsx';
import { HOME_TEXTS } from './texts.ts';
import { TopicTiles } from './topic-tiles.tsx';

interface HomePageProps {
  /** Which ward it is, with the way to change it. */
  ward: ReactNode;
  search: ReactNode;
  /** What this person has asked for and not yet got. */
  current: ReactNode;
  /** The guide this person has begun and not finished. */
  reading: ReactNode;
  /** What the ward has announced lately. */
  news?: ReactNode;
}

/** The first screen. What other features show here is passed in by the app. */
export function HomePage({ ward, search, current, reading, news }: HomePageProps) {
  const name = useRecoilValue(personState)?.name;
  return (
    <Page
      title={HOME_TEXTS.greeting(name)}
      name={HOME_TEXTS.title}
      hero={<HousesPicture on="brand" />}
      lead={
        <>
          <p>{HOME_TEXTS.lead}</p>
          {ward}
        </>
      }
      action={
        <ButtonLink to={PATHS.help} look="warm" icon="heart">
          {HOME_TEXTS.needHelp}
        </ButtonLink>
      }
    >
      {search}
      {current}
      {reading}
      <TopicTiles />
      <ScamLine />
      {news}
      <MoreRows />
      <p className="small soft">{HOME_TEXTS.tool}</p>
    </Page>
  );
}
