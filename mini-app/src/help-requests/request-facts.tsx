import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { now } from '../clock.ts';
import { clockInWords } from '../time-words.ts';
import { FactList } from '../ui/fact-list.tsx';
import { MODE_WORDS, REQUEST_TEXTS as TEXTS } from './texts.ts';

/** What was asked for, as a list of names and values. */
export function RequestFacts({ request }: { request: HelpRequestView }) {
  const { wantedAt } = request;
  return (
    <FactList
      facts={[
        [TEXTS.note, request.note],
        [TEXTS.mode, MODE_WORDS[request.mode].name],
        [TEXTS.supportPoint, request.supportPoint],
        [TEXTS.wantedAt, wantedAt && clockInWords(wantedAt, now())],
        [TEXTS.neighbourhood, request.neighbourhood],
        [TEXTS.forRelation, request.forRelation],
        [TEXTS.sentAt, clockInWords(request.createdAt, now())],
        [TEXTS.code, request.code],
      ]}
    />
  );
}
