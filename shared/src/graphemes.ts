let segmenter: Intl.Segmenter | undefined;

/**
 * The letters of a text as people count them, so that no mark is cut from its letter. The rules are loaded with the first
 * text: on an old phone that takes a moment, which starting must not wait for.
 */
export function graphemesOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('vi', { granularity: 'grapheme' });
  return segmenter.segment(text);
}
