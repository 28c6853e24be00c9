import path from 'node:path';
import { expect, test } from 'vitest';
import { readStartSettings } from './start-settings.ts';

test('without any variable the ports and the folder are those of the documents', () => {
  expect(readStartSettings({})).toEqual({
    port: 8080,
    simulatorPort: 8090,
    miniAppPort: 3000,
    dataDir: path.resolve('.data'),
    verbose: false,
  });
});

test('an empty variable counts as missing', () => {
  expect(readStartSettings({ PORT: '', DATA_DIR: '', DATABASE_URL: '' })).toEqual(readStartSettings({}));
});

test.each(['abc', '0', '65536', '80.5', '-1'])('PORT=%s is refused by name', (text) => {
  expect(() => readStartSettings({ PORT: text })).toThrow(
    `PORT must be a number from 1 to 65535, not “${text}”.`,
  );
});

test('two programs on one port are refused before anything starts', () => {
  expect(() => readStartSettings({ PORT: '3000' })).toThrow('three different ports');
});
