import { useRecoilState } from 'recoil';

import { PATHS } from '../paths.ts';
import { ButtonLink } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { TEXT_SIZES, textSizeState } from './text-size-state.ts';
import { SETTING_TEXTS } from './texts.ts';

const SIZES = TEXT_SIZES.map((size) => ({ value: size, name: SETTING_TEXTS.sizes[size] }));

/** Letter size, seen at once, and the ward. */
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
      <section className="stack">
        <h2>{SETTING_TEXTS.ward}</h2>
        <ButtonLink to={PATHS.ward} look="quiet" icon="pin">
          {SETTING_TEXTS.changeWard}
        </ButtonLink>
      </section>
    </Page>
  );
}
