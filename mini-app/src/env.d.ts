interface ImportMetaEnv {
  /** Address of bot-server; development falls back to http://localhost:8080. */
  readonly VITE_API_URL?: string;
  /** Address of the Zalo simulator. Set in development only: when missing, no simulator code is bundled. */
  readonly VITE_SIMULATOR_URL?: string;
  /** The official account whose chat is opened. */
  readonly VITE_OA_ID?: string;
}

declare module 'virtual:guide-catalogue' {
  import type { CatalogueEntry } from '@tung-nha/shared/bundled-guide';

  export const content: CatalogueEntry[];
}

declare module 'virtual:guide-texts' {
  import type { BundledGuide } from '@tung-nha/shared/bundled-guide';

  export const content: Partial<Record<string, BundledGuide>>;
}

declare module 'virtual:guide-index' {
  /** What `storeGuideIndex` wrote. */
  export const content: string;
}

declare module 'virtual:learning-paths' {
  import type { LearningPath } from '@tung-nha/shared/learning-path';

  export const content: LearningPath[];
}
