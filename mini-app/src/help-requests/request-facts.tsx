import type { HelpRequestView } from '@tung-nha/shared/help-request';

import { now } from '../clock.ts';
import { clockInWords } from '../time-words.ts';
import { MODE_WORDS, REQUEST_TEXTS } from './texts.ts';

/** What was asked for, as a list of names and values. */
export function RequestFacts({ request }: { request: HelpRequestView }) {
  const facts: [string, string | undefined][] = [
    [REQUEST_TEXTS.note, request.note],
    [REQUEST_TEXTS.mode, MODE_WORDS[request.mode].name],
    [REQUEST_TEXTS.neighbourhood, request.neighbourhood],
    [REQUEST_TEXTS.forRelation, request.forRelation],
    [REQUEST_TEXTS.sentAt, clockInWords(request.createdAt, now())],
    [REQUEST_TEXTS.code, request.code],
  ];
  return (
    <dl className="card facts">
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
