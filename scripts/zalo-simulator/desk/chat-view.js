import { dayOf, el, timeOf } from './api.js';

const addresses = /(https?:\/\/[^\s]+)/g;
const shownAtOnce = 150;

/**
 * Draws messages as bubbles. `context`: `own(message)` says which side, `nameOf(userId)` for groups and mentions,
 * `open(url)` for links that stay on the desk.
 */
export function drawChat(list, messages, context) {
  const lines = [];
  let lastDay = '';
  for (const message of messages.slice(-shownAtOnce)) {
    const day = dayOf(message.at);
    if (day !== lastDay) lines.push(el('li', { class: 'day', text: day }));
    lastDay = day;
    lines.push(bubble(message, context));
  }
  if (lines.length === 0) lines.push(el('li', { class: 'empty' }, context.empty));
  const follows = list.scrollHeight - list.scrollTop - list.clientHeight < 80 || list.childElementCount < 2;
  list.replaceChildren(...lines);
  if (follows || context.jump) list.scrollTop = list.scrollHeight;
}

function bubble(message, context) {
  const own = context.own(message);
  const author = context.authorOf?.(message);
  return el(
    'li',
    { class: `message ${own ? 'own' : 'theirs'}`, 'data-message': message.messageId },
    author && !own ? el('span', { class: 'author', text: author }) : null,
    el(
      'div',
      { class: 'bubble' },
      ...message.attachments.map((attachment) => attached(attachment)),
      message.text ? textOf(message.text, context) : null,
      el('time', { datetime: new Date(message.at).toISOString(), text: timeOf(message.at) }),
    ),
  );
}

function textOf(text, context) {
  const parts = text.split(addresses).map((part) => {
    if (!part.startsWith('http')) return document.createTextNode(named(part, context));
    const link = el('a', { href: part, target: '_blank', rel: 'noreferrer', text: part });
    link.addEventListener('click', (event) => {
      if (context.open?.(part)) event.preventDefault();
    });
    return link;
  });
  return el('p', {}, ...parts);
}

function named(text, { nameOf, groupId }) {
  return text.replace(/\[@([^\]\s]+)\]/g, (_whole, id) => (id === groupId ? '@Tất cả' : `@${nameOf(id)}`));
}

function attached({ type, payload }) {
  if (type === 'location') {
    const { latitude, longitude } = payload.coordinates;
    return card('pin', 'Vị trí', `${short(latitude)}, ${short(longitude)}`);
  }
  if (type === 'image' || type === 'gif') return card('photo', 'Ảnh', lastPart(payload.url));
  if (type === 'file') return card('document', 'Tệp', payload.name ?? lastPart(payload.url));
  if (type === 'sticker') return card('photo', 'Nhãn dán', '');
  const [first] = payload.elements ?? [];
  return card('document', payload.templateName ?? first?.title ?? 'Mẫu tin', first?.subtitle ?? '');
}

function card(icon, title, detail) {
  return el(
    'div',
    { class: 'card' },
    el('img', { src: `/desk/${icon}.svg`, alt: '', width: '28', height: '28' }),
    el('span', { class: 'card-text' }, el('b', { text: title }), el('small', { text: detail })),
  );
}

const short = (degrees) => Number(degrees).toFixed(4);
const lastPart = (url) => String(url).split('/').at(-1)?.split('?')[0] ?? '';
