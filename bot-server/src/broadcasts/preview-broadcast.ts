import type { broadcastPreview, OutputsView } from '@tung-nha/shared/broadcast';
import { loudspeakerScript } from '@tung-nha/shared/broadcast/loudspeaker-script';
import { chatMessage, groupMessage, postPack, wardPageText } from '@tung-nha/shared/broadcast/message-text';
import { templateText } from '@tung-nha/shared/broadcast/template-text';
import { spokenText } from '@tung-nha/shared/spoken-text';
import type { z } from 'zod';

import type { Config } from '../config.ts';
import { done, type Outcome } from '../outcome.ts';
import type { Ward } from '../wards/ward-access.ts';
import type { Work } from '../work.ts';
import type { Broadcast } from './broadcast.ts';
import type { Asking } from '../officers/officer-desk.ts';
import { accessBroadcast } from './broadcast-access.ts';
import { wordsOf } from './broadcast-words-of.ts';
import { posterPage } from './poster-page.ts';
import { reachOf } from './reach-of.ts';

/** Every output as it would go out now, and whom it would reach. */
export async function previewBroadcast(
  work: Work,
  config: Config,
  asking: Asking & { id: string },
): Promise<Outcome<z.output<typeof broadcastPreview>>> {
  const found = await accessBroadcast(work, asking, false);
  if (!found.ok) return found;
  const { ward, broadcast } = found.value;
  return done({
    outputs: outputsOf(work, ward, broadcast),
    reach: await reachOf(work, { perMinute: config.ZALO_OA_PER_MINUTE }, { ward, broadcast }),
    needsSecondPerson: ward.settings.broadcasts.secondPerson && broadcast.kind !== 'scamAlert',
  });
}

function outputsOf(work: Work, ward: Ward, broadcast: Broadcast): OutputsView {
  const words = wordsOf(work, ward, broadcast);
  const { broadcasts, naming } = ward.settings;
  const { template, syllablesPerMinute } = broadcasts;
  return {
    chat: chatMessage(words, true),
    group: groupMessage(words),
    ...(template === undefined ? {} : { template: templateText(words, template) }),
    miniApp: {
      title: words.title,
      text: words.text,
      ...(words.link === undefined ? {} : { link: words.link }),
    },
    postPack: postPack(words),
    loudspeaker: loudspeakerScript(words, { spoken: spokenText, syllablesPerMinute }),
    wardPage: wardPageText(words, naming?.column),
    poster: { html: posterPage(words) },
  };
}
