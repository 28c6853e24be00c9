/** The database cannot be started here; the message is one clear line that says how to mend it. */
export class DatabaseTrouble extends Error {
  override name = 'DatabaseTrouble';
}
