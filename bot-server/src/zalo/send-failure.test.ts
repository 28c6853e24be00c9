import { describe, expect, it } from 'vitest';

import { failureOfCode, readAnswer, type FailureKind } from './send-failure.ts';

const answered = (body: unknown, status = 200) =>
  readAnswer({ answered: true, status, empty: body === undefined, body });

const CODES: [FailureKind, number[]][] = [
  ['token', [-216, -220, -124]],
  ['rate', [-32]],
  ['window', [-230, -232]],
  ['quota', [-211]],
  ['refused', [-213, -217, -218, -244]],
  ['gone', [-227, -237, -403]],
  ['invalid', [-100, -201, -210, -233, -240, -248, -249]],
  ['config', [-204, -205, -209, -212, -219, -221, -223, -224, -235, -242, -320, -321]],
  ['night', [-133, -234]],
  ['transient', [-200, -214, -99999, 7]],
];

describe('failureOfCode (server-api §2.8)', () => {
  it.each(CODES)('%s: %j', (kind, codes) => {
    for (const code of codes) {
      const failure = failureOfCode(code);
      expect(failure).toMatchObject({ kind, code, maybeTaken: false });
      expect(failure.retryable).toBe(['token', 'rate', 'quota', 'night', 'transient'].includes(kind));
      expect(failure.reason).toMatch(/^\p{Lu}.*\.$/u);
    }
  });
});

describe('readAnswer', () => {
  it('takes error 0, as a number or as text, whatever the status', () => {
    expect(answered({ error: 0, data: { message_id: 'm' } })).toEqual({
      ok: true,
      data: { message_id: 'm' },
    });
    expect(answered({ error: '0' }, 500)).toEqual({ ok: true, data: undefined });
  });

  it.each([undefined, '', '<html>', [], 5, {}, { error: null }, { error: 'x' }, { error: {} }, { data: {} }])(
    'believes nothing in %j, and does not rule out that the message went',
    (body) => {
      expect(answered(body)).toMatchObject({ ok: false, failure: { kind: 'transient', maybeTaken: true } });
    },
  );

  it('knows a refusal by status too', () => {
    expect(answered(undefined, 429)).toMatchObject({ failure: { kind: 'rate' } });
    expect(readAnswer({ answered: false, maybeTaken: false })).toMatchObject({
      failure: { maybeTaken: false },
    });
  });
});
