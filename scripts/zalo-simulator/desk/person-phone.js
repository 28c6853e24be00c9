import { el, post } from './api.js';
import { drawChat } from './chat-view.js';
import { Composer } from './composer.js';
import { MiniAppFrame } from './mini-app-frame.js';
import { PersonChooser, badge } from './person-chooser.js';

// What each of them might write first.
const firstWords = {
  resident: ['cài vneid kiểu gì', 'giúp tôi', 'tôi bị lừa mất tiền'],
  volunteer: ['trạng thái', 'bận', 'nghỉ tới thứ hai'],
  officer: ['đăng nhập', 'thông báo Tối nay họp tổ'],
};
const samplePhoto = 'https://simulator.zdn.vn/anh-mau.jpg';

/**
 * The phone of one person: the chat with the OA and the Mini App, behind two tabs.
 * `options`: `kind`, `title`, `people`, `fits`, `ward`, `start` (`chat` or `app`), `miniAppUrl`.
 */
export class PersonPhone {
  #options;
  #chooser;
  #person;
  #tab;
  #list = el('ol', {
    class: 'messages',
    tabindex: '0',
    'aria-label': 'Tin nhắn với OA',
    'aria-live': 'polite',
  });
  #tabs = {};
  #panels = {};
  #spokeAt = -Infinity;
  #heardAt = -Infinity;
  #frame = new MiniAppFrame({
    openChat: ({ text }) => {
      this.openTab('chat');
      if (text) this.#composer.prefill(text);
    },
  });
  #composer = new Composer({
    send: (text) => this.#say({ text }),
    extras: [
      { icon: 'pin', label: 'Gửi vị trí', name: 'Gửi vị trí của tôi', press: () => this.#sayPlace() },
      { label: '👍', name: 'Gửi 👍', press: () => this.#say({ text: '👍' }) },
      { icon: 'photo', label: 'Ảnh', name: 'Gửi ảnh mẫu', press: () => this.#say({ image: samplePhoto }) },
    ],
  });
  #heading = el('div', { class: 'heading' });
  #above = el('div', { class: 'above' });
  node;

  constructor(options) {
    this.#options = options;
    this.#tab = options.start;
    const { people, fits, ward, title } = options;
    this.#chooser = new PersonChooser({ label: title, people, fits, ward, choose: (id) => this.choose(id) });
    this.#heading.append(el('h2', { text: title }));
    this.node = el(
      'section',
      { class: 'phone', 'data-phone': options.kind, 'aria-label': title },
      el('header', { class: 'phone-head' }, this.#heading, this.#chooser.node, this.#above),
      el('div', { class: 'device' }, this.#tabStrip(), this.#chatPanel(), this.#appPanel()),
    );
    this.openTab(this.#tab);
  }

  get person() {
    return this.#person;
  }

  /** Whether somebody is using this phone, so that it should not change hands by itself. */
  get inUse() {
    const now = performance.now();
    return this.#composer.busy || now - this.#spokeAt < 120_000 || now - this.#heardAt < 2_000;
  }

  /** Room for more beside the heading, and under the chooser. */
  get heading() {
    return this.#heading;
  }

  get above() {
    return this.#above;
  }

  choose(userId) {
    if (this.#person) this.#options.people.show(this.#person.userId, false);
    this.#person = this.#options.people.find(userId);
    this.#spokeAt = -Infinity;
    this.#chooser.show(this.#person);
    this.node.dataset.user = userId ?? '';
    this.openTab(this.#tab);
    void this.draw(true);
  }

  openTab(name, route) {
    this.#tab = name;
    for (const [key, panel] of Object.entries(this.#panels)) {
      panel.hidden = key !== name;
      this.#tabs[key].setAttribute('aria-selected', String(key === name));
      this.#tabs[key].tabIndex = key === name ? 0 : -1;
    }
    if (!this.#person) return;
    const { userId } = this.#person;
    this.#options.people.show(userId, name === 'chat');
    if (name === 'app') this.#frame.show(this.#options.miniAppUrl(), this.#person, route);
    else void this.draw(true);
    this.showUnread();
  }

  /** Redraws when the message belongs to the person on this phone. */
  take({ userId, message }) {
    if (userId !== this.#person?.userId) return;
    if (message.from === 'oa') this.#heardAt = performance.now();
    void this.draw(message.from === 'user');
    this.showUnread();
  }

  async draw(jump = false) {
    const person = this.#person;
    if (!person) return;
    const messages = await this.#options.people.chatOf(person.userId);
    if (person !== this.#person) return;
    drawChat(this.#list, messages, {
      own: ({ from }) => from === 'user',
      nameOf: (id) => this.#options.people.nameOf(id),
      open: (url) => this.#openOnDesk(url),
      empty: this.#suggestions(),
      jump,
    });
  }

  /** For an empty chat: a few first words, put into the box when pressed. */
  #suggestions() {
    const words = firstWords[this.#options.kind].map((text) =>
      el('button', {
        type: 'button',
        class: 'plain',
        text,
        on: { click: () => this.#composer.prefill(text) },
      }),
    );
    return el(
      'div',
      { class: 'first-words' },
      el('p', { text: 'Chưa có tin nhắn nào. Bạn gõ thử:' }),
      ...words,
    );
  }

  showUnread() {
    const unread = this.#person?.unread ?? 0;
    this.#tabs.chat.replaceChildren('Trò chuyện với OA', ...(unread > 0 ? [badge(unread)] : []));
  }

  #openOnDesk(url) {
    const address = new URL(url);
    if (address.hostname !== 'zalo.me' || !address.pathname.startsWith('/s/')) return false;
    this.openTab('app', address.searchParams.get('r') ?? 'home');
    return true;
  }

  #say(said) {
    this.#spokeAt = performance.now();
    return post(`/users/${this.#person.userId}/messages`, said);
  }

  #sayPlace() {
    const { place } = this.#person;
    if (!place) throw new Error('người này chưa có vị trí mẫu');
    return this.#say({ location: place });
  }

  #tabStrip() {
    const strip = el('div', { class: 'tabs', role: 'tablist', 'aria-label': this.#options.title });
    const names = { app: 'Mini App', chat: 'Trò chuyện với OA' };
    for (const [key, text] of Object.entries(names)) {
      const id = `${this.#options.kind}-${key}`;
      const press = () => this.openTab(key);
      const tab = el('button', { type: 'button', role: 'tab', id: `${id}-tab`, 'aria-controls': id, text });
      tab.addEventListener('click', press);
      tab.addEventListener('keydown', (event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        const other = key === 'app' ? 'chat' : 'app';
        this.openTab(other);
        this.#tabs[other].focus();
      });
      this.#tabs[key] = tab;
      strip.append(tab);
    }
    return strip;
  }

  #chatPanel() {
    return this.#panel('chat', this.#list, this.#composer.node);
  }

  #appPanel() {
    return this.#panel('app', this.#frame.node);
  }

  #panel(key, ...children) {
    const id = `${this.#options.kind}-${key}`;
    this.#panels[key] = el(
      'div',
      { class: 'panel', role: 'tabpanel', id, 'aria-labelledby': `${id}-tab` },
      ...children,
    );
    return this.#panels[key];
  }
}
