/** Somebody who reads aloud. */
export interface Voice {
  /** Everything the sound depends on besides the words: when it changes, all is spoken anew. */
  settings: string;
  /** The words as mp3; throws `NotSpoken` with what to tell the person. */
  speak(words: string): Promise<Buffer>;
}

/** What stopped a voice, in words for whoever runs the command. */
export class NotSpoken extends Error {}
