import { titleAbove, type BroadcastWords } from './broadcast-words.ts';

const SECONDS_A_PAUSE = 0.6;

/**
 * What is read out over the loudspeakers, numbers and abbreviations spelled out by `spoken`, and how long that takes a reader of
 * so many syllables a minute. Links cannot be heard: where to ask is said instead. Said twice, as is the custom.
 */
export function loudspeakerScript(
  { kind, title, text, from }: BroadcastWords,
  { spoken, syllablesPerMinute }: { spoken: (text: string) => string; syllablesPerMinute: number },
): { text: string; seconds: number } {
  const opening =
    kind === 'scamAlert'
      ? `Kính thưa bà con. ${from} xin cảnh báo thủ đoạn lừa đảo.`
      : `Kính thưa bà con. ${from} xin thông báo.`;
  const message = [titleAbove({ title, text }) ?? '', ...text.split(/\n+/)]
    .map(asSentence)
    .filter((line) => line !== '');
  const closing = [
    'Bà con xem lại tin này trong ứng dụng Zalo của phường, hoặc hỏi tổ công nghệ số cộng đồng nơi mình ở.',
    'Xin cảm ơn bà con.',
  ];
  const lines = [opening, ...message, 'Xin nhắc lại.', ...message, ...closing].map(spoken);
  const script = lines.join('\n');
  return { text: script, seconds: readingSeconds(script, syllablesPerMinute) };
}

const ADDRESS = /(?:https?:\/\/|www\.)\S+/gi;

function asSentence(line: string): string {
  const said = line.replace(ADDRESS, 'địa chỉ trong tin').replace(/\s+/g, ' ').trim();
  return said === '' || /[.!?…:;]$/.test(said) ? said : `${said}.`;
}

/** Seconds to read a text aloud: its syllables, which Vietnamese writes apart, and a pause after each sentence. */
export function readingSeconds(text: string, syllablesPerMinute: number): number {
  const syllables = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const pauses = text.match(/[.!?…](?=\s|$)/g)?.length ?? 0;
  return Math.ceil((syllables * 60) / syllablesPerMinute + pauses * SECONDS_A_PAUSE);
}
