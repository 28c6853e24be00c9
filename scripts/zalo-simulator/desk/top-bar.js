import { dayOf, el, post, timeOf } from './api.js';

const faultNames = {
  error5xx: 'Zalo trả lỗi 5xx',
  hang: 'Zalo treo, không trả lời',
  rate: 'Quá giới hạn (-32)',
  html: 'Trả về trang HTML',
  error200: 'HTTP 200 nhưng báo lỗi',
  duplicate: 'Webhook gửi hai lần',
  reorder: 'Webhook đảo thứ tự',
  drop: 'Webhook mất tin',
};

const byId = (id) => document.getElementById(id);

/** The virtual clock: shows it, and moves it when a button is pressed. */
export function startClock(now) {
  let offset = now - performance.now();
  const show = () => {
    const at = offset + performance.now();
    byId('clock').replaceChildren(el('b', { text: timeOf(at) }), el('small', { text: dayOf(at) }));
  };
  for (const button of document.querySelectorAll('[data-advance]'))
    button.addEventListener('click', async () => {
      button.disabled = true;
      await post('/clock', { advanceSeconds: Number(button.dataset.advance) }).finally(() => {
        button.disabled = false;
      });
    });
  setInterval(show, 1_000);
  show();
  return ({ epochMs }) => {
    offset = epochMs - performance.now();
    show();
  };
}

/** The menu of faults; returns how to show what is on now. */
export function startFaults(active) {
  const rate = el('select', { 'aria-label': 'Mức độ sự cố' });
  for (const [value, text] of Object.entries({ 1: 'Mọi lần', 0.5: 'Nửa số lần', 0.1: '1 trên 10 lần' }))
    rate.append(el('option', { value, text }));
  rate.value = '1';
  const boxes = Object.keys(faultNames).map((kind) => {
    const toggle = ({ target }) => post('/faults', { kind, rate: target.checked ? Number(rate.value) : 0 });
    return el('input', { type: 'checkbox', name: kind, on: { change: toggle } });
  });
  const clear = el('button', {
    type: 'button',
    text: 'Tắt hết',
    on: { click: () => post('/faults', { kind: 'none' }) },
  });
  byId('fault-form').append(
    el('label', { class: 'fault-rate' }, 'Xảy ra ', rate),
    ...boxes.map((box) => el('label', {}, box, faultNames[box.name])),
    clear,
  );
  document.addEventListener('pointerdown', ({ target }) => {
    if (!byId('faults').contains(target)) byId('faults').open = false;
  });
  const show = (now) => {
    const on = new Set(now.map(({ kind }) => kind));
    for (const box of boxes) box.checked = on.has(box.name);
    byId('fault-count').textContent = on.size === 0 ? 'Sự cố: không' : `Sự cố: ${on.size} đang bật`;
    byId('faults').classList.toggle('on', on.size > 0);
  };
  show(active);
  return show;
}

/** The ward choice; `change(code)` when another is taken. */
export function startWards(wards, chosen, change) {
  const select = byId('ward');
  select.replaceChildren(...wards.map(({ code, name }) => el('option', { value: code, text: name })));
  if (wards.length === 0) select.append(el('option', { value: '', text: 'Chưa có phường mẫu' }));
  select.value = chosen;
  select.addEventListener('change', () => change(select.value));
}

/** The warning that Zalo stopped delivering, with a button to register the address again. */
export function startWebhookWarning(registered) {
  let urls = registered;
  const show = () => {
    byId('webhook-off').hidden = urls.oa.on && urls.miniApp.on;
  };
  byId('webhook-on').addEventListener('click', async () => {
    const oaUrl = urls.oa.on ? undefined : urls.oa.url;
    const miniAppUrl = urls.miniApp.on ? undefined : urls.miniApp.url;
    await post('/webhooks', { oaUrl, miniAppUrl });
  });
  show();
  return (now) => {
    urls = now;
    show();
  };
}
