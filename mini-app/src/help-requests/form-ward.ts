import type { WardView } from '@tung-nha/shared/ward';

import type { ServerData } from '../server-data.ts';
import { useCurrentWard } from '../ward-state.ts';
import { useDraft } from './draft-state.ts';
import { wardOfRequest } from './draft.ts';

interface FormWard {
  wards: ServerData<WardView[]>;
  /** Where the request goes. Undefined while the list is loading, or when nothing says which ward it is. */
  ward: WardView | undefined;
  /** The person's own ward, when the request goes to another one. */
  awayFrom: WardView | undefined;
}

/** The ward that the request being written goes to. */
export function useFormWard(): FormWard {
  const { draft } = useDraft();
  const { wards, ward: own, chosen } = useCurrentWard();
  const ward = wardOfRequest(draft, { chosen, own, wards: wards.data ?? [] });
  return { wards, ward, awayFrom: ward === own ? undefined : own };
}
