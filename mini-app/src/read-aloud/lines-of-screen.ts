const BLOCKS = 'h1, h2, h3, p, li, dt, dd, label, legend, button, a.card, a.tile, a.row, strong, summary';
const SILENT =
  '[aria-hidden="true"], .visually-hidden, svg, script, style, input, textarea, select, .waiting';

/** What is read aloud of a screen: its visible words in their order, one sentence or heading a line. */
export function linesOf(root: Element): string[] {
  const words = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const lines: { block: Element | null; text: string }[] = [];
  while (words.nextNode()) {
    const parent = words.currentNode.parentElement;
    const text = words.currentNode.textContent?.replace(/\s+/g, ' ') ?? '';
    if (parent === null || text.trim() === '' || parent.closest(SILENT)) continue;
    const block = parent.closest(BLOCKS);
    const last = lines.at(-1);
    if (last && last.block === block) last.text += text;
    else lines.push({ block, text });
  }
  return lines.flatMap(({ text }) => sentences(text));
}

/** Voices of phones stop in the middle of long texts, so each sentence is given to them by itself. */
export function sentences(text: string): string[] {
  return (text.match(/[^.!?…]+(?:[.!?…]+|$)/g) ?? [])
    .map((sentence) => sentence.trim())
    .filter((s) => /[\p{L}\p{N}]/u.test(s));
}
