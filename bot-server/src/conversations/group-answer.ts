import { fold } from '@tung-nha/shared/vietnamese-text';

import { findingOf } from '../assistant/guide-finding.ts';
import type { GuideShelf } from '../assistant/guide-shelf.ts';
import { groupGuidesText, groupGuideText, groupPrivatelyText, groupText } from './group-texts.ts';
import { asksForPerson, readHelpWish } from './help-words.ts';
import { scamSaid } from './scam-words.ts';

const ADDRESS = /^(?:@ ?)?tro ly\b/;
// The same in the text as it was written, with what is usually said between the name and the question.
const ADDRESS_WORDS = /^\s*@?\s*\S+\s+\S+(?:\s+(?:ơi|oi|à|a|này|nay|cho hỏi|cho hoi))*[\s,:.!–-]*/iu;

/** True when a text begins by speaking to the assistant: “trợ lý …”, “@Trợ lý …”, with or without marks (design §5). */
export function addressesAssistant(text: string): boolean {
  return ADDRESS.test(fold(text));
}

/**
 * What is answered in a group: a guide in two lines and its link, or the way to a private talk. Whoever asks for a person or
 * tells of a scam is led out of the group; nothing of what was written is repeated. Pure.
 */
export function groupAnswer(
  text: string,
  guides: Pick<GuideShelf, 'search' | 'read'>,
  link: (route: string) => string,
): string {
  const said = addressesAssistant(text) ? text.replace(ADDRESS_WORDS, '') : text;
  if (scamSaid(said) !== undefined || asksForPerson(said)) return groupPrivatelyText(link('help'));
  const finding = said.trim() === '' ? ({ kind: 'none' } as const) : findingOf(guides.search(said));
  if (finding.kind === 'found') {
    const guide = guides.read(finding.hit.slug);
    if (guide !== undefined)
      return groupGuideText(guide, { guide: link(`guide/${guide.slug}`), help: link('help') });
  }
  if (finding.kind === 'several')
    return groupGuidesText(
      finding.hits.map(({ title, slug }) => ({ title, link: link(`guide/${slug}`) })),
      link('help'),
    );
  return readHelpWish(said) === undefined ? groupText(link('help')) : groupPrivatelyText(link('help'));
}
