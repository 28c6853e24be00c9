import { el } from './api.js';
import { isVolunteer } from './people.js';
import { badge } from './person-chooser.js';

const chipsShown = 2;
// Offers come several at once: the phone stays with the first of them.
const burst = 4_000;

/** Lets the volunteer's phone go to whoever last got a message, and lists the others who have news. */
export class FollowNews {
  #phone;
  #people;
  #ward;
  #movedAt = -Infinity;
  // When each of them last got a message of their own.
  #calledAt = new Map();
  #switch = el('input', { type: 'checkbox', checked: true });
  #chips = el('div', { class: 'chips', role: 'group', 'aria-label': 'Vừa có tin', 'aria-live': 'polite' });

  constructor({ phone, people, ward }) {
    this.#phone = phone;
    this.#people = people;
    this.#ward = ward;
    const label = el('label', { class: 'follow' }, this.#switch, 'Tự theo người vừa có tin');
    phone.heading.append(label);
    phone.above.append(this.#chips);
  }

  take({ userId, message }) {
    const person = this.#people.find(userId);
    const addressed = message.from === 'oa' && person && isVolunteer(person) && person.ward === this.#ward();
    if (addressed && !isForAll(message)) this.#calledAt.set(userId, performance.now());
    const free = !this.#phone.inUse && performance.now() - this.#movedAt > burst;
    if (addressed && !isForAll(message) && this.#switch.checked && free && person !== this.#phone.person) {
      this.#movedAt = performance.now();
      this.#phone.choose(userId);
    }
    this.draw();
  }

  draw() {
    const waiting = this.#people
      .all()
      .filter((person) => person.unread > 0 && isVolunteer(person) && person.ward === this.#ward())
      .sort((one, other) => this.#callOf(other) - this.#callOf(one) || other.lastAt - one.lastAt);
    const chips = waiting.slice(0, chipsShown).map((person) => this.#chip(person));
    const more = waiting.length - chips.length;
    this.#chips.replaceChildren(
      ...chips,
      ...(more > 0 ? [el('span', { text: `+${more}`, title: `và ${more} người nữa có tin` })] : []),
    );
  }

  #callOf({ userId }) {
    return this.#calledAt.get(userId) ?? 0;
  }

  #chip(person) {
    const press = () => {
      this.#phone.choose(person.userId);
      this.draw();
    };
    return el(
      'button',
      {
        type: 'button',
        title: person.name,
        on: { click: press },
      },
      el('span', { text: callNameOf(person.name) }),
      badge(person.unread),
    );
  }
}

// An announcement goes to the whole ward: an offer must not drown in it.
const isForAll = ({ text }) => /[?&]r=announcement\//.test(text ?? '');

// The end of a name tells people apart; a whole one would not fit.
const callNameOf = (name) => name.trim().split(/\s+/).slice(-3).join(' ');
