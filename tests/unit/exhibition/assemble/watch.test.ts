import type { watch } from 'node:fs';
import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchExhibition } from '../../../../src-main/exhibition/index.ts';
import { smallWith } from '../support.ts';

test('media that are added, replaced or taken away are noticed, however deep they lie, and none is read for it', async () => {
  const dir = await smallWith({});
  let called = (): void => undefined;
  const undo = watchExhibition(dir, () => called(), { mediaMs: 20 });
  const narration = join(dir, 'media', 'narration');
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    const told = new Promise<void>((resolve) => (called = resolve));
    await work();
    await told;
  };
  await change(() => mkdir(narration, { recursive: true }));
  await change(() => writeFile(join(narration, 'first.zh.mp3'), 'a'));
  await change(() => writeFile(join(narration, 'first.zh.mp3'), 'another'));
  // As large as all the films of a hall; a sparse file takes no room.
  await change(() => truncate(join(narration, 'first.zh.mp3'), 20 * 2 ** 30));
  await change(() => rm(join(narration, 'first.zh.mp3')));
  undo();
});

test('a medium that is only looked at is no change', async () => {
  const dir = await smallWith({ 'media/a.mp3': 'a' });
  let [calls, called] = [0, (): void => undefined];
  const call = (): Promise<void> => new Promise((resolve) => (called = resolve));
  const tell = new Map<string, () => void>();
  const notices = ((folder: string, _options: object, listener: () => void) => {
    tell.set(folder, listener);
    return { on: () => {}, close: () => {} };
  }) as unknown as typeof watch;
  const onChange = (): void => {
    calls += 1;
    called();
  };
  const undo = watchExhibition(dir, onChange, { notices, mediaMs: 1 });
  const media = join(dir, 'media');
  await expect.poll(() => [...tell.keys()]).toContain(media);
  let told = call();
  tell.get(media)?.();
  await told;

  told = call();
  tell.get(media)?.();
  // Settles long after the media did.
  tell.get(dir)?.();
  await told;
  // Both have settled by now: what was told too much has come.
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(calls).toBe(2);

  told = call();
  await writeFile(join(media, 'a.mp3'), 'another');
  tell.get(media)?.();
  await told;
  undo();
  expect(calls).toBe(3);
});
