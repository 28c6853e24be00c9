/**
 * Who may import whom. `people` and `wards` are what every folder of the bot server stands on; two doors lead into
 * `zalo`, so that changing the chat platform changes no other folder.
 */
const doors = ['zalo/inbound-event[.]ts', 'zalo/outbox[.]ts'];
const outbox = doors[1];
const officerDesk = 'officers/officer-(desk|log)[.]ts';

/** What each folder of bot-server/src may import besides itself, `people`, `wards`, `shared` and single files. */
const mayImport = {
  wards: [],
  people: [],
  guides: [officerDesk],
  leaflets: ['guides/'],
  teams: [outbox],
  zalo: [],
  officers: ['help-requests/', 'teams/', outbox],
  'my-data': ['help-requests/', 'teams/', outbox],
  routing: ['teams/'],
  'help-requests': ['routing/', 'teams/', outbox],
  groups: [officerDesk, 'teams/', outbox],
  broadcasts: ['groups/', officerDesk, 'leaflets/(qr-svg|leaflet-measures)[.]ts', 'teams/', outbox],
  reminders: ['groups/', officerDesk, 'teams/', outbox],
  reports: ['help-requests/', 'teams/'],
  assistant: ['guides/'],
  conversations: [
    'assistant/',
    'broadcasts/',
    'groups/',
    'guides/',
    'help-requests/',
    'my-data/',
    'officers/',
    'reminders/',
    'teams/',
    ...doors,
  ],
};

const everybodyMayImport = ['wards/', 'people/'];

const folderRules = Object.entries(mayImport).map(([folder, others]) => ({
  name: `${folder}-knows-only-its-own`,
  comment: `bot-server/src/${folder} may import: ${[...everybodyMayImport, ...others].join(', ')}`,
  severity: 'error',
  from: { path: `^bot-server/src/${folder}/` },
  to: {
    path: '^bot-server/src/[^/]+/',
    pathNot: [`${folder}/`, ...everybodyMayImport, ...others].map((allowed) => `^bot-server/src/${allowed}`),
  },
}));

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'every-folder-has-a-rule',
      comment: 'A new folder in bot-server/src says here what it may import.',
      severity: 'error',
      from: { path: `^bot-server/src/(?!(${Object.keys(mayImport).join('|')})/)[^/]+/` },
      to: { path: '^bot-server/src/[^/]+/' },
    },
    {
      name: 'two-doors-into-zalo',
      comment: 'inbound-event says what came in and outbox what must go out, both in our words.',
      severity: 'error',
      from: { path: '^bot-server/src/(?!zalo/|(app|loops|main)[.]ts)' },
      to: { path: '^bot-server/src/zalo/(?!(inbound-event|outbox)[.]ts)' },
    },
    {
      name: 'only-the-top-composes',
      comment:
        'Single files in src are the ground that the folders stand on; only app, loops and main know folders.',
      severity: 'error',
      from: {
        path: '^bot-server/src/[^/]+[.]ts$',
        pathNot: '^bot-server/src/(app|loops|main)[.]ts$|[.]test[.]ts$',
      },
      to: { path: '^bot-server/src/(?!people/|wards/)[^/]+/' },
    },
    {
      name: 'nobody-imports-the-top',
      severity: 'error',
      from: { path: '^bot-server/src/', pathNot: '^bot-server/src/(app|loops|main)[.]ts$' },
      to: { path: '^bot-server/src/(app|loops|main)[.]ts$' },
    },
    {
      name: 'endpoints-touch-no-store',
      comment: 'endpoint → use case → store; the shape of a row may be named',
      severity: 'error',
      from: { path: '^bot-server/src/.*-endpoints?[.]ts$' },
      to: { path: '-store[.]ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'http-stays-at-the-edge',
      comment: 'In a domain folder only endpoint files know Fastify.',
      severity: 'error',
      from: { path: '^bot-server/src/[^/]+/', pathNot: '-endpoints?[.]ts$' },
      to: { path: 'node_modules/(fastify|@fastify|fastify-type-provider-zod)/' },
    },
    {
      name: 'features-stay-apart',
      comment: 'Features of the mini-app are composed in app.tsx; ui and the Zalo adapter serve all of them.',
      severity: 'error',
      from: { path: '^mini-app/src/([^/]+)/' },
      to: { path: '^mini-app/src/[^/]+/', pathNot: '^mini-app/src/($1|ui|zalo)/' },
    },
    {
      name: 'ui-knows-no-feature',
      severity: 'error',
      from: { path: '^mini-app/src/ui/' },
      to: { path: '^mini-app/src/(?!ui/)[^/]+/' },
    },
    {
      name: 'one-adapter-for-the-zalo-sdk',
      severity: 'error',
      from: { path: '^mini-app/src/(?!zalo/)' },
      to: { path: 'node_modules/zmp-sdk/' },
    },
    {
      name: 'shared-is-only-zod',
      comment: 'Files that people edit are read by two Node-only places; the search has its index library.',
      severity: 'error',
      from: {
        path: '^shared/src/',
        pathNot: '[.]test[.]ts$|^shared/src/(written-file/|guide-search/|[^/]+-files[.]ts$)',
      },
      to: { pathNot: '^shared/src/|node_modules/zod/' },
    },
    {
      name: 'server-source-stands-alone',
      severity: 'error',
      from: { path: '^bot-server/src/' },
      to: { path: '^(mini-app|scripts)/' },
    },
    {
      name: 'client-source-stands-alone',
      severity: 'error',
      from: { path: '^mini-app/src/' },
      to: { path: '^(bot-server|scripts)/' },
    },
    {
      name: 'simulator-shares-no-code-with-the-client',
      comment: 'Or the two would agree in the same mistake.',
      severity: 'error',
      from: { path: '^scripts/zalo-simulator/' },
      to: { path: '^(bot-server|mini-app)/' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolvable',
      comment: 'What begins with virtual: is made by a plugin of Vite.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(www|[.]data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json'],
    },
  },
};
