/** Calls of the control paths. A refusal becomes an Error with its text. */
export async function get(path) {
  return answerOf(await fetch(`/_sim${path}`));
}

export async function post(path, body = {}) {
  const headers = { 'content-type': 'application/json' };
  return answerOf(await fetch(`/_sim${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answerOf(response) {
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

/** Listens to the desk's stream; `handlers` maps an event name to what to do with its data. */
export function listen(handlers, reconnected) {
  const stream = new EventSource('/_sim/events');
  let opened = false;
  stream.addEventListener('open', () => {
    if (opened) reconnected();
    opened = true;
  });
  for (const [name, handle] of Object.entries(handlers))
    stream.addEventListener(name, (event) => handle(JSON.parse(event.data)));
}

/** Makes an element: `el('p', {class: 'x', text: 'y'}, child, …)`. */
export function el(tag, { text, on, ...attributes } = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== undefined && value !== null) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  for (const [event, listener] of Object.entries(on ?? {})) node.addEventListener(event, listener);
  node.append(...children.filter((child) => child !== null));
  return node;
}

const timeFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  hour: '2-digit',
  minute: '2-digit',
});
const dayFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

export const timeOf = (at) => timeFormat.format(at);
export const dayOf = (at) => dayFormat.format(at);
