const MOST = 3;
/** Zalo's limit for one text (server-api §2.2). */
const LONGEST = 2000;

/** The replies as at most three messages: the two shortest neighbours are put together until they are. */
export function inThreeMessages(replies: readonly string[]): string[] {
  const texts = replies.filter((text) => text.trim() !== '');
  while (texts.length > MOST) {
    const at = shortestPair(texts);
    const joined = `${texts[at] ?? ''}\n\n${texts[at + 1] ?? ''}`;
    if (joined.length > LONGEST) return texts;
    texts.splice(at, 2, joined);
  }
  return texts;
}

function shortestPair(texts: readonly string[]): number {
  const lengths = texts.slice(1).map((text, at) => text.length + (texts[at]?.length ?? 0));
  return lengths.indexOf(Math.min(...lengths));
}
