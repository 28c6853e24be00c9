interface ImportMetaEnv {
  /** Address of bot-server; development falls back to http://localhost:8080. */
  readonly VITE_API_URL?: string;
  /** Address of the Zalo simulator. Set in development only: when missing, no simulator code is bundled. */
  readonly VITE_SIMULATOR_URL?: string;
  /** The official account whose chat is opened. */
  readonly VITE_OA_ID?: string;
}

// What vite-guides.ts makes: JSON as text, see there.
declare module 'virtual:guide-catalogue' {
  export const content: string;
}
declare module 'virtual:guide-texts' {
  export const content: string;
}
declare module 'virtual:guide-index' {
  export const content: string;
}
declare module 'virtual:learning-paths' {
  export const content: string;
}
// What vite-home-at-once.ts makes: the first screen as markup.
declare module 'virtual:home-at-once' {
  export const content: string;
}
