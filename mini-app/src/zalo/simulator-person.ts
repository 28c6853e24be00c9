const MARK = 'simUser:';

/**
 * The sample person this window plays, from `?simUser=`. Kept in the window's name: several phones of the desk share
 * one origin and one storage, but each frame has its own name, which also survives a reload on another screen.
 */
export function simulatedPerson(): string | null {
  const given = new URLSearchParams(window.location.search).get('simUser');
  if (given) window.name = MARK + given;
  return window.name.startsWith(MARK) ? window.name.slice(MARK.length) : null;
}
