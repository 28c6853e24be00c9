import { el } from './api.js';

/** The typing box; `send(text)` for Enter or the button, `extras` are quick buttons `{icon?, label, name, press}`. */
export class Composer {
  #input = el('textarea', { rows: '1', placeholder: 'Nhập tin nhắn', 'aria-label': 'Nhập tin nhắn' });
  #note = el('p', { class: 'composer-note', role: 'status' });
  node;

  constructor({ send, extras = [] }) {
    const submit = () => {
      const text = this.#input.value.trim();
      if (text === '') return;
      this.#input.value = '';
      this.#grow();
      this.run(() => send(text));
    };
    this.#input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      submit();
    });
    this.#input.addEventListener('input', () => this.#grow());
    const quick = extras.map(({ icon, label, name, press }) =>
      el(
        'button',
        { type: 'button', title: name, 'aria-label': name, on: { click: () => this.run(press) } },
        icon ? el('img', { src: `/desk/${icon}.svg`, alt: '', width: '16', height: '16' }) : null,
        label,
      ),
    );
    const form = el(
      'form',
      { class: 'composer-line' },
      this.#input,
      el('button', { type: 'submit', class: 'send', 'aria-label': 'Gửi', title: 'Gửi', text: '➤' }),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submit();
    });
    this.node = el('div', { class: 'composer' }, this.#note, el('div', { class: 'quick' }, ...quick), form);
  }

  /** Puts text ready to send, as `openChat` of the Mini App does. */
  prefill(text) {
    this.#input.value = text;
    this.#grow();
    this.#input.focus();
  }

  get busy() {
    return this.#input.value !== '' || document.activeElement === this.#input;
  }

  /** Does something that may be refused, and says so under the box. */
  run(action) {
    this.#note.textContent = '';
    Promise.resolve(action()).catch((problem) => {
      this.#note.textContent = `Không gửi được: ${problem.message}`;
    });
  }

  #grow() {
    this.#input.style.height = 'auto';
    this.#input.style.height = `${Math.min(this.#input.scrollHeight, 96)}px`;
  }
}
