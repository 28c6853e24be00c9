import type { OfficerSettings } from '@tung-nha/shared/officer';

import { done, refused, type Outcome } from '../outcome.ts';
import type { Work } from '../work.ts';
import { noteAtDesk, openDesk, type Asking } from './officer-desk.ts';
import { lockWard, saveSettings } from './ward-settings-store.ts';

/** What officers may set for their ward, as it is now. */
export async function readWardSettings(work: Work, asking: Asking): Promise<Outcome<OfficerSettings>> {
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  const { dispatch, broadcasts, guides } = desk.value.ward.settings;
  return done({ dispatch, broadcasts, guides });
}

/**
 * Changes the settings; they count from the next thing the server does. The log gets each value that changed, before and
 * after. Refuses `invalid` when the quiet hours would have no end.
 */
export async function changeWardSettings(
  work: Work,
  asking: Asking,
  settings: OfficerSettings,
): Promise<Outcome<OfficerSettings>> {
  // Locked first, or two officers would each log a change from what neither of them saw last.
  await lockWard(work.tx, asking.wardId);
  const before = await readWardSettings(work, asking);
  if (!before.ok) return before;
  if (settings.dispatch.quiet[0] === settings.dispatch.quiet[1]) return refused('invalid', 'dispatch.quiet');
  const detail = changesBetween(before.value, settings);
  if (Object.keys(detail).length === 0) return before;
  await saveSettings(work.tx, asking.wardId, { settings, now: work.now });
  const desk = await openDesk(work, asking);
  if (!desk.ok) return desk;
  await noteAtDesk(work, desk.value, { action: 'settings.change', subject: `ward:${asking.wardId}`, detail });
  return done(settings);
}

/** {'dispatch.waveSize': '3 → 2'} for everything that differs. */
function changesBetween(before: OfficerSettings, after: OfficerSettings): Record<string, string> {
  const [old, fresh] = [flat(before), flat(after)];
  const names = [...new Set([...Object.keys(old), ...Object.keys(fresh)])];
  return Object.fromEntries(
    names
      .filter((name) => old[name] !== fresh[name])
      .map((name) => [name, `${old[name] ?? '–'} → ${fresh[name] ?? '–'}`]),
  );
}

function flat(settings: OfficerSettings): Record<string, string> {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([part, values]) =>
      Object.entries(values).map(([name, value]) => [`${part}.${name}`, wordsOf(value)]),
    ),
  );
}

function wordsOf(value: unknown): string {
  if (Array.isArray(value)) return value.join('–');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
