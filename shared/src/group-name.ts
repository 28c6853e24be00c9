import { fold, nfc } from './vietnamese-text.ts';
import { graphemesOf } from './graphemes.ts';

/** Zalo takes group names of 1–30 characters (server-api §3.1). */
export const GROUP_NAME_LENGTH = 30;

/** What a ward's plan says a group is called, and whose group it is. */
export interface GroupNaming {
  /** naming.group of the ward file, such as “Tổ CNSCĐ - An Biên”; the team's name and the ward's when it says nothing. */
  template?: string | undefined;
  /** The team's name and how the plan abbreviates it. */
  team: { name: string; abbr: string };
  ward: string;
  /** Names of the neighbourhoods it is for; none for the whole ward. */
  neighbourhoods: readonly string[];
}

/** A group's name as Zalo takes it, and the plan's whole one, which stands in the group's description. */
export interface GroupName {
  name: string;
  fullName: string;
  /** The whole name was too long for Zalo. */
  shortened: boolean;
}

const PLACEHOLDER = /\[?(?:tên|name)\s+(?:xã|phường|đặc khu)(?:\s*[/,]\s*(?:xã|phường|đặc khu))*\]?/giu;
const DASH = ' - ';

/** Ways to say it shorter, the most faithful first; each is tried on top of those before it. */
const SHORTER: readonly [words: string, short: string][] = [
  ['Chuyển đổi số', 'CĐS'],
  ['công nghệ số', 'CNS'],
  ['Tổ dân phố', 'TDP'],
  ['Khu phố', 'KP'],
  ['Khu dân cư', 'KDC'],
  ['CĐS cộng đồng', 'CĐSCĐ'],
  ['CNS cộng đồng', 'CNSCĐ'],
  ['cộng đồng', 'CĐ'],
];

/**
 * The name of a group by the plan's template (S-139), in NFC and at most 30 characters: whole when it fits, else the least
 * shortened form that does. Words are abbreviated before anything is left out, and a letter is never cut from its marks.
 */
export function proposeGroupName(naming: GroupNaming): GroupName {
  const { team } = naming;
  const written = writtenName(naming);
  const fullName = replaceWords(written, team.abbr, team.name);
  const name = shortForms(written, team).find(fits) ?? cut(shortForms(written, team).at(-1) ?? written);
  return { name, fullName, shortened: name !== fullName };
}

/** What is wrong with a name an officer wrote; 'offTemplate' is for the officer to know, Zalo takes it. */
export type GroupNameFault = 'empty' | 'tooLong' | 'offTemplate';

/**
 * Compares a name with the plan's template: it must begin as the template does (whole or abbreviated) and hold the ward's name,
 * read without marks. Length is counted after NFC, as Zalo does (server-api §0).
 */
export function faultOfGroupName(name: string, naming: GroupNaming): GroupNameFault | undefined {
  const tidy = tidyGroupName(name);
  if (tidy === '') return 'empty';
  if (!fits(tidy)) return 'tooLong';
  const given = words(tidy);
  const [head = ''] = writtenName(naming).split(DASH);
  const heads = [naming.team.name, ...shortForms(head, naming.team)].map(words);
  const follows =
    heads.some((each) => given.startsWith(each)) && ` ${given} `.includes(` ${words(naming.ward)} `);
  return follows ? undefined : 'offTemplate';
}

/** The name as it is kept: NFC, one line, single spaces, nothing invisible. */
export function tidyGroupName(name: string): string {
  return nfc(name.replace(/[\p{Cc}\s]+/gu, ' ').replace(/[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, ''))
    .replace(/ +/g, ' ')
    .trim();
}

function writtenName({ template, team, ward, neighbourhoods }: GroupNaming): string {
  const wished = template === undefined ? `${team.name}${DASH}${ward}` : template;
  const filled = wished.replace(PLACEHOLDER, () => ward);
  return tidyGroupName([filled, ...neighbourhoods].join(DASH));
}

/** Ever shorter forms, the first one whole. */
function shortForms(written: string, team: GroupNaming['team']): string[] {
  const own: [string, string] = [team.name, team.abbr];
  const steps = [...SHORTER.slice(0, 1), own, ...SHORTER.slice(1)];
  const forms = [written];
  for (const [long, short] of steps) {
    const last = forms.at(-1) ?? written;
    const next = replaceWords(last, long, short);
    if (next !== last) forms.push(next);
  }
  const shortest = forms.at(-1) ?? written;
  return [...forms, shortest.replaceAll(DASH, '-')];
}

/** Replaces words read in any case, only whole ones. */
function replaceWords(text: string, long: string, short: string): string {
  const pattern = nfc(long)
    .trim()
    .replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (pattern === '') return text;
  return tidyGroupName(
    text.replace(new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu'), () => short),
  );
}

function fits(name: string): boolean {
  return name !== '' && name.length <= GROUP_NAME_LENGTH;
}

/** As many visible characters as fit, the last one telling that more was left out. */
function cut(name: string): string {
  let kept = '';
  for (const { segment } of graphemesOf(name)) {
    if (kept.length + segment.length >= GROUP_NAME_LENGTH) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

function words(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
