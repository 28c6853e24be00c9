import { connect, type AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { testApp } from '../support/build-app.ts';

const CALLERS = 40;

/** What a caller hears who connects at this moment and asks at once. */
function callNow(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (bytes) => (heard += bytes.toString()));
    socket.on('error', (error) => resolve(error.message));
    socket.on('close', () => resolve(heard.split('\r\n')[0] ?? ''));
    socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n');
  });
}

test('callers whose connections stand when the server is asked to stop are answered', async () => {
  const { app } = await testApp();
  await app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = app.server.address() as AddressInfo;
  // All in one turn of the event loop: the kernel has connected them, the server has not seen them yet.
  const calls = Array.from({ length: CALLERS }, () => callNow(port));
  const closed = app.close();
  const heard = await Promise.all(calls);
  await closed;
  expect(heard).toEqual(Array(CALLERS).fill('HTTP/1.1 200 OK'));
});
