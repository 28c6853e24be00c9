import type { WardView } from '@tung-nha/shared/ward';

import { callApiAsAnyone } from '../api.ts';
import { useServerData } from '../server-data.ts';
import { useDesk } from './desk.ts';

/** Every ward of the deployment; asked for once and kept between screens. */
export function useWards(): readonly WardView[] {
  return useServerData('officer-wards', () => callApiAsAnyone('listWards', {})).data ?? [];
}

/** The ward the officer works in; undefined until it is known. */
export function useOwnWard(): WardView | undefined {
  const { ward } = useDesk();
  return useWards().find(({ code }) => code === ward);
}
