import { useState } from 'react';

import { PATHS } from '../paths.ts';
import { chooseReadingSpeed, readingSpeed, READING_SPEEDS } from '../reading-speed.ts';
import { chooseTextSize, chosenTextSize, TEXT_SIZES } from '../text-size.ts';
import { chooseTheme, chosenTheme, THEMES } from '../theme.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { NewsPart } from './news-part.tsx';
import { SETTING_TEXTS } from './texts.ts';

const SIZES = TEXT_SIZES.map((size) => ({ value: size, name: SETTING_TEXTS.sizes[size] }));
const SPEEDS = READING_SPEEDS.map((speed) => ({ value: speed, name: SETTING_TEXTS.speeds[speed] }));
const LIGHTS = THEMES.map((theme) => ({ value: theme, name: SETTING_TEXTS.themes[theme] }));

/** Letter size, reading speed and light; the ward and its news; and the way to one's own data. */
export function SettingsPage() {
  return (
    <Page title={SETTING_TEXTS.title} backTo={PATHS.home}>
      <KeptChoice
        id="text-size"
        label={SETTING_TEXTS.textSize}
        choices={SIZES}
        kept={chosenTextSize}
        choose={chooseTextSize}
      />
      <Notice icon="letters">{SETTING_TEXTS.sample}</Notice>
      <KeptChoice
        id="reading-speed"
        label={SETTING_TEXTS.speed}
        choices={SPEEDS}
        kept={readingSpeed}
        choose={chooseReadingSpeed}
      />
      <KeptChoice
        id="theme"
        label={SETTING_TEXTS.theme}
        choices={LIGHTS}
        kept={chosenTheme}
        choose={chooseTheme}
      />
      <section className="stack">
        <h2>{SETTING_TEXTS.ward}</h2>
        <ButtonLink to={PATHS.ward} look="quiet" icon="pin">
          {SETTING_TEXTS.changeWard}
        </ButtonLink>
      </section>
      <NewsPart />
      <section className="stack">
        <h2>{SETTING_TEXTS.myData}</h2>
        <p className="soft">{SETTING_TEXTS.myDataWhy}</p>
        <ButtonLink to={PATHS.myData} look="quiet" icon="person">
          {SETTING_TEXTS.seeMyData}
        </ButtonLink>
      </section>
    </Page>
  );
}

interface KeptChoiceProps<T extends string> {
  id: string;
  label: string;
  choices: { value: T; name: string }[];
  /** What this phone has kept. */
  kept: () => T;
  choose: (value: T) => void;
}

/** A choice that is kept on this phone and takes effect at once. */
function KeptChoice<T extends string>({ kept, choose, ...list }: KeptChoiceProps<T>) {
  const [value, setValue] = useState(kept);
  return (
    <ChoiceList
      {...list}
      value={value}
      onChange={(chosen) => {
        choose(chosen);
        setValue(chosen);
      }}
    />
  );
}
