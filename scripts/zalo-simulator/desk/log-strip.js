import { el, timeOf } from './api.js';

const kept = 60;
const outcomes = {
  waiting: 'đang gửi',
  delivered: 'đã nhận',
  retrying: 'sẽ gửi lại',
  'given up': 'bỏ cuộc, đã tắt webhook',
  dropped: 'cố ý làm mất',
  'url off': 'không gửi: webhook đang tắt',
};

/** The thin log under the phones: last webhook deliveries and refused calls, newest first. */
export class LogStrip {
  #lines = [];
  #drawing = false;
  #list = document.getElementById('log-lines');
  #last = document.getElementById('log-last');

  delivery({ id, at, event, attempt, status, durationMs, outcome }) {
    const answer = status ? `${status} · ${durationMs} ms` : status === 0 ? 'không trả lời' : '';
    const again = attempt > 1 ? ` · lần ${attempt}` : '';
    const good = outcome === 'delivered' && status === 200;
    this.#add({
      at: Date.parse(at),
      what: `Webhook ${event}`,
      how: `${outcomes[outcome]} ${answer}${again}`,
      good,
      id,
    });
  }

  call({ at, method, path, status, error, message }) {
    const code = error === null ? `HTTP ${status}` : `lỗi ${error}`;
    this.#add({ at: Date.parse(at), what: `${method} ${path}`, how: `${code} · ${message}`, good: false });
  }

  #add(line) {
    const index = line.id ? this.#lines.findIndex(({ id }) => id === line.id) : -1;
    if (index >= 0) this.#lines.splice(index, 1);
    this.#lines.unshift(line);
    this.#lines.length = Math.min(this.#lines.length, kept);
    if (this.#drawing) return;
    this.#drawing = true;
    setTimeout(() => this.#draw(), 150);
  }

  #draw() {
    this.#drawing = false;
    const rows = this.#lines.map((line) => el('li', { class: line.good ? 'good' : 'bad' }, ...partsOf(line)));
    this.#list.replaceChildren(...rows);
    const [newest] = this.#lines;
    if (!newest) return;
    this.#last.className = `log-last ${newest.good ? 'good' : 'bad'}`;
    this.#last.replaceChildren(...partsOf(newest));
  }
}

function partsOf({ at, what, how }) {
  return [el('time', { text: timeOf(at) }), el('code', { text: what }), el('span', { text: how })];
}
