import { get, post } from './api.js';

const roleNames = {
  resident: 'Người dân',
  member: 'Tổ viên',
  leader: 'Tổ trưởng',
  deputy: 'Tổ phó',
  officer: 'Cán bộ phường',
};

export const roleOf = (person) => roleNames[person.role] ?? '';
export const isVolunteer = (person) => ['member', 'leader', 'deputy'].includes(person.role);

/** The people, their chats and what they have not read, as the desk knows them. */
export class DeskPeople {
  #byId = new Map();
  #chats = new Map();
  #onScreen = new Set();
  wards = [];

  load({ people, wards }) {
    this.wards = wards;
    this.#byId = new Map(people.map((person) => [person.userId, person]));
    this.#chats.clear();
  }

  all() {
    return [...this.#byId.values()];
  }

  find(userId) {
    return this.#byId.get(userId);
  }

  nameOf(userId) {
    return this.find(userId)?.name ?? 'Người lạ';
  }

  wardName(code) {
    return this.wards.find((ward) => ward.code === code)?.name ?? code ?? 'Chưa có phường';
  }

  async chatOf(userId) {
    if (!this.#chats.has(userId)) this.#chats.set(userId, await get(`/users/${userId}/chat`));
    return this.#chats.get(userId);
  }

  /** A message came or went; keeps the count of what the person has not seen. */
  take({ userId, message }) {
    const chat = this.#chats.get(userId);
    if (chat && !chat.some(({ messageId }) => messageId === message.messageId)) chat.push(message);
    const person = this.find(userId);
    if (!person) return;
    person.lastAt = message.at;
    if (message.from === 'oa') person.unread += 1;
    if (this.#onScreen.has(userId)) this.read(userId);
  }

  /** The chat is on a phone's screen, or no longer. */
  show(userId, shown) {
    if (!shown) this.#onScreen.delete(userId);
    else {
      this.#onScreen.add(userId);
      this.read(userId);
    }
  }

  read(userId) {
    const person = this.find(userId);
    if (!person || person.unread === 0) return;
    person.unread = 0;
    void post(`/users/${userId}/seen`);
  }
}
