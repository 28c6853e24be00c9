import { el, get, post } from './api.js';
import { drawChat } from './chat-view.js';
import { Composer } from './composer.js';
import { isVolunteer } from './people.js';
import { PersonChooser } from './person-chooser.js';

const sampleSize = 12;

/** The phone that shows a ward's group, spoken in by one of its members. */
export class GroupPhone {
  #people;
  #ward;
  #groups = [];
  #group;
  #messages = [];
  #speaker;
  #select = el('select', {
    'aria-label': 'Nhóm',
    on: { change: () => void this.choose(this.#select.value) },
  });
  #make = el('button', {
    type: 'button',
    class: 'plain',
    text: 'Tạo nhóm mẫu',
    on: { click: () => void this.#makeSample() },
  });
  #chooser;
  #list = el('ol', {
    class: 'messages',
    tabindex: '0',
    'aria-label': 'Tin nhắn trong nhóm',
    'aria-live': 'polite',
  });
  #composer = new Composer({
    send: (text) => this.#say(text),
    extras: [
      { label: 'trợ lý …', name: 'Gọi trợ lý', press: () => this.#composer.prefill('trợ lý ') },
      { label: '👍', name: 'Gửi 👍', press: () => this.#say('👍') },
    ],
  });
  #title = el('p', { class: 'group-title' });
  node;

  constructor({ people, ward }) {
    this.#people = people;
    this.#ward = ward;
    const fits = ({ userId }) => this.#group?.members.includes(userId) ?? false;
    const choose = (userId) => this.#speakAs(userId);
    this.#chooser = new PersonChooser({ label: 'Người nói trong nhóm', people, fits, ward, choose });
    this.node = el(
      'section',
      { class: 'phone', 'data-phone': 'group', 'aria-label': 'Nhóm Zalo' },
      el(
        'header',
        { class: 'phone-head' },
        el('div', { class: 'heading' }, el('h2', { text: 'Nhóm Zalo' })),
        this.#chooser.node,
        el('div', { class: 'above group-choice' }, this.#select, this.#make),
      ),
      el(
        'div',
        { class: 'device' },
        el('div', { class: 'tabs group-tabs' }, this.#title),
        el('div', { class: 'panel' }, this.#list, this.#composer.node),
      ),
    );
  }

  async load() {
    this.#groups = (await get('/groups')).filter(({ members }) => this.#isHere(members));
    this.#select.replaceChildren(
      ...this.#groups.map(({ groupId, name }) => el('option', { value: groupId, text: name })),
    );
    const isEmpty = this.#groups.length === 0;
    this.#select.hidden = isEmpty;
    this.#chooser.node.hidden = isEmpty;
    this.#make.hidden = !isEmpty;
    const same = this.#groups.find(({ groupId }) => groupId === this.#group?.groupId);
    await this.choose((same ?? this.#groups[0])?.groupId);
  }

  async wardChanged() {
    this.#group = undefined;
    await this.load();
  }

  async choose(groupId) {
    this.#group = this.#groups.find((group) => group.groupId === groupId);
    this.#messages = this.#group ? await get(`/groups/${groupId}/messages`) : [];
    for (const message of this.#messages) message.at = Date.parse(message.at);
    this.#select.value = groupId ?? '';
    const members = this.#group?.members ?? [];
    this.#title.textContent = this.#group
      ? `${this.#group.name} · ${members.length} người và OA`
      : 'Chưa có nhóm nào';
    if (!members.includes(this.#speaker?.userId)) this.#speakAs(members[0]);
    this.#draw(true);
  }

  take({ groupId, message }) {
    if (groupId !== this.#group?.groupId) return;
    if (!this.#messages.some(({ messageId }) => messageId === message.messageId))
      this.#messages.push(message);
    this.#draw(false);
  }

  /** Groups of the ward on the desk, and those of people without a ward. */
  #isHere(members) {
    const wards = members.map((id) => this.#people.find(id)?.ward).filter(Boolean);
    return wards.length === 0 || wards.includes(this.#ward());
  }

  #speakAs(userId) {
    this.#speaker = this.#people.find(userId);
    this.#chooser.show(this.#speaker);
    this.#draw(false);
  }

  #draw(jump) {
    drawChat(this.#list, this.#messages, {
      own: ({ userId }) => userId !== null && userId === this.#speaker?.userId,
      authorOf: ({ userId }) => (userId === null ? 'OA của phường' : this.#people.nameOf(userId)),
      nameOf: (id) => this.#people.nameOf(id),
      groupId: this.#group?.groupId,
      empty: this.#group ? 'Chưa ai nói gì trong nhóm.' : 'Bấm “Tạo nhóm mẫu” để có một nhóm của phường này.',
      jump,
    });
  }

  #say(text) {
    if (!this.#group || !this.#speaker) throw new Error('chưa có nhóm');
    return post(`/groups/${this.#group.groupId}/messages`, { userId: this.#speaker.userId, text });
  }

  async #makeSample() {
    const ofWard = this.#people.all().filter(({ ward }) => ward === this.#ward());
    const members = [
      ...ofWard.filter(({ role }) => role === 'officer').slice(0, 2),
      ...ofWard.filter(isVolunteer),
    ];
    const userIds = members.slice(0, sampleSize).map(({ userId }) => userId);
    const name = `Tổ CNSCĐ - ${this.#people.wardName(this.#ward())}`.slice(0, 30);
    await post('/groups', { name, userIds });
    await this.load();
  }
}
