import { get, listen } from './api.js';
import { FollowNews } from './follow-news.js';
import { GroupPhone } from './group-phone.js';
import { LogStrip } from './log-strip.js';
import { DeskPeople, isVolunteer } from './people.js';
import { PersonPhone } from './person-phone.js';
import { startClock, startFaults, startWards, startWebhookWarning } from './top-bar.js';

const firstWard = 'an-bien';

const people = new DeskPeople();
const start = await get('/desk');
people.load(start);

const wanted = new URLSearchParams(location.search);
const codes = people.wards.map(({ code }) => code);
let ward = [wanted.get('ward'), firstWard, ...codes].find((code) => codes.includes(code)) ?? '';
const wardNow = () => ward;
let reloading;
const shared = { people, ward: wardNow, miniAppUrl: () => start.miniAppUrl };

const resident = new PersonPhone({
  ...shared,
  kind: 'resident',
  title: 'Người dân',
  start: 'app',
  fits: () => true,
});
const volunteer = new PersonPhone({
  ...shared,
  kind: 'volunteer',
  title: 'Tổ viên',
  start: 'chat',
  fits: isVolunteer,
});
const group = new GroupPhone(shared);
const isOfficer = ({ role }) => role === 'officer';
const officer = new PersonPhone({
  ...shared,
  kind: 'officer',
  title: 'Cán bộ phường',
  start: 'chat',
  fits: isOfficer,
});
const phones = [resident, volunteer, officer];
const follow = new FollowNews({ phone: volunteer, people, ward: wardNow });
document.getElementById('phones').append(resident.node, volunteer.node, group.node, officer.node);

const log = new LogStrip();
for (const delivery of start.deliveries) log.delivery(delivery);
for (const call of start.failed) log.call(call);
const moveClock = startClock(start.now);
const showFaults = startFaults(start.faults);
const showRegistered = startWebhookWarning(start.registered);
startWards(people.wards, ward, (code) => {
  ward = code;
  void fillPhones();
});
await fillPhones();

listen(
  {
    message: (news) => {
      people.take(news);
      for (const phone of phones) phone.take(news);
      follow.take(news);
    },
    'group-message': (news) => group.take(news),
    group: () => void group.load(),
    person: reloadSoon,
    clock: moveClock,
    faults: showFaults,
    registered: showRegistered,
    delivery: (delivery) => {
      log.delivery(delivery);
      if (delivery.outcome === 'given up' || delivery.outcome === 'url off') void reloadWarning();
    },
    call: (call) => log.call(call),
  },
  () => void reload(),
);

async function fillPhones() {
  const here = people.all().filter((person) => person.ward === ward || ward === '');
  const first = (fits, given) => people.find(wanted.get(given)) ?? here.find(fits);
  resident.choose(first(({ role }) => role === 'resident', 'resident')?.userId);
  volunteer.choose(first(isVolunteer, 'volunteer')?.userId);
  officer.choose(first(isOfficer, 'officer')?.userId);
  await group.wardChanged();
  follow.draw();
}

// Many may come at once.
function reloadSoon() {
  clearTimeout(reloading);
  reloading = setTimeout(() => void reload(), 300);
}

async function reload() {
  people.load(await get('/desk'));
  for (const phone of phones) if (phone.person) phone.choose(phone.person.userId);
  follow.draw();
}

async function reloadWarning() {
  const { registered } = await get('/desk');
  showRegistered(registered);
}
