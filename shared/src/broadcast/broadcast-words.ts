import type { BroadcastKind } from '../broadcast.ts';

/** What a broadcast says, and whose it is: all that its outputs are made from. */
export interface BroadcastWords {
  kind: BroadcastKind;
  title: string;
  text: string;
  link?: string | undefined;
  /** Who speaks, as people read it: “Phường An Biên”. */
  from: string;
  /** Opens the announcement in the Mini App. */
  appLink: string;
}

/** The line that stands above everything else. */
export function headLine({ kind, from }: Pick<BroadcastWords, 'kind' | 'from'>): string {
  return kind === 'scamAlert' ? `⚠️ CẢNH BÁO LỪA ĐẢO – ${from}` : `📢 ${from} thông báo`;
}

/**
 * The title to stand above a text; none where the text begins with the same words, as one written in chat does: nobody should
 * read or hear a sentence twice.
 */
export function titleAbove({ title, text }: Pick<BroadcastWords, 'title' | 'text'>): string | undefined {
  return text.trimStart().startsWith(title.trim()) ? undefined : title;
}

/** Lines that are there, with an empty line between parts. */
export function inParts(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
