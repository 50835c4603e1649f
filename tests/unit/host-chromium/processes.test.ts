import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ownMemory } from '../../../src-main/host-chromium/processes.ts';

test('a process’s own memory is read from what the system says of it', () => {
  expect(ownMemory('Name:\tchromium\nRssAnon:\t   51200 kB\nRssFile:\t 90000 kB\n')).toBe(50 * 2 ** 20);
});

test('of a process that is gone nothing is held', () => {
  expect(ownMemory('')).toBe(0);
});

test.runIf(process.platform === 'linux')('this very process holds some', async () => {
  expect(ownMemory(await readFile('/proc/self/status', 'utf8'))).toBeGreaterThan(2 ** 20);
});
