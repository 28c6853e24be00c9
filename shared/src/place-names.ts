import { placeItems } from './place-words.ts';
import { fold, withTonesLast } from './vietnamese-text.ts';

export interface NamedPlace {
  code: string;
  name: string;
}

export type FoundByName =
  { kind: 'found'; code: string } | { kind: 'several'; codes: string[] } | { kind: 'none' };

/**
 * The neighbourhood or ward that somebody means, typed any way: “tdp 5”, “tổ 5”, “to dan pho so 05”, “TDP05”, “tổ dân
 * phố số năm”, “5”, or inside a sentence (“nhà tôi ở tổ 5 phường An Biên”). A name typed with its marks goes before
 * one that is equal only without them. Where two could be meant the answer is `several`, never a guess.
 */
export function findByName(names: NamedPlace[], typed: string): FoundByName {
  const byCode = names.filter((place) => fold(place.code) === fold(typed));
  if (byCode.length > 0) return answer(byCode);
  const strict = readTyped(typed, 'marked');
  const loose = readTyped(typed, 'folded');
  const places = names.map(readPlace);
  for (const search of [wholeName, insideText]) {
    const found = search(places, strict, 'marked');
    if (found.length > 0) return answer(found);
    const alike = search(places, loose, 'folded');
    if (alike.length > 0) return answer(alike);
  }
  return { kind: 'none' };
}

function answer(places: NamedPlace[]): FoundByName {
  const codes = [...new Set(places.map((place) => place.code))];
  const [only] = codes;
  if (only === undefined) return { kind: 'none' };
  return codes.length === 1 ? { kind: 'found', code: only } : { kind: 'several', codes };
}

type Spelling = 'marked' | 'folded';

interface ReadPlace extends NamedPlace {
  items: Record<Spelling, string[]>;
}

/** Reading a name costs more than comparing it, and callers ask about the same list again and again. */
const alreadyRead = new WeakMap<NamedPlace, ReadPlace>();

/** Names in the list are written properly: only “bản” is a kind in them and only “năm” a number. */
function readPlace(place: NamedPlace): ReadPlace {
  const known = alreadyRead.get(place);
  if (known?.name === place.name) return known;
  const read = (words: Spelling): string[] =>
    placeItems(place.name, { kinds: 'marked', numbers: 'marked', words });
  const fresh = {
    code: place.code,
    name: place.name,
    items: { marked: read('marked'), folded: read('folded') },
  };
  alreadyRead.set(place, fresh);
  return fresh;
}

/** Every way to read what was typed: without marks, “thon nam” is Thôn Nam or Thôn 5. */
function readTyped(typed: string, words: Spelling): string[][] {
  const texts = [withoutPoliteWords(typed)];
  // “to 5 a” may be a polite “tổ 5 ạ” or “tổ 5A”.
  if (/\d\s+[a-z]\s*$/i.test(typed)) texts.push(typed.replace(/(\d)\s+(?=[a-z]\s*$)/i, '$1'));
  const spellings: Spelling[] = words === 'marked' ? ['marked'] : ['folded', 'marked'];
  return texts.flatMap((text) =>
    spellings.flatMap((kinds) => spellings.map((numbers) => placeItems(text, { kinds, numbers, words }))),
  );
}

const POLITE_BEFORE = politeWords('dạ vâng ở tại thưa da vang o tai thua');
const POLITE_AFTER = politeWords('ạ nhé nha đấy đó em bạn a nhe day do ban');

function politeWords(words: string): Set<string> {
  return new Set(words.split(' ').map(withTonesLast));
}

/** So that “dạ 5 ạ” is a bare number. Compared with their marks: “Đỏ” is no “đó”. */
function withoutPoliteWords(text: string): string {
  const words = text.replace(/^[\s,.;!?]+|[\s,.;!?]+$/g, '').split(/(?<=[\s,.;!?])/);
  const among = (polite: Set<string>, word = ''): boolean =>
    polite.has(withTonesLast(word.replace(/[\s,.;!?]/g, '')));
  let [start, end] = [0, words.length];
  while (start < end - 1 && among(POLITE_BEFORE, words[start])) start += 1;
  while (end > start + 1 && among(POLITE_AFTER, words[end - 1])) end -= 1;
  return words.slice(start, end).join('').trim();
}

/** Words for a settlement that people use for one another. */
const VILLAGE = new Set(['@thon', '@ban', '@ap', '@xom', '@lang', '@buon', '@phum', '@soc']);

function splitKind(items: string[]): { kind: string | undefined; core: string } {
  const [first = ''] = items;
  return first.startsWith('@') && items.length > 1
    ? { kind: first, core: items.slice(1).join(' ') }
    : { kind: undefined, core: items.join(' ') };
}

