import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root, toolScript } from '../../checking/tool.ts';
import { runCommand } from '../../processes/run-command.ts';

const settings = path.join(root, 'scripts', 'import-rules.cjs');

function writeIn(folder: string, name: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
}

type Import = readonly [from: string, to: string];

/** The broken rules, each with the file that breaks it, of a small project in which each `from` imports its `to`. */
async function broken(imports: readonly Import[]): Promise<string[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'h2-imports-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeIn(
    folder,
    'tsconfig.base.json',
    '{"compilerOptions": {"allowImportingTsExtensions": true, "noEmit": true}}',
  );
  for (const workspace of ['bot-server', 'mini-app', 'shared', 'scripts'])
    writeIn(folder, `${workspace}/.keep`, '');
  for (const [, to] of imports) writeIn(folder, to, 'export const a = 1;\n');
  for (const [from, to] of imports) {
    const target = path.relative(path.dirname(from), to);
    const source = target.startsWith('.') ? target : `./${target}`;
    writeIn(folder, from, `import { a } from '${source}';\nexport const b = a;\n`);
  }
  const script = toolScript('dependency-cruiser', 'depcruise');
  const args = [
    script,
    '--config',
    settings,
    '--output-type',
    'json',
    'bot-server',
    'mini-app',
    'shared',
    'scripts',
  ];
  const { output } = await runCommand(process.execPath, args, { cwd: folder });
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  return summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`);
}

const forbidden: Record<string, Import> = {
  'routing-knows-only-its-own': ['bot-server/src/routing/a.ts', 'bot-server/src/help-requests/z.ts'],
  'people-knows-only-its-own': ['bot-server/src/people/b.ts', 'bot-server/src/teams/z.ts'],
  'zalo-knows-only-its-own': ['bot-server/src/zalo/c.ts', 'bot-server/src/teams/z.ts'],
  'every-folder-has-a-rule': ['bot-server/src/drawer/d.ts', 'bot-server/src/teams/z.ts'],
  'two-doors-into-zalo': ['bot-server/src/conversations/e.ts', 'bot-server/src/zalo/zalo-client.ts'],
  'only-the-top-composes': ['bot-server/src/limits.ts', 'bot-server/src/teams/z.ts'],
  'nobody-imports-the-top': ['bot-server/src/teams/f.ts', 'bot-server/src/app.ts'],
  'endpoints-touch-no-store': [
    'bot-server/src/teams/team-endpoints.ts',
    'bot-server/src/teams/team-store.ts',
  ],
  'http-stays-at-the-edge': ['bot-server/src/teams/g.ts', 'node_modules/fastify/index.ts'],
  'features-stay-apart': ['mini-app/src/offers/h.ts', 'mini-app/src/home/z.ts'],
  'ui-knows-no-feature': ['mini-app/src/ui/i.ts', 'mini-app/src/home/z.ts'],
  'one-adapter-for-the-zalo-sdk': ['mini-app/src/home/j.ts', 'node_modules/zmp-sdk/index.ts'],
  'shared-is-only-zod': ['shared/src/k.ts', 'node_modules/axios/index.ts'],
  'server-source-stands-alone': ['bot-server/src/teams/l.ts', 'scripts/z.ts'],
  'client-source-stands-alone': ['mini-app/src/home/m.ts', 'bot-server/src/z.ts'],
  'simulator-shares-no-code-with-the-client': ['scripts/zalo-simulator/n.ts', 'bot-server/src/z.ts'],
  'no-cycles': ['bot-server/src/wards/o.ts', 'bot-server/src/wards/p.ts'],
};

test('every import against a rule is reported by that rule', async () => {
  const backwards: Import = ['bot-server/src/wards/p.ts', 'bot-server/src/wards/o.ts'];
  const found = await broken([...Object.values(forbidden), backwards]);
  for (const [rule, [from]] of Object.entries(forbidden)) expect(found).toContain(`${from} breaks ${rule}`);
});

test('what the table allows is allowed', async () => {
  const allowed: Import[] = [
    ['bot-server/src/conversations/a.ts', 'bot-server/src/zalo/inbound-event.ts'],
    ['bot-server/src/help-requests/a.ts', 'bot-server/src/routing/b.ts'],
    ['bot-server/src/guides/a.ts', 'bot-server/src/people/b.ts'],
    ['bot-server/src/app.ts', 'bot-server/src/help-requests/c.ts'],
    ['mini-app/src/app.tsx', 'mini-app/src/home/a.ts'],
    ['mini-app/src/offers/a.ts', 'mini-app/src/ui/b.ts'],
    ['bot-server/test/api/a.ts', 'scripts/b.ts'],
  ];
  expect(await broken(allowed)).toEqual([]);
});
