import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Drawing } from '../../../src-main/host-chromium/gpu.ts';
import { newFolder } from '../../new-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await newFolder('nianlun-gpu-');
});
afterEach(() => rm(folder, { recursive: true }));

/** A program on this data folder, whose GPU process can be lost. */
function start(version = '1.0.0', marker = join(folder, 'software-drawing.json')) {
  const state = { now: 0, renewed: 0 };
  const events: string[] = [];
  const drawing = new Drawing({
    marker,
    version,
    monotonic: () => state.now,
    log: { write: (_level, event) => void events.push(event) },
    renew: () => void (state.renewed += 1),
  });
  return { drawing, state, events, marker };
}

test('a GPU lost twice, or three times in an hour, is used on', () => {
  const { drawing, state } = start();
  for (let losses = 0; losses < 3; losses++) {
    drawing.lost();
    state.now += 20 * 60_000;
  }
  drawing.lost();
  expect([state.renewed, drawing.bySoftware]).toEqual([0, false]);
});

test('one lost three times in half a minute is left alone by a new browser, and by every start of this version', async () => {
  const { drawing, state, events, marker } = start();
  for (let losses = 0; losses < 6; losses++) drawing.lost();
  expect([state.renewed, drawing.bySoftware]).toEqual([1, true]);
  expect(events.filter((event) => event.startsWith('the GPU fails'))).toHaveLength(1);
  // As the other host writes it: one file for both.
  expect(JSON.parse(await readFile(marker, 'utf8'))).toEqual({ version: '1.0.0' });
  expect(start().drawing.bySoftware).toBe(true);
  expect(start('1.0.1').drawing.bySoftware).toBe(false);
});

test('where that can’t be remembered it holds until the program ends', () => {
  const { drawing, state, events } = start('1.0.0', join(folder, 'no', 'such', 'folder'));
  for (let losses = 0; losses < 6; losses++) drawing.lost();
  expect([state.renewed, drawing.bySoftware]).toEqual([1, true]);
  expect(events.at(-1)).toBe('software drawing can’t be remembered');
});

test('a damaged memory of it counts as none', async () => {
  await writeFile(join(folder, 'software-drawing.json'), '{');
  expect(start().drawing.bySoftware).toBe(false);
});
