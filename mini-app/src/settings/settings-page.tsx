import { useState } from 'react';
import { useRecoilState } from 'recoil';

import { PATHS } from '../paths.ts';
import { chooseTheme, chosenTheme, THEMES } from '../theme.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TEXT_SIZES, textSizeState } from './text-size-state.ts';
import { SETTING_TEXTS } from './texts.ts';

const SIZES = TEXT_SIZES.map((size) => ({ value: size, name: SETTING_TEXTS.sizes[size] }));
const LIGHTS = THEMES.map((theme) => ({ value: theme, name: SETTING_TEXTS.themes[theme] }));

/** Letter size and light, seen at once; the ward; and the way to one's own data. */
export function SettingsPage() {
  const [size, setSize] = useRecoilState(textSizeState);
  return (
    <Page title={SETTING_TEXTS.title} backTo={PATHS.home}>
      <ChoiceList
        id="text-size"
        label={SETTING_TEXTS.textSize}
        choices={SIZES}
        value={size}
        onChange={setSize}
      />
      <Notice icon="letters">{SETTING_TEXTS.sample}</Notice>
      <ThemeChoice />
      <section className="stack">
        <h2>{SETTING_TEXTS.ward}</h2>
        <ButtonLink to={PATHS.ward} look="quiet" icon="pin">
          {SETTING_TEXTS.changeWard}
        </ButtonLink>
      </section>
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

function ThemeChoice() {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <ChoiceList
      id="theme"
      label={SETTING_TEXTS.theme}
      choices={LIGHTS}
      value={theme}
      onChange={(chosen) => {
        chooseTheme(chosen);
        setTheme(chosen);
      }}
    />
  );
}
