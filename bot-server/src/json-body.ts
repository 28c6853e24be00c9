import type { FastifyInstance } from 'fastify';

import { Problem } from './problems.ts';
import { utf8Text } from './strict-text.ts';

/** Reads JSON bodies from their bytes: text that is not UTF-8, `__proto__` keys and broken JSON are refused as `invalid`. */
export function readJsonBodies(app: FastifyInstance): void {
  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, bytes: Buffer, done) => {
    const text = utf8Text(bytes);
    if (text === undefined) done(new Problem('invalid'));
    // No body at all is for the endpoint's schema to judge: many endpoints want none.
    else if (text === '') done(null, undefined);
    else void parseJson(request, text, done);
  });
}
