import type { WardView } from '@tung-nha/shared/ward';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';

import { Loaded } from '../loaded.tsx';
import { PATHS } from '../paths.ts';
import { Button } from '../ui/button.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { focusField } from '../ui/focus-field.ts';
import { Empty } from '../ui/load-states.tsx';
import { Page } from '../ui/page.tsx';
import { useCurrentWard, wardTitle } from '../ward-state.ts';
import { WARD_TEXTS } from './texts.ts';

/** Choosing the ward, from a list: works for people who share no place. */
export function WardPage() {
  const { wards, ward, choose } = useCurrentWard();
  const full = (wards.data?.length ?? 0) > 0;
  return (
    <Page
      title={WARD_TEXTS.title}
      lead={WARD_TEXTS.lead}
      backTo={PATHS.home}
      tabs={false}
      action={full && <Button submits="ward-form">{WARD_TEXTS.save}</Button>}
    >
      <Loaded from={wards}>
        {(data) =>
          data.length === 0 ? (
            <Empty title={WARD_TEXTS.noneTitle} text={WARD_TEXTS.none} />
          ) : (
            <WardForm wards={data} current={ward?.code ?? null} choose={choose} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface WardFormProps {
  wards: WardView[];
  current: string | null;
  choose: (code: string) => void;
}

function WardForm({ wards, current, choose }: WardFormProps) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [picked, setPicked] = useState(current);
  const [tried, setTried] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (picked === null) {
      focusField('ward');
      return;
    }
    choose(picked);
    if (key === 'default') navigate(PATHS.home, { replace: true });
    else navigate(-1);
  };
  return (
    <form id="ward-form" noValidate onSubmit={submit}>
      <ChoiceList
        id="ward"
        label={WARD_TEXTS.list}
        choices={wards.map((one) => ({ value: one.code, name: wardTitle(one), hint: one.province }))}
        value={picked}
        onChange={setPicked}
        problem={tried && picked === null ? WARD_TEXTS.missing : undefined}
      />
    </form>
  );
}
