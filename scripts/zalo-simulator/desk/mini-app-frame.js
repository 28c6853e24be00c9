import { el, get } from './api.js';

/** The Mini App of one person in a frame; tells when it cannot be reached. */
export class MiniAppFrame {
  #url;
  #frame = el('iframe', { title: 'Mini App của người dùng này', allow: 'clipboard-write' });
  #missing = el('div', { class: 'frame-missing', role: 'status', hidden: true });
  #shown = '';
  node = el('div', { class: 'frame' }, this.#frame, this.#missing);

  constructor({ openChat }) {
    window.addEventListener('message', (event) => {
      if (event.source !== this.#frame.contentWindow || event.origin !== new URL(this.#url).origin) return;
      if (event.data?.type === 'openChat') openChat(event.data);
    });
  }

  /** Opens the Mini App as this person, by their ward's link; `route` is the deep link's `r`. */
  show(miniAppUrl, { userId, ward }, route) {
    this.#url = miniAppUrl;
    const address = new URL('/', miniAppUrl);
    address.searchParams.set('simUser', userId);
    if (ward) address.searchParams.set('ward', ward);
    if (route) address.searchParams.set('r', route);
    if (address.href === this.#shown && !route) return;
    this.#shown = address.href;
    void this.#load(address.href);
  }

  async #load(address) {
    const { reachable } = await get('/desk/mini-app');
    this.#missing.hidden = reachable;
    this.#frame.hidden = !reachable;
    if (reachable) this.#frame.src = address;
    else this.#sayMissing(address);
  }

  #sayMissing(address) {
    this.#missing.replaceChildren(
      el('p', { text: `Mini App chưa chạy ở ${this.#url}.` }),
      el('button', { type: 'button', text: 'Thử lại', on: { click: () => void this.#load(address) } }),
    );
  }
}
