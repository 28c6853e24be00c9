import { expect, test } from 'vitest';

import { addressAfterDeepLink, basename, PATHS, screenOfDeepLink } from './paths.ts';

test.each([
  ['help', '/help'],
  ['help/mot-cua', '/help?at=mot-cua'],
  ['request/11111111-1111-4111-8111-111111111111', '/requests/11111111-1111-4111-8111-111111111111'],
  ['join/ANBIEN1A', '/join/ANBIEN1A'],
  [
    'announcement/11111111-1111-4111-8111-111111111111',
    '/announcements/11111111-1111-4111-8111-111111111111',
  ],
  ['announcement', null],
  ['announcements', '/announcements'],
  ['offers', '/offers'],
  ['join/../../x', '/join/..'],
  ['guide/cai-dat-vneid', '/guides/cai-dat-vneid'],
  ['guide/cai-dat-vneid/3', '/guides/cai-dat-vneid/3'],
  ['guide/cai-dat-vneid/x', '/guides/cai-dat-vneid'],
  ['guide/a?b', '/guides/a%3Fb'],
  ['guide', null],
  ['request', null],
  ['officer', '/officer'],
  ['officer/reminders', '/officer/reminders'],
  ['officer/training', '/officer/training'],
  ['officer/reports', '/officer'],
  ['unknown/1', null],
  ['', null],
  [null, null],
])('the deep link %j opens %j', (link, screen) => {
  expect(screenOfDeepLink(link)).toBe(screen);
});

test.each([
  ['/', ''],
  ['/requests/1', ''],
  ['/zapps/123', '/zapps/123'],
  ['/zapps/123/requests/1', '/zapps/123'],
])('from %s the app is served under “%s”', (pathname, folder) => {
  expect(basename(pathname)).toBe(folder);
});

test('a deep link becomes an address in the folder Zalo serves, other parameters kept', () => {
  const address = addressAfterDeepLink({
    pathname: '/zapps/123/',
    search: '?r=help/mot-cua&env=TESTING&simUser=7',
  });
  expect(address).toBe('/zapps/123/help?at=mot-cua&env=TESTING');
  // A desk's code is its own in its ward only.
  const desk = addressAfterDeepLink({ pathname: '/', search: '?r=help/mot-cua&ward=phu-van' });
  expect(desk).toBe(PATHS.helpAt('mot-cua', 'phu-van'));
  expect(addressAfterDeepLink({ pathname: '/', search: '?simUser=7' })).toBeNull();
});
