import type { WardView } from '@tung-nha/shared/ward';
import { useCallback } from 'react';
import { atom, useRecoilState, useRecoilValue, useResetRecoilState } from 'recoil';

import { callApiAsAnyone } from './api.ts';
import { keepReply } from './keep-reply.ts';
import { useServerData } from './server-data.ts';
import type { ServerData } from './server-data.ts';
import { personState } from './session-state.ts';
import { appStorage } from './zalo/storage.ts';

/** The code of the ward this person chose on this phone; null when they never did. */
const chosenWardState = atom<string | null>({
  key: 'chosenWard',
  default: null,
  effects: [
    ({ setSelf, onSet }) => {
      setSelf(appStorage.read('ward'));
      onSet((code) => (code === null ? appStorage.remove('ward') : appStorage.write('ward', code)));
    },
  ],
});

/** Takes back the choice, for a person who has deleted their data. */
export function useForgetWard(): () => void {
  return useResetRecoilState(chosenWardState);
}

/** Without network the form must still know the ward's neighbourhoods and support points. */
const KEPT_WARDS = keepReply('listWards', 'wards');

export interface CurrentWard {
  wards: ServerData<WardView[]>;
  /** Undefined while the list is loading, or when nothing says which ward it is. */
  ward: WardView | undefined;
  /** What this person chose on this phone, or the first link that brought them; null when neither was. */
  chosen: string | null;
  choose: (code: string) => void;
}

/** The ward everything is asked from: the person's choice, else what the server knows of them, else the only one there is. */
export function useCurrentWard(): CurrentWard {
  const [chosen, setChosen] = useRecoilState(chosenWardState);
  const person = useRecoilValue(personState);
  const wards = useServerData('wards', () => callApiAsAnyone('listWards', {}), { keeping: KEPT_WARDS });
  const known = [chosen, person?.ward, person?.roles[0]?.ward];
  const list = wards.data ?? [];
  const ward = known.map((code) => list.find((one) => one.code === code)).find(Boolean);
  const choose = useCallback((code: string) => setChosen(code), [setChosen]);
  return { wards, ward: ward ?? (list.length === 1 ? list[0] : undefined), chosen, choose };
}

/** “phường An Biên”: how a ward is named in a sentence. */
export function wardName(ward: WardView): string {
  return `${ward.kind} ${ward.name}`;
}

/** The same at the beginning of a line: “Phường An Biên”. */
export function wardTitle(ward: WardView): string {
  const name = wardName(ward);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
