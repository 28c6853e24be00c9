import type { Page } from 'playwright-core';

/**
 * What only those notice who hear a screen: several buttons with one name, links with one name that lead to different
 * places, a list with nothing in it, a drawing that is told as an image without a name.
 */
export function heardWrongly(phone: Page): Promise<string[]> {
  return phone.evaluate(() => {
    // A show of all parts, not a screen anybody comes to: there the same button stands in every colour.
    const isShow = location.pathname === '/components';
    const visible = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
    const nameOf = (one: Element) => {
      const heard = one.cloneNode(true) as Element;
      for (const silent of heard.querySelectorAll('[aria-hidden="true"]')) silent.remove();
      return heard.textContent.trim().replace(/\s+/g, ' ');
    };
    const seen = new Map<string, Set<string>>();
    for (const [index, one] of visible('main a, main button').entries()) {
      const name = one.getAttribute('aria-label') ?? nameOf(one);
      seen.set(name, (seen.get(name) ?? new Set()).add(one.getAttribute('href') ?? String(index)));
    }
    const doubled = [...seen].filter(([, goals]) => goals.size > 1 && !isShow).map(([name]) => name);
    const empty = visible('ul, ol').filter((list) => list.childElementCount === 0);
    const drawings = visible('svg').filter(
      (drawing) => !drawing.closest('[aria-hidden="true"], [aria-label], [role="img"]'),
    );
    return [
      ...doubled.map((name) => `several are called “${name}”`),
      ...empty.map((list) => `a list with nothing in it: ${list.outerHTML}`),
      ...drawings.map((drawing) => `a drawing without a name: ${drawing.outerHTML.slice(0, 80)}`),
    ];
  });
}
