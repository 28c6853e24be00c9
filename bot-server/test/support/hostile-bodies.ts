import fc from 'fast-check';

/** A call as an attacker sends it: raw bytes and a content type. */
export interface HostileCall {
  payload: Buffer;
  contentType: string;
}

const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\udfff\ud800',
    '__proto__',
    'constructor',
    "'; drop table person; --",
    '../../etc/passwd',
  ),
  fc.constantFrom('%00', '${7*7}', '{{7*7}}', 'a'.repeat(5000), '\u202e', 'NaN', '1e999', '-0', 'null'),
);
const nastyNumber = fc.constantFrom(0, -1, 1.5, 1e308, -1e308, 2 ** 53 + 2, Number.MIN_VALUE, 4_294_967_296);
const nastyValue = fc.oneof(
  nastyText,
  nastyNumber,
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({}),
  fc.json({ maxDepth: 4 }).map((text) => JSON.parse(text) as unknown),
);

/** The valid body with some fields made hostile, some left out and some added. */
function bent(valid: Record<string, unknown>): fc.Arbitrary<string> {
  const names = [
    ...Object.keys(valid),
    'wardId',
    'role',
    'status',
    'id',
    '__proto__',
    'constructor',
    'toString',
  ];
  const change = fc.record({
    name: fc.constantFrom(...names),
    value: nastyValue,
    how: fc.constantFrom('set', 'drop'),
  });
  return fc.array(change, { minLength: 0, maxLength: 4 }).map((changes) => {
    const body = new Map<string, unknown>(Object.entries(valid));
    for (const { name, value, how } of changes) {
      if (how === 'set') body.set(name, value);
      else body.delete(name);
    }
    // Written by hand, because JSON.stringify would set the prototype for __proto__.
    return `{${[...body].map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',')}}`;
  });
}

const deep = fc
  .constantFrom(['[', ']'], ['{"a":', '}'])
  .map(([open = '', close = '']) => open.repeat(10_000) + (open === '[' ? '' : '1') + close.repeat(10_000));

/** Hostile bodies around a valid one: bent fields, repeated keys, depth, numbers JSON cannot hold, broken bytes, 1 MB. */
export function hostileCalls(valid: Record<string, unknown>): fc.Arbitrary<HostileCall> {
  const text = fc.oneof(
    { weight: 10, arbitrary: bent(valid) },
    { weight: 2, arbitrary: fc.json() },
    { weight: 1, arbitrary: bent(valid).map((body) => body.replace('{', '{"topic":"x","topic":"y",')) },
    { weight: 1, arbitrary: deep },
    {
      weight: 1,
      arbitrary: fc.constantFrom('', ' ', 'null', '1e99999', '{"a":1e400}', '\ufeff{}', '{"a":"\\ud800"}'),
    },
    { weight: 1, arbitrary: bent(valid).map((body) => body.slice(0, Math.floor(body.length / 2))) },
  );
  const payload = fc.oneof(
    { weight: 12, arbitrary: text.map((body) => Buffer.from(body)) },
    { weight: 2, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
    {
      weight: 2,
      arbitrary: fc.tuple(bent(valid), fc.nat()).map(([body, at]) => {
        const bytes = Buffer.from(body);
        bytes[at % bytes.length] = 0xff;
        return bytes;
      }),
    },
    { weight: 1, arbitrary: fc.constant(Buffer.alloc(1_000_000, 'a')) },
  );
  const contentType = fc.oneof(
    { weight: 12, arbitrary: fc.constant('application/json') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        'text/plain',
        'application/xml',
        'multipart/form-data',
        'application/json; charset=utf-16',
        '',
        'a/b;;',
        'application/json, text/plain',
      ),
    },
  );
  return fc.record({ payload, contentType });
}
