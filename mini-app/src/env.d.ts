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

  const catalogue: CatalogueEntry[];
  export default catalogue;
}

declare module 'virtual:guide-texts' {
  import type { BundledGuide } from '@tung-nha/shared/bundled-guide';

  const texts: Partial<Record<string, BundledGuide>>;
  export default texts;
}

declare module 'virtual:guide-index' {
  /** What `storeGuideIndex` wrote. */
  const index: string;
  export default index;
}

declare module 'virtual:learning-paths' {
  import type { LearningPath } from '@tung-nha/shared/learning-path';

  const paths: LearningPath[];
  export default paths;
}
