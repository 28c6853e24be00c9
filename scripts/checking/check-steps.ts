import { toolScript } from './tool.ts';

/** One check: the line that names it, and what stands behind `node` on its command line. */
export interface CheckStep {
  name: string;
  args: readonly string[];
}

const folders = ['shared', 'bot-server', 'mini-app', 'scripts'] as const;

/** Every check without tests, the longest first, so that two at a time end together. */
export function checkSteps(): CheckStep[] {
  const tsc = toolScript('typescript-7', 'tsc');
  const depcruise = toolScript('dependency-cruiser', 'depcruise');
  return [
    { name: 'lint', args: [toolScript('oxlint'), '.'] },
    ...folders.map((folder) => ({
      name: `types of ${folder}`,
      args: [tsc, '--pretty', 'false', '-p', folder],
    })),
    { name: 'guides', args: ['--import', 'tsx', 'scripts/guides.ts'] },
    { name: 'format', args: [toolScript('prettier'), '--check', '--log-level', 'warn', '.'] },
    { name: 'import rules', args: [depcruise, '--config', 'scripts/import-rules.cjs', ...folders] },
    { name: 'dead code', args: [toolScript('knip'), '--config', 'scripts/dead-code.json', '--no-progress'] },
  ];
}
