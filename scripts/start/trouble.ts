/** Starting cannot go on; the message is meant for the person who typed the command. */
export class StartTrouble extends Error {
  override name = 'StartTrouble';
}
