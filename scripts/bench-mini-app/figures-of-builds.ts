import os from 'node:os';

import { percentile, rounded, type Figure } from '../bench/figures.ts';
import { gzipped, wholeSize, type Build } from './builds.ts';
import { NETWORKS, type FirstLoad, type InUse, type Network } from './measure-page.ts';

const KB = 1000;
const BARS = {
  entryKb: 110,
  cssKb: 18,
  wholeKb: 2000,
  firstTextMs: 1300,
  shareOfTemplate: 0.75,
  blockedMs: 50,
  guideMs: 300,
  typingMs: 100,
};

export interface MeasuredLoad {
  build: Build;
  network: Network;
  load: FirstLoad;
}

/** The table of `npm run bench:mini-app`: our own bars are judged by the best round, for load only ever adds time. */
export function figuresOf(builds: Build[], loads: MeasuredLoad[], uses: InUse[]): Figure[] {
  const [own] = builds;
  if (own === undefined) return [];
  const outside = [
    ...new Set(loads.filter(({ build }) => build === own).flatMap(({ load }) => load.outsideHosts)),
  ];
  return [
    size(`${own.name}: entry JS, gzip`, gzipped(own, own.js), BARS.entryKb),
    size(`${own.name}: CSS, gzip`, gzipped(own, own.css), BARS.cssKb),
    size(`${own.name}: whole build`, wholeSize(own), BARS.wholeKb),
    ...builds.flatMap((build) => timesOf(build, loads, build === own)),
    ...shareOfTemplates(builds, loads),
    {
      name: `${own.name}: outside hosts asked until the first text`,
      measured: outside.length === 0 ? 'none' : outside.join(', '),
      bar: 'none',
      met: outside.length === 0,
    },
    time(
      `${own.name}: guide opened from home`,
      uses.map((use) => use.guideOpenedMs),
      BARS.guideMs,
    ),
    time(
      `${own.name}: longest task while typing a search`,
      uses.map((use) => use.longestWhileTypingMs),
      BARS.typingMs,
    ),
    { name: 'machine', measured: machineInWords(), bar: '', met: undefined },
  ];
}

function timesOf(build: Build, loads: MeasuredLoad[], judged: boolean): Figure[] {
  return (Object.keys(NETWORKS) as Network[]).flatMap((network) => {
    const own = loads.filter((one) => one.build === build && one.network === network);
    const bar = (ms: number) => (judged && network === 'slow 4G' ? ms : undefined);
    const values = (what: 'firstTextMs' | 'blockedMs') => own.map(({ load }) => load[what]);
    return [
      time(`${build.name}: first text, ${network}`, values('firstTextMs'), bar(BARS.firstTextMs)),
      time(`${build.name}: blocked after it, ${network}`, values('blockedMs'), bar(BARS.blockedMs)),
    ];
  });
}

/** Our first text on slow 4G against that of the quickest template measured beside it. */
function shareOfTemplates([own, ...templates]: Build[], loads: MeasuredLoad[]): Figure[] {
  if (templates.length === 0) return [];
  const best = (build: Build | undefined) =>
    Math.min(
      ...loads
        .filter((one) => one.build === build && one.network === 'slow 4G')
        .map(({ load }) => load.firstTextMs),
    );
  const share = best(own) / Math.min(...templates.map(best));
  return [
    {
      name: 'first text on slow 4G, share of the quickest template',
      measured: rounded(share),
      bar: `≤ ${String(BARS.shareOfTemplate)}`,
      met: share <= BARS.shareOfTemplate,
    },
  ];
}

function size(name: string, bytes: number, most: number): Figure {
  return {
    name,
    measured: `${rounded(bytes / KB)} kB`,
    bar: `≤ ${String(most)} kB`,
    met: bytes <= most * KB,
  };
}

function time(name: string, values: number[], most: number | undefined): Figure {
  const best = Math.min(...values);
  const measured = `${rounded(best)} ms (median ${rounded(percentile(values, 0.5))})`;
  if (most === undefined) return { name, measured, bar: '', met: undefined };
  return { name, measured, bar: `≤ ${String(most)} ms`, met: best <= most };
}

function machineInWords(): string {
  const loads = os.loadavg().map((load) => load.toFixed(1));
  return `load ${loads.join(', ')} (1, 5, 15 min) on ${String(os.cpus().length)} processors; CPU slowed 4×`;
}
