import { linesOf } from './lines-of-screen.ts';

/** Whether only bars stand where the words will be. A heading above them, or a banner, is not what somebody wants to hear. */
export function isLoading(): boolean {
  const screen = document.querySelector('main');
  if (screen === null) return true;
  const parts = [...screen.children];
  const words = parts.slice(parts.findIndex((part) => part.matches('.page-head')) + 1);
  return screen.querySelector('.waiting') !== null && words.every((part) => linesOf(part).length === 0);
}

/** Does it as soon as the screen has its words, or has failed to get them; the result gives the waiting up. */
export function onceLoaded(act: () => void): () => void {
  const waiting = new MutationObserver(() => {
    if (isLoading()) return;
    waiting.disconnect();
    act();
  });
  waiting.observe(document.body, { childList: true, subtree: true });
  return () => waiting.disconnect();
}
