const TONES: Record<string, string> = { s: '\u0301', f: '\u0300', r: '\u0309', x: '\u0303', j: '\u0323' };

/**
 * What somebody meant who typed Telex into a keyboard that was not set to it: “dangw” → “dăng”, “ddawng” → “đăng”,
 * “kys” → “ký”; letters held down too long (“dienn”) become one.
 * The answer is NFD; a word without such slips comes back as it was.
 */
export function fromTelex(word: string): string {
  let letters = word.toLowerCase();
  const tone = /^(.*[aeiouy][a-z]*?)([sfrxj])([a-z]*)$/.exec(letters);
  let mark = '';
  if (tone !== null && isToneOf(tone[1] ?? '', tone[3] ?? '')) {
    letters = (tone[1] ?? '') + (tone[3] ?? '');
    mark = TONES[tone[2] ?? ''] ?? '';
  }
  return withHats(letters) + mark;
}

/** A tone letter stands after the vowel; “s” in “sms” or “r” in “tra” is a letter of its own. */
function isToneOf(before: string, after: string): boolean {
  return /[aeiouyw]/.test(before) && /^(a|e|o|w|d|i|u|y|n|ng|nh|m|c|ch|p|t)*$/.test(after);
}

function withHats(letters: string): string {
  let text = letters.replace(/^d(.*)d/, 'đ$1').replace('uwo', 'uo');
  const breve = /^(.*?)(uo|u|o|a)([a-z]*?)w/.exec(text);
  if (breve !== null) {
    const horned = (breve[2] ?? '').replace(/[uo]/g, '$&\u031b').replace('a', 'a\u0306');
    text = (breve[1] ?? '') + horned + (breve[3] ?? '') + text.slice(breve[0].length);
  }
  return text.replace(/([aeo])([a-z]{0,2}?)\1/, '$1\u0302$2').replace(/(\p{L})\1+/gu, '$1');
}
