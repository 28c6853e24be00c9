import { createHash } from 'node:crypto';

import type { WrittenDown } from './broadcast.ts';

type Words = Pick<
  WrittenDown,
  'kind' | 'title' | 'text' | 'link' | 'pictureDigest' | 'validUntil' | 'audience' | 'outputs' | 'authorId'
>;

/** A mark that is another one as soon as anything of what goes out, to whom and how, or who wrote it last, is another. Pure. */
export function versionOf(words: Words): string {
  const { kind, title, text, link, pictureDigest, validUntil, audience, outputs, authorId } = words;
  const codes = 'codes' in audience ? audience.codes : [];
  const parts = [kind, title, text, link, pictureDigest, validUntil, audience.of, codes, outputs, authorId];
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22);
}
