import { GUIDES_FOLDER, readGuideFiles, type GuideProblem } from '@tung-nha/shared/guide-files';
import type { GuideFile } from '@tung-nha/shared/guide';

/** The guides this server serves, as its files had them when it started. */
export interface GuideCatalogue {
  guides: ReadonlyMap<string, GuideFile>;
  /** What is wrong with the files; a guide with a problem that `leavesOut` is not among the guides. */
  problems: readonly GuideProblem[];
}

const loaded = new Map<string, GuideCatalogue>();

/**
 * The catalogue of a folder; read once by each process, for the guides change with a deployment only. An empty catalogue
 * when the folder cannot be read: the rest of the server still helps.
 */
export function guideCatalogue(folder = GUIDES_FOLDER): GuideCatalogue {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const catalogue = readCatalogue(folder);
  loaded.set(folder, catalogue);
  return catalogue;
}

function readCatalogue(folder: string): GuideCatalogue {
  try {
    const { guides, problems } = readGuideFiles(folder);
    return { guides: new Map(guides.map((guide) => [guide.slug, guide])), problems };
  } catch {
    const message = 'Không đọc được thư mục bài hướng dẫn.';
    const problem = { file: folder, line: 0, field: '', message, leavesOut: true };
    return { guides: new Map(), problems: [problem] };
  }
}

/** True for the guide that only members and officers read. */
export function isForMembers(guide: Pick<GuideFile, 'group'>): boolean {
  return guide.group === 'to-vien';
}
