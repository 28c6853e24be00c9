import { rememberLinkedWard } from './linked-ward.ts';
import { addressAfterDeepLink } from './paths.ts';
import { chosenTextSize, showTextSize } from './text-size.ts';
import { followTheme } from './theme.ts';
import { isInZalo } from './zalo/chosen-platform.ts';
import { simulatedPerson } from './zalo/simulator-person.ts';

/**
 * What a page needs before anything is drawn on it. Zalo makes its own page around our files: it must be set here, not in
 * index.html. A deep link becomes the address of its screen.
 */
export function preparePage(): void {
  // Read before the address changes: it names the sample person of this window.
  simulatedPerson();
  document.documentElement.lang = 'vi';
  if (isInZalo()) document.documentElement.dataset['inZalo'] = '';
  followTheme();
  showTextSize(chosenTextSize());
  rememberLinkedWard(window.location.search);
  const address = addressAfterDeepLink(window.location);
  if (address !== null) window.history.replaceState(null, '', address);
}
