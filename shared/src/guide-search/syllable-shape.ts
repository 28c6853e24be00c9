const BEGINNINGS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';
const RHYMES = `a ac ach ai am an ang anh ao ap at au ay e ec em en eng enh eo ep et ech eu i ia ich iec iem ien ieng iep
iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oen oeo oet oi om on ong ooc oong op
ot u ua uan uang uat uay uc ue uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen
uyet uynh uyt uyu y yem yen yet yeu`;

const beginnings = new Set(['', ...BEGINNINGS.split(' ')]);
const rhymes = new Set(RHYMES.split(/\s+/));

/** Whether a word without marks can be a Vietnamese syllable at all; “hnag” and “dangw” cannot. */
export function isSyllableShape(key: string): boolean {
  for (let length = 0; length <= 3; length += 1) {
    if (beginnings.has(key.slice(0, length)) && rhymes.has(key.slice(length))) return true;
  }
  return false;
}

const BEGIN_ALIKE: [RegExp, string][] = [
  [/^(gi|r)(?=[aeiouy])/, 'd'],
  [/^ngh/, 'ng'],
  [/^gh/, 'g'],
  [/^tr/, 'ch'],
  [/^s/, 'x'],
  [/^l/, 'n'],
  [/^(k|q)(?!h)/, 'c'],
];
const END_ALIKE: [RegExp, string][] = [
  [/(ng|nh)$/, 'n'],
  [/(ch|c)$/, 't'],
];

/**
 * Whether two syllables are said alike in some part of the country: s and x, ch and tr, d, gi and r, l and n at the
 * beginning, or n, ng and nh, t, c and ch at the end; not both, which would make half the language one word.
 */
export function soundAlike(a: string, b: string): boolean {
  const [begins, ends] = [BEGIN_ALIKE, END_ALIKE].map(
    (rules) => (key: string) => rules.reduce((text, [from, to]) => text.replace(from, to), key),
  );
  return begins?.(a) === begins?.(b) || ends?.(a) === ends?.(b);
}

/** Whether one letter more, less, other or swapped with its neighbour makes `a` into `b`. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [left, right] = [a.slice(start), b.slice(start)];
  const isRest = (from: number, to: number) => left.slice(from) === right.slice(to);
  const isSwap = left[0] === right[1] && left[1] === right[0];
  return isRest(1, 1) || isRest(1, 0) || isRest(0, 1) || (isSwap && isRest(2, 2));
}

/** Whether two words have the same letters, two neighbours swapped (“thếu” for “thuế”). */
export function isSwapped(a: string, b: string): boolean {
  return (
    a !== b &&
    a.length === b.length &&
    isOneSlip(a, b) &&
    Array.from(a).sort().join('') === Array.from(b).sort().join('')
  );
}
