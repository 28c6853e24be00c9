import { nfc } from '../vietnamese-text.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** The text with single spaces and without what XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and U+FFFF. */
export function cleanText(text: string): string {
  return nfc(text)
    .replace(/\s+/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu, '')
    .trim();
}

/** Clean text, ready to stand between tags or in a quoted attribute of XML and HTML. */
export function xmlText(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
