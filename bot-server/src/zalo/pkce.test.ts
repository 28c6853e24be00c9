import { expect, it } from 'vitest';

import { appSecretProof } from './graph-client.ts';
import { challengeOf, newVerifier } from './pkce.ts';

it('makes the challenge of the test vector (server-api §1.1)', () => {
  expect(challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
    'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
  );
  expect(newVerifier()).toMatch(/^[\w-]{43}$/);
});

it('makes the appsecret_proof of the test vector (server-api §8.1)', () => {
  expect(appSecretProof('USER_ACCESS_TOKEN_DEMO', 'APP_SECRET_DEMO')).toBe(
    'f8cf18a7ceb3e050159b80b7abe4cb206eda51b5181a188e068d113998f1574f',
  );
});
