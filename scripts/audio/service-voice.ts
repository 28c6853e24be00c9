import { NotSpoken, type Voice } from './voice.ts';

export interface ServiceSettings {
  /** Up to, not including, `/v1/audio/speech`. */
  url: string;
  key?: string | undefined;
  model: string;
  voice: string;
}

const SECONDS_60 = 60_000;
const TRIES = 3;
const LEAST_BYTES = 200;

async function ask({ url, key, model, voice }: ServiceSettings, words: string): Promise<Response> {
  return fetch(`${url.replace(/\/+$/, '')}/v1/audio/speech`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ model, voice, input: words, response_format: 'mp3', speed: 0.9 }),
    signal: AbortSignal.timeout(SECONDS_60),
  });
}

/** A speech service that takes OpenAI's form of request. It gets the words of the guides, which are public. */
export function serviceVoice(settings: ServiceSettings): Voice {
  const { url, model, voice } = settings;
  return {
    settings: ['service', url, model, voice, '0.9'].join(' '),
    speak: async (words) => {
      let trouble = '';
      for (let attempt = 0; attempt < TRIES; attempt++) {
        try {
          const reply = await ask(settings, words);
          const sound = Buffer.from(await reply.arrayBuffer());
          if (reply.ok && sound.length >= LEAST_BYTES) return sound;
          trouble = `trả lời ${reply.status}`;
          if (reply.status < 500 && reply.status !== 429) break;
        } catch (error) {
          trouble = error instanceof Error ? error.message : 'không trả lời';
        }
      }
      throw new NotSpoken(`Dịch vụ giọng đọc ${new URL(url).host}: ${trouble}.`);
    },
  };
}
