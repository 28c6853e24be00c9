const ONSETS = 'b c ch d đ g gh gi h hm k kh kr l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RHYMES = new Set(
  `a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
  e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu
  o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot
  ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
  u ua uc ui um un ung uôc uôi uôm uôn uông uôt up ut uân uâng uât uây uê uêch uênh uêu uơ uy uya uych uyên uyêt uyn uynh uyp uyt uyu
  ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yên yêm yêng yêt yêu ych yn ynh yp yt`.split(
    /\s+/,
  ),
);
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOPPED = /(?:[ptc]|ch)$/;
const SHARP_OR_HEAVY = /[\u0301\u0323]/;

/**
 * Whether a word with Vietnamese marks can be one: a known beginning and ending, one tone, and a sharp or heavy one
 * before p, t, c, ch. Words without marks pass, for they may be names or foreign. Finds “đưọc” and “môt”, not “nghành”.
 */
export function isPlausibleSyllable(word: string): boolean {
  const known = judged.get(word);
  if (known !== undefined) return known;
  const plausible = judge(word);
  if (judged.size < MOST_KEPT) judged.set(word, plausible);
  return plausible;
}

/** The guides hold few different words, many times. */
const judged = new Map<string, boolean>();
const MOST_KEPT = 10_000;

function judge(word: string): boolean {
  const letters = word.normalize('NFD').toLowerCase();
  if (/^[a-z]*$/.test(letters)) return true;
  const tones = letters.match(TONES) ?? [];
  if (tones.length > 1) return false;
  if (!isToneWhereItBelongs(letters)) return false;
  const bare = letters.replace(TONES, '').normalize('NFC');
  const fits = ['', ...ONSETS].some(
    (onset) => bare.startsWith(onset) && RHYMES.has(bare.slice(onset.length)),
  );
  if (!fits && !isContracted(bare)) return false;
  return !STOPPED.test(bare) || SHARP_OR_HEAVY.test(tones.join(''));
}

/** With ă â ê ô ơ ư in the word the tone stands on the last of them: việt, not vịêt. Elsewhere both ways are written. */
function isToneWhereItBelongs(letters: string): boolean {
  const vowels = letters.match(/[a-z]\p{M}+/gu) ?? [];
  const shaped = vowels.findLastIndex((vowel) => /[\u0302\u0306\u031B]/.test(vowel));
  const toned = vowels.findIndex((vowel) => vowel.match(TONES) !== null);
  return shaped === -1 || toned === -1 || shaped === toned;
}

/** gì, giêng, giếng: the i of “gi” is also the vowel. */
function isContracted(bare: string): boolean {
  return bare.startsWith('gi') && RHYMES.has(bare.slice(1));
}
