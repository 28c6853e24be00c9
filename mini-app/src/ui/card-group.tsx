import type { ReactNode } from 'react';

interface CardGroupProps<T> {
  title: string;
  items: readonly T[];
  keyOf: (item: T) => string;
  children: (item: T) => ReactNode;
}

/** Cards of one kind under a heading; nothing at all when there are none. */
export function CardGroup<T>({ title, items, keyOf, children }: CardGroupProps<T>) {
  if (items.length === 0) return null;
  return (
    <section className="stack">
      <h2>{title}</h2>
      <ul className="stack">
        {items.map((item) => (
          <li key={keyOf(item)}>{children(item)}</li>
        ))}
      </ul>
    </section>
  );
}
