import { isOfficerPage } from '../browser-session.ts';
import { SIMULATOR_URL } from '../build-settings.ts';
import { isInZalo } from './chosen-platform.ts';
import { simulatedPerson } from './simulator-person.ts';

/** Whether this window, in a plain browser beside the simulator, must first be told whose phone it is. */
export function needsChooser(): boolean {
  return SIMULATOR_URL !== undefined && !isInZalo() && simulatedPerson() === null && !isOfficerPage();
}
