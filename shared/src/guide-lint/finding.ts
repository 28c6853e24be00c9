import type { FieldPath } from '../written-file/yaml-lines.ts';

/** One thing to put right in a guide, in words for the officer who edits it. */
export interface Finding {
  path: FieldPath;
  message: string;
  /** It could hurt readers (a foreign address, another guide's name): a running server leaves the guide out. */
  leavesOut?: boolean;
}
