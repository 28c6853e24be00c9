/** The address of every screen, without the folder Zalo serves the Mini App from. */
export const PATHS = {
  home: '/',
  ward: '/ward',
  settings: '/settings',
  help: '/help',
  helpWhere: '/help/where',
  helpHow: '/help/how',
  helpSend: '/help/send',
  helpKept: '/help/kept',
  requests: '/requests',
  request: (id: string) => `/requests/${id}`,
  offers: '/offers',
  helping: (id: string) => `/helping/${id}`,
  join: (code: string) => `/join/${encodeURIComponent(code)}`,
  helpWith: (topic: string) => `/help?topic=${topic}`,
  helpStuckAt: (guide: string, step: number) => `/help?guide=${encodeURIComponent(guide)}&step=${step}`,
  helpUrgentScam: '/help?topic=scam&urgent=1',
  scamCheck: '/scam-check',
  supportPoints: '/support-points',
  announcements: '/announcements',
  announcement: (id: string) => `/announcements/${encodeURIComponent(id)}`,
  topic: (group: string) => `/topics/${encodeURIComponent(group)}`,
  search: '/search',
  searchFor: (question: string) => `/search?q=${encodeURIComponent(question)}`,
  guide: (slug: string) => `/guides/${encodeURIComponent(slug)}`,
  guideStep: (slug: string, step: number) => `/guides/${encodeURIComponent(slug)}/${step}`,
  guideDone: (slug: string) => `/guides/${encodeURIComponent(slug)}/done`,
  guideCheck: (slug: string, when: 'before' | 'after') => `/guides/${encodeURIComponent(slug)}/check-${when}`,
  learning: '/learning',
  learningPath: (code: string) => `/learning/${encodeURIComponent(code)}`,
  myData: '/my-data',
  officer: '/officer',
  helpSaying: (note: string) => `/help?note=${encodeURIComponent(note)}`,
  /** A desk's code is its own in its ward only: other wards have the same ones. */
  helpAt: (supportPoint: string, ward?: string) =>
    `/help?at=${encodeURIComponent(supportPoint)}${ward === undefined ? '' : `&ward=${encodeURIComponent(ward)}`}`,
};

/** The folder this build is served from: `/zapps/<id>` on Zalo, nothing elsewhere. */
export function basename(pathname: string): string {
  return /^\/zapps\/[^/]+/.exec(pathname)?.[0] ?? '';
}

/** The screen a deep link `?r=` means (design §6), or null when it names none that exists. */
export function screenOfDeepLink(link: string | null): string | null {
  const [kind = '', value = '', step] = (link ?? '').split('/', 3);
  if (value === '') return SCREENS_WITHOUT_VALUE.get(kind) ?? null;
  if (kind === 'guide') return guideAt(value, step);
  return SCREENS_WITH_VALUE.get(kind)?.(value) ?? null;
}

/** Deep links that name no row. */
const SCREENS_WITHOUT_VALUE = new Map([
  ['help', PATHS.help],
  ['offers', PATHS.offers],
  ['officer', PATHS.officer],
  ['announcements', PATHS.announcements],
]);

const SCREENS_WITH_VALUE = new Map<string, (value: string) => string>([
  ['help', (desk) => PATHS.helpAt(desk)],
  ['request', PATHS.request],
  ['join', PATHS.join],
  ['officer', (page) => OFFICER_PAGES.get(page) ?? PATHS.officer],
  ['announcement', PATHS.announcement],
]);

/** Pages of the officers' part that reminders lead to. */
const OFFICER_PAGES = new Map(
  ['members', 'reminders', 'training'].map((page) => [page, `${PATHS.officer}/${page}`]),
);

/** A printed code outlives the guide it was printed for: a step that is none leads to the guide's first page. */
function guideAt(slug: string, step: string | undefined): string {
  return /^[1-9]\d?$/.test(step ?? '') ? PATHS.guideStep(slug, Number(step)) : PATHS.guide(slug);
}

/** The address to show instead of one that carries a deep link; null when there is none. Other parameters are kept. */
export function addressAfterDeepLink({
  pathname,
  search,
}: {
  pathname: string;
  search: string;
}): string | null {
  const params = new URLSearchParams(search);
  const screen = screenOfDeepLink(params.get('r'));
  if (screen === null) return null;
  params.delete('r');
  params.delete('simUser');
  const [path = '', own = ''] = screen.split('?');
  const query = [own, params.toString()].filter(Boolean).join('&');
  return `${basename(pathname)}${path}${query === '' ? '' : `?${query}`}`;
}
