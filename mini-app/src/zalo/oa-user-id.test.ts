import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as sdk from 'zmp-sdk/apis';

import { simulatorPlatform } from './simulator-platform.ts';
import { zaloPlatform } from './zalo-platform.ts';

vi.mock('zmp-sdk/apis', () => ({ getUserInfo: vi.fn(), nativeStorage: {} }));
const getUserInfo = vi.mocked(sdk.getUserInfo);

beforeEach(() => {
  getUserInfo.mockReset();
  vi.stubGlobal('window', { location: { search: '?simUser=31' }, name: '' });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const told = (userInfo: object) => getUserInfo.mockResolvedValue({ userInfo } as never);

test('in Zalo it is idByOA, and nobody is asked for anything', async () => {
  told({ id: '9', name: 'Bà Tư', avatar: '', idByOA: '31' });
  expect(await zaloPlatform('1', true).oaUserId()).toBe('31');
  expect(getUserInfo.mock.calls).toEqual([[{ autoRequestPermission: false }]]);
});

test.each([{ id: '9' }, { idByOA: '' }, { idByOA: 'x31' }, { idByOA: 31 }])(
  'none when Zalo tells %j, for the server would refuse the session',
  async (userInfo) => {
    told(userInfo);
    expect(await zaloPlatform('1', true).oaUserId()).toBeUndefined();
  },
);

test('none when the person has not agreed, and when the SDK never answers', async () => {
  getUserInfo.mockRejectedValue({ code: -1401, message: '', api: 'getUserInfo' });
  expect(await zaloPlatform('1', true).oaUserId()).toBeUndefined();
  vi.useFakeTimers();
  getUserInfo.mockReturnValue(new Promise<never>(() => undefined));
  const given = zaloPlatform('1', true).oaUserId();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(await given).toBeUndefined();
});

test('outside Zalo the SDK, which would make something up, is not asked', async () => {
  told({ idByOA: '31' });
  expect(await zaloPlatform('1', false).oaUserId()).toBeUndefined();
  expect(getUserInfo).not.toHaveBeenCalled();
});

test('the simulator tells it of those who follow', async () => {
  const asked: string[] = [];
  const reply = { id: '9', followedOA: true, idByOA: '31' };
  vi.stubGlobal('fetch', (url: string) => {
    asked.push(url);
    return Promise.resolve(Response.json(reply));
  });
  const platform = simulatorPlatform('http://sim');
  expect(await platform.oaUserId()).toBe('31');
  expect(asked).toEqual(['http://sim/_sim/users/31/user-info']);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ id: '9', followedOA: false })));
  expect(await platform.oaUserId()).toBeUndefined();
});
