import type { API, ApiName } from '@tung-nha/shared/api';
import { RESIDENT_API } from '@tung-nha/shared/resident-api';

/** The endpoint of that name. Those of officers are fetched when an officer first needs one: nobody else's phone reads them. */
export async function endpointNamed<N extends ApiName>(name: N): Promise<(typeof API)[N]> {
  const table: Partial<typeof API> = RESIDENT_API;
  return table[name] ?? (await import('@tung-nha/shared/api')).API[name];
}
