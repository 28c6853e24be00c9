import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

/**
 * For what goes from the page once it was pressed: the focus that goes with it would fall to the page's very beginning, so
 * the heading takes it, unless something else does. The ref belongs to the element that goes.
 */
export function useFocusForHeading<E extends HTMLElement>(): RefObject<E> {
  const own = useRef<E>(null);
  useLayoutEffect(() => {
    const element = own.current;
    return () => {
      if (element?.contains(document.activeElement) !== true) return;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body)
          document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
      });
    };
  }, []);
  return own;
}
