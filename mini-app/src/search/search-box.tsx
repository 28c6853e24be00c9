import type { FormEvent } from 'react';

import { Icon } from '../ui/icons.tsx';
import { SEARCH_TEXTS } from './texts.ts';

interface SearchBoxProps {
  value: string;
  onType: (value: string) => void;
  onAsk: (question: string) => void;
}

/** The one box to search with: Enter, the keyboard's own search key or the button. */
export function SearchBox({ value, onType, onAsk }: SearchBoxProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() !== '') onAsk(value.trim());
  };
  return (
    <form className="search-box" role="search" onSubmit={submit}>
      <label className="field-label" htmlFor="search">
        {SEARCH_TEXTS.label}
      </label>
      <div className="search-line">
        <input
          id="search"
          className="field-input"
          type="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          placeholder={SEARCH_TEXTS.example}
          value={value}
          onChange={(event) => onType(event.target.value)}
        />
        <button type="submit" className="search-go">
          <Icon name="search" />
          <span className="visually-hidden">{SEARCH_TEXTS.submit}</span>
        </button>
      </div>
    </form>
  );
}
