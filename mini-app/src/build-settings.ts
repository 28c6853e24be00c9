const given = import.meta.env.VITE_SIMULATOR_URL;
/**
 * Address of the Zalo simulator, or undefined in a release, where none is given or an empty one; a plain constant, so that
 * the bundler can drop its code.
 */
export const SIMULATOR_URL = given === '' ? undefined : given;

/** What the build was told. */
export const BUILD = {
  apiUrl: import.meta.env.VITE_API_URL ?? 'http://localhost:8080',
  /** The official account whose chat is opened. */
  oaId: import.meta.env.VITE_OA_ID ?? '',
};
