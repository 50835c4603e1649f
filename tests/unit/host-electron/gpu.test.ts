import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { setupChildren, setupGpu } from '../../../src-main/host-electron/gpu.ts';
import { newFolder } from '../../new-folder.ts';
import { fakeElectron, reports } from './fake-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await newFolder('nianlun-gpu-');
});
afterEach(() => rm(folder, { recursive: true }));

/** A program on this data folder, whose GPU process can be lost. */
function start(version = '1.0.0', marker = join(folder, 'software-drawing.json')) {
  const { app } = fakeElectron();
  app.version = version;
  const { lines, report } = reports();
  const state = { now: 0, restarts: 0, renewed: 0 };
  setupGpu(app, {
    marker,
    monotonic: () => state.now,
    report,
    restart: () => void (state.restarts += 1),
    renew: () => void (state.renewed += 1),
  });
  const lose = (type = 'GPU', reason = 'crashed'): void => app.emit('child-process-gone', {}, { type, reason });
  return { app, lines, state, lose, software: () => app.callsOf('disableHardwareAcceleration').length === 1, marker };
}

describe('a GPU that fails', () => {
  test('twice is the GPU’s own matter', () => {
    const { lose, state, software } = start();
    lose();
    lose();
    expect([state.restarts, software()]).toEqual([0, false]);
  });
  test('three times in half a minute makes the program start anew and draw by software, once', async () => {
    const { lose, state, marker, lines } = start();
    for (let losses = 0; losses < 6; losses++) lose();
    expect(state.restarts).toBe(1);
    expect(JSON.parse(await readFile(marker, 'utf8'))).toEqual({ version: '1.0.0' });
    expect(lines).toHaveLength(1);
    expect(start().software()).toBe(true);
  });
  test('takes with it what pages had handed to the screen: they begin anew, also where no chip is used', () => {
    const { lose, state } = start();
    lose();
    lose();
    expect(state.renewed).toBe(2);
    lose('Utility');
    lose('GPU', 'clean-exit');
    expect(state.renewed).toBe(2);
    lose();
    expect([state.renewed, state.restarts]).toEqual([2, 1]);
    const { lose: loseNext, state: next } = start();
    loseNext();
    expect([next.renewed, next.restarts]).toEqual([1, 0]);
  });
  test('is tried again by the next version', () => {
    const { lose } = start();
    for (let losses = 0; losses < 3; losses++) lose();
    expect(start('1.0.1').software()).toBe(false);
  });
  test('three times in an hour is no reason', () => {
    const { lose, state } = start();
    for (let losses = 0; losses < 3; losses++) {
      lose();
      state.now += 20 * 60_000;
    }
    expect(state.restarts).toBe(0);
  });
  test('where that can’t be remembered is left to go on, and not into a loop of restarts', () => {
    const { lose, state, lines } = start('1.0.0', join(folder, 'no', 'such', 'folder'));
    for (let losses = 0; losses < 6; losses++) lose();
    expect(state.restarts).toBe(0);
    expect(lines).toHaveLength(2);
  });
  test('other processes, and an end in order, are none of its failures', () => {
    const { lose, state } = start();
    for (let losses = 0; losses < 3; losses++) {
      lose('Utility');
      lose('GPU', 'clean-exit');
    }
    expect(state.restarts).toBe(0);
  });
  test('a damaged memory of it counts as none', async () => {
    await writeFile(join(folder, 'software-drawing.json'), '{');
    expect(start().software()).toBe(false);
  });
});

test('a child process of the browser that ends is kept in the log', () => {
  const { app } = fakeElectron();
  const { lines, report } = reports();
  setupChildren(app, report);
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 });
  expect(lines).toMatchObject([
    { level: 'error', event: 'process of the browser ended', fields: { type: 'GPU', reason: 'crashed', exitCode: 9 } },
  ]);
});
