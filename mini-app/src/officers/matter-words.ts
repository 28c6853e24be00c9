import { dayText } from './moment-text.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];
const PERIOD = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/;
const TASK = /^\d+(?:\.\d+)*$/;

/**
 * Which time a matter of the calendar is about, and which task of the plan, as the log keeps it: '2026-Q4' is “Quý IV/2026”,
 * '2026-12/5.3' is “Tháng 12/2026, việc 5.3”. Undefined where nothing of it can be said in words.
 */
export function matterInWords(matter: string): string | undefined {
  const [period = '', ...rest] = matter.split('/');
  const task = rest.find((part) => TASK.test(part));
  const words = [periodInWords(period), task && `việc ${task}`].filter(Boolean);
  if (words.length === 0) return undefined;
  const sentence = words.join(', ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

function periodInWords(period: string): string | undefined {
  const [, year, quarter, month, day] = PERIOD.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) return `quý ${QUARTERS[Number(quarter) - 1] ?? ''}/${year}`;
  if (month === undefined) return `năm ${year}`;
  return day === undefined ? `tháng ${Number(month)}/${year}` : `kỳ từ ${dayText(period)}`;
}
