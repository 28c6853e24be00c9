import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { GuideCatalogue } from './guide-catalogue.ts';

/** Tells the log and the metrics how the catalogue came in: whoever runs the server learns that a guide is missing. */
export function reportCatalogue(
  catalogue: GuideCatalogue,
  log: Log,
  metrics: Pick<Metrics, 'guideFiles'>,
): void {
  const { guides, problems } = catalogue;
  for (const { file, line, field, message, leavesOut } of problems) {
    const fields = { file, where: `${line} ${field}`.trim(), reason: message };
    if (leavesOut) log.error({ event: 'guideLeftOut', ...fields }, 'a guide is not served');
    else log.warn({ event: 'guideToMend', ...fields }, 'a guide should be mended');
  }
  const leftOut = new Set(problems.filter(({ leavesOut }) => leavesOut).map(({ file }) => file));
  const toMend = new Set(problems.map(({ file }) => file).filter((file) => !leftOut.has(file)));
  metrics.guideFiles({ served: guides.size, leftOut: leftOut.size, toMend: toMend.size });
}