/** Places whose whole name was typed; those of another kind of village only when there is no better one. */
function wholeName(places: ReadPlace[], readings: string[][], spelling: Spelling): NamedPlace[] {
  const typed = readings.map(splitKind);
  const graded = places.map((place) => {
    const name = splitKind(place.items[spelling]);
    return { place, grade: Math.max(...typed.map((reading) => gradeOf(name, reading))) };
  });
  const best = Math.max(1, ...graded.map(({ grade }) => grade));
  return graded.filter(({ grade }) => grade === best).map(({ place }) => place);
}

function gradeOf(name: ReturnType<typeof splitKind>, typed: ReturnType<typeof splitKind>): number {
  if (name.core !== typed.core || name.core === '') return 0;
  if (name.kind === typed.kind || name.kind === undefined || typed.kind === undefined) return 2;
  return VILLAGE.has(name.kind) && VILLAGE.has(typed.kind) ? 1 : 0;
}

const WARD_KINDS = new Set(['@phuong', '@xa', '@dacKhu']);
const AFTER_NAME = new Set([
  ...POLITE_AFTER,
  'quan',
  'huyen',
  'tinh',
  'thanh',
  'tp',
  'thi',
  'duong',
  'ngo',
  'so',
  'nha',
]);

/** The 34 provinces; their name may follow that of a ward without a comma. */
const PROVINCES = new Set(
  (
    'ha noi,hue,lai chau,dien bien,son la,lang son,quang ninh,thanh hoa,nghe an,ha tinh,cao bang,tuyen quang,lao cai,' +
    'thai nguyen,phu tho,bac ninh,hung yen,hai phong,ninh binh,quang tri,da nang,quang ngai,gia lai,khanh hoa,lam dong,' +
    'dak lak,ho chi minh,hcm,dong nai,tay ninh,can tho,vinh long,dong thap,ca mau,an giang'
  ).split(','),
);

/** Places named inside a longer text; a name inside a longer name that also fits does not count. */
function insideText(places: ReadPlace[], readings: string[][], spelling: Spelling): NamedPlace[] {
  const hits = places.flatMap((place) =>
    readings.flatMap((reading) =>
      formsOf(place.items[spelling]).flatMap((name) =>
        occurrences(name, reading).map((span) => ({ place, ...span })),
      ),
    ),
  );
  return hits
    .filter((hit) => !hits.some((other) => other.length > hit.length && covers(other, hit)))
    .map(({ place }) => place);
}

/** The name, and without its kind when what remains is more than one word (“Thôn Đồng Cao”, “Đồng Cao”). */
function formsOf(name: string[]): string[][] {
  return name[0]?.startsWith('@') === true && name.length > 2 ? [name, name.slice(1)] : [name];
}

interface Span {
  start: number;
  length: number;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && outer.start + outer.length >= inner.start + inner.length;
}

function occurrences(name: string[], text: string[]): Span[] {
  const spans: Span[] = [];
  for (let start = 0; start + name.length <= text.length; start += 1) {
    const same = name.every((item, i) => text[start + i] === item);
    if (same && stands(name, text, start)) spans.push({ start, length: name.length });
  }
  return spans;
}

const BEFORE_NAME = new Set([
  'o',
  'tai',
  'thuoc',
  'la',
  'ben',
  'duoi',
  'tren',
  'trong',
  'ngoai',
  've',
  'nha',
]);

/** A number or a single word needs a kind before it; a longer name may stand alone between words that are no name. */
function stands(name: string[], text: string[], start: number): boolean {
  if (!endsName(text.slice(start + name.length), name.at(-1)?.startsWith('#') === true)) return false;
  const [first = ''] = name;
  const before = text[start - 1];
  if (first.startsWith('@') || (before !== undefined && WARD_KINDS.has(before))) return true;
  return name.length > 1 && !name.some((item) => /^[#@]/.test(item)) && beginsName(before);
}

function beginsName(before: string | undefined): boolean {
  return before === undefined || /^[|@#]/.test(before) || BEFORE_NAME.has(fold(before));
}

function endsName(rest: string[], afterNumber: boolean): boolean {
  const [next] = rest;
  if (next === undefined || next === '|' || next.startsWith('@')) return true;
  if (next.startsWith('#')) return !afterNumber;
  // After a number any word may follow: “tổ 5 gần chợ”.
  if (afterNumber || AFTER_NAME.has(fold(next))) return true;
  return [1, 2, 3].some((words) => PROVINCES.has(fold(rest.slice(0, words).join(' '))));
}
