import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// Shapes of real credentials; words like "secret" alone say nothing.
const RULES: [string, RegExp][] = [
  ['a private key', /-----BEGIN (?:RSA |EC |OPENSSH |PGP )?PRIVATE KEY/],
  [
    'a token of a code host',
    /\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_\w{30,}|glpat-[\w-]{20,}|npm_[A-Za-z0-9]{36})\b/,
  ],
  ['a cloud key', /\b(?:AKIA[0-9A-Z]{16}|AIza[\w-]{35})\b/],
  ['a JSON web token', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/],
  ['a password in a URL', /\b[a-z]+:\/\/[^/\s:@'"`$]+:[^/\s:@'"`$]{3,}@/],
  ['a filled-in secret setting', /^(?:DATA_ENCRYPTION_KEY|SETUP_KEY|ZALO_\w*(?:SECRET|KEY)\w*)=\S+/m],
];
const CANDIDATE = /["'`=:\s]([A-Za-z0-9+/_-]{32,88}={0,2})(?=["'`\s,;]|$)/g;
const MOST_BITS = 4.7;
// The worked example of RFC 7636, appendix B: a verifier and its challenge.
const PUBLISHED = new Set([
  'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
  'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
]);

/** Shannon entropy in bits a character: words and identifiers stay below 4.3, random base64 of 32+ lies above 4.7. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((bits, n) => bits - (n / text.length) * Math.log2(n / text.length), 0);
}

function findings(name: string, text: string): string[] {
  const byRule = RULES.filter(([, rule]) => rule.test(text)).map(([what]) => `${name}: ${what}`);
  const random = [...text.matchAll(CANDIDATE)].map(([, word = '']) => word);
  const dense = random.filter(
    (word) => !PUBLISHED.has(word) && /\d/.test(word) && /[a-z]/.test(word) && entropy(word) > MOST_BITS,
  );
  return [...byRule, ...dense.map((word) => `${name}: looks random: ${word.slice(0, 6)}…`)];
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((name) => statSync(name).isFile());
}

test('the rules find what they must find', () => {
  const planted = [
    'const key = "q8Zr3vT1mXw7Lk0PzB5nYc9DhJ2sGf4EuA6oRi8Vt1M=";',
    'ZALO_APP_SECRET=abcdefgh12345678',
    'postgresql://admin:hunter22@db.example.vn/x',
    '-----BEGIN PRIVATE KEY-----',
  ];
  for (const text of planted) expect(findings('planted', text)).not.toEqual([]);
});

test('G3: no secret in the repository', () => {
  const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0');
  const texts = listed.filter(
    (name) =>
      name !== '' &&
      !/package-lock\.json$|\.(?:png|jpg|woff2?|mp3|ico)$/.test(name) &&
      existsSync(path.join(root, name)),
  );
  const found = texts
    .filter((name) => !name.endsWith('secrets.test.ts'))
    .flatMap((name) => findings(name, readFileSync(path.join(root, name), 'utf8')));
  console.log(`secrets: ${found.length} in ${texts.length} files`);
  expect(found).toEqual([]);
});

test('G3: the Mini App’s bundle names no setting of the server and holds no key', () => {
  const www = path.join(root, 'mini-app', 'www');
  const sources = existsSync(www) ? www : path.join(root, 'mini-app', 'src');
  const serverOnly =
    /ZALO_APP_SECRET|ZALO_OA_SECRET|ZALO_MINI_APP_KEY|DATA_ENCRYPTION_KEY|SETUP_KEY|DATABASE_URL|appsecret_proof/;
  const files = filesUnder(sources).filter((name) => /\.(?:js|ts|tsx|css|html|json)$/.test(name));
  const naming = files.filter((name) => serverOnly.test(readFileSync(name, 'utf8')));
  console.log(
    `bundle: ${naming.length} of ${files.length} files under ${path.relative(root, sources)} name a secret`,
  );
  expect(naming).toEqual([]);
});
