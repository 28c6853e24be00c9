import { el } from './api.js';
import { roleOf } from './people.js';

const shownAtOnce = 80;

const folded = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

/**
 * A button with the chosen person that opens a searchable list, grouped by ward.
 * `options`: `label`, `people` (DeskPeople), `fits(person)`, `ward()` shown first, `choose(userId)`.
 */
export class PersonChooser {
  #options;
  #button = el('button', { type: 'button', class: 'chooser-button', 'aria-haspopup': 'dialog' });
  #search = el('input', { type: 'search', placeholder: 'Tìm tên…', 'aria-label': 'Tìm tên' });
  #list = el('div', { class: 'chooser-list' });
  #panel = el('div', { class: 'chooser-panel', role: 'dialog', hidden: true }, this.#search, this.#list);
  node = el('div', { class: 'chooser' }, this.#button, this.#panel);

  constructor(options) {
    this.#options = options;
    this.#panel.setAttribute('aria-label', options.label);
    this.#button.setAttribute('aria-expanded', 'false');
    this.#button.addEventListener('click', () => this.#toggle(this.#panel.hidden));
    this.#search.addEventListener('input', () => this.#fill());
    this.node.addEventListener('keydown', (event) => this.#onKey(event));
    this.node.addEventListener('focusout', (event) => {
      if (event.relatedTarget && !this.node.contains(event.relatedTarget)) this.#toggle(false, false);
    });
    document.addEventListener('pointerdown', (event) => {
      if (!this.node.contains(event.target)) this.#toggle(false, false);
    });
  }

  show(person) {
    const name = person?.name ?? 'Chọn người';
    this.#button.replaceChildren(
      el('span', { class: 'for-ears', text: `${this.#options.label}: ` }),
      el('span', { class: 'avatar', 'aria-hidden': 'true', text: initialsOf(name) }),
      el(
        'span',
        { class: 'who' },
        el('b', { text: name }),
        el('small', { text: person ? this.#describe(person) : '' }),
      ),
      el('span', { class: 'caret', 'aria-hidden': 'true', text: '▾' }),
    );
  }

  #describe(person) {
    const { people, ward } = this.#options;
    // Sample people of two wards bear the same names.
    const isElsewhere = person.neighbourhood === null || person.ward !== ward();
    const parts = [roleOf(person), person.neighbourhood, isElsewhere && people.wardName(person.ward)];
    return parts.filter(Boolean).join(' · ');
  }

  #toggle(open, refocus = true) {
    if (this.#panel.hidden === !open) return;
    this.#panel.hidden = !open;
    this.#button.setAttribute('aria-expanded', String(open));
    if (open) {
      this.#search.value = '';
      this.#fill();
      this.#search.focus();
    } else if (refocus) this.#button.focus();
  }

  #onKey(event) {
    if (event.key === 'Escape') this.#toggle(false);
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const choices = [this.#search, ...this.#list.querySelectorAll('button')];
    const step = event.key === 'ArrowDown' ? 1 : -1;
    choices[choices.indexOf(document.activeElement) + step]?.focus();
    event.preventDefault();
  }

  #fill() {
    const { people, fits, ward } = this.#options;
    const wanted = folded(this.#search.value.trim());
    const matches = ({ name, neighbourhood }) => folded(`${name} ${neighbourhood ?? ''}`).includes(wanted);
    const found = people.all().filter((person) => fits(person) && matches(person));
    const byWard = Map.groupBy(found, (person) => person.ward ?? '');
    const wards = [...byWard.keys()].sort((one) => (one === ward() ? -1 : 1));
    let left = shownAtOnce;
    const groups = wards.flatMap((code) => {
      const rows = byWard.get(code).slice(0, Math.max(left, 0));
      left -= rows.length;
      if (rows.length === 0) return [];
      return [el('h3', { text: people.wardName(code || null) }), ...rows.map((person) => this.#row(person))];
    });
    if (left <= 0) groups.push(el('p', { text: 'Còn nữa – gõ tên để tìm.' }));
    if (found.length === 0) groups.push(el('p', { text: 'Không có ai.' }));
    this.#list.replaceChildren(...groups);
  }

  #row(person) {
    const choose = () => {
      this.#toggle(false);
      this.#options.choose(person.userId);
    };
    return el(
      'button',
      { type: 'button', class: 'chooser-row', on: { click: choose } },
      el('span', { text: person.name }),
      el('small', { text: [roleOf(person), person.neighbourhood].filter(Boolean).join(' · ') }),
      person.unread > 0 ? badge(person.unread) : null,
    );
  }
}

/** The number of messages not read, with words for those who listen. */
export function badge(count) {
  const words = el('span', { class: 'for-ears', text: ' tin chưa đọc' });
  return el('span', { class: 'badge' }, String(count), words);
}

/** Two letters to stand for a face. */
function initialsOf(name) {
  const words = name
    .replace(/\(.*\)/, '')
    .trim()
    .split(/\s+/);
  return words
    .slice(-2)
    .map((word) => word[0] ?? '')
    .join('')
    .toUpperCase();
}
