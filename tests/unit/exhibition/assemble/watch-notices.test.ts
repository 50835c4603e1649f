/** What is followed, and what becomes of it when the system gives no notices, or no more of them. */
import type { watch } from 'node:fs';
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { watchExhibition } from '../../../../src-main/exhibition/index.ts';
import { edit, smallWith } from '../support.ts';

interface Follower {
  readonly folder: string;
  readonly options: unknown;
  readonly tell: () => void;
  fail: () => void;
  closed: boolean;
}

/** The system's notices, given by hand; `refuse` answers with the code of an error for folders that can't be followed. */
function noticesByHand(refuse: (folder: string) => string | undefined = () => undefined) {
  const all: Follower[] = [];
  const notices = ((folder: string, options: object, tell: () => void) => {
    const code = refuse(folder);
    if (code !== undefined) throw Object.assign(new Error(`can't follow ${folder}`), { code });
    const follower: Follower = { folder, options, tell, fail: () => undefined, closed: false };
    all.push(follower);
    return {
      on: (event: string, listener: () => void) => {
        if (event === 'error') follower.fail = listener;
      },
      close: () => (follower.closed = true),
    };
  }) as unknown as typeof watch;
  const followed = (): string[] => all.filter(({ closed }) => !closed).map(({ folder }) => folder);
  const of = (folder: string): Follower => {
    const found = all.findLast((each) => each.folder === folder && !each.closed);
    if (!found) throw new Error(`${folder} is not followed.`);
    return found;
  };
  return { notices, all, followed, of };
}

/** Counts what is told, and waits for the next time. */
function ear() {
  const waiting: (() => void)[] = [];
  const heard = {
    times: 0,
    onChange: () => {
      heard.times += 1;
      for (const go of waiting.splice(0)) go();
    },
    next: () => new Promise<void>((resolve) => waiting.push(resolve)),
  };
  return heard;
}

/** Longer than a text or a medium of these tests takes to come to rest, or than many looks. In milliseconds. */
const settled = 500;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, settled));
const folders = (dir: string, ...names: string[]): string[] => [dir, ...names.map((name) => join(dir, name))].sort();

test('every folder of texts and of media is followed once, none keeps the program alive, and all are let go', async () => {
  const dir = await smallWith({ 'media/a/b/c.mp3': 'c', 'media/a.mp3': 'a', 'chapters/notes.txt': 'no folder' });
  for (const name of ['routes', 'words']) await mkdir(join(dir, name), { recursive: true });
  const { notices, all, followed } = noticesByHand();
  const undo = watchExhibition(dir, () => undefined, { notices });
  const expected = folders(dir, 'chapters', 'chapters/first', 'routes', 'words', 'media', 'media/a', 'media/a/b');
  await expect.poll(() => followed().sort()).toEqual(expected);
  expect(all.map(({ options }) => options)).toEqual(all.map(() => ({ persistent: false })));
  undo();
  expect(followed()).toEqual([]);
});

test('several writes in a row are told of once', async () => {
  const dir = await smallWith({ 'media/a.mp3': 'a' });
  const { notices, followed, of } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, mediaMs: 20 });
  await expect.poll(followed).toContain(join(dir, 'media'));
  for (let write = 0; write < 3; write++) of(dir).tell();
  await heard.next();
  await pause();
  expect(heard.times).toBe(1);

  for (let write = 0; write < 3; write++) of(join(dir, 'media')).tell();
  await heard.next();
  await pause();
  expect(heard.times).toBe(2);
  undo();
});

test('what was written just before the undo is not told of any more', async () => {
  const dir = await smallWith({ 'media/a.mp3': 'a' });
  const { notices, followed, of } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, mediaMs: 20 });
  await expect.poll(followed).toContain(join(dir, 'media'));
  of(dir).tell();
  of(join(dir, 'media')).tell();
  undo();
  await pause();
  expect([heard.times, followed()]).toEqual([0, []]);
});

test('a folder that goes is let go, a new one in its place is followed, and the others are left as they are', async () => {
  const dir = await smallWith({});
  const chapter = join(dir, 'chapters/first');
  const { notices, all, followed, of } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices });
  await expect.poll(followed).toContain(chapter);
  const before = of(chapter);
  const count = all.length;

  await cp(chapter, join(dir, 'new'), { recursive: true });
  await rm(chapter, { recursive: true });
  await rename(join(dir, 'new'), chapter);
  of(join(dir, 'chapters')).tell();
  await heard.next();
  expect([before.closed, of(chapter) === before]).toEqual([true, false]);
  expect(all).toHaveLength(count + 1);

  await rm(chapter, { recursive: true });
  of(join(dir, 'chapters')).tell();
  await heard.next();
  expect(followed()).not.toContain(chapter);
  expect(all).toHaveLength(count + 1);
  undo();
});

test('a folder whose notices fail is let go, and followed again after the next change', async () => {
  const dir = await smallWith({});
  const chapter = join(dir, 'chapters/first');
  const { notices, followed, of } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, everyMs: 5 });
  await expect.poll(followed).toContain(chapter);
  of(chapter).fail();
  expect(followed()).not.toContain(chapter);
  expect(followed()).toContain(dir);
  of(dir).tell();
  await heard.next();
  expect(followed()).toContain(chapter);
  undo();
});

/** Edits one file again and again until it is told of: the first look only remembers. */
async function editUntilTold(heard: ReturnType<typeof ear>, write: (time: number) => Promise<unknown>): Promise<void> {
  const before = heard.times;
  for (let time = 0; heard.times === before; time++) {
    await write(time);
    await Promise.race([heard.next(), new Promise((resolve) => setTimeout(resolve, 50))]);
  }
}
const writesText = (dir: string) => (time: number) =>
  edit(dir, 'moments.yaml', (text) => `${text}# ${'x'.repeat(time + 1)}\n`);

test('when notices of the exhibition itself fail, nothing is followed any more, and looks find what changes', async () => {
  const dir = await smallWith({ 'media/a.mp3': 'a' });
  const { notices, all, followed, of } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, everyMs: 5, mediaMs: 20 });
  await expect.poll(followed).toContain(join(dir, 'media'));
  const [first, count] = [of(dir), all.length];
  first.fail();
  first.fail();
  expect(followed()).toEqual([]);
  await editUntilTold(heard, writesText(dir));
  // What stands still is not told of.
  await pause();
  const times = heard.times;
  await pause();
  expect(heard.times).toBe(times);
  await writeFile(join(dir, 'media', 'a.mp3'), 'another');
  await heard.next();
  await pause();
  expect(heard.times).toBe(times + 1);
  await edit(dir, 'moments.yaml', (text) => `${text}# the last\n`);
  await heard.next();
  await rm(join(dir, 'media', 'a.mp3'));
  await heard.next();
  expect(all).toHaveLength(count);

  undo();
  const after = heard.times;
  await edit(dir, 'moments.yaml', (text) => `${text}# after the undo\n`);
  await pause();
  expect(heard.times).toBe(after);
});

test('where one folder can’t be followed, all of them are looked at instead', async () => {
  const dir = await smallWith({});
  const { notices, followed } = noticesByHand((folder) => (folder.endsWith('first') ? 'EMFILE' : undefined));
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, everyMs: 5 });
  await editUntilTold(heard, writesText(dir));
  expect(followed()).toEqual([]);
  undo();
});

test('a folder that goes just as it is to be followed is no reason to look at all of them', async () => {
  const dir = await smallWith({ 'media/a.mp3': 'a' });
  const { notices, followed } = noticesByHand((folder) => (folder.endsWith('first') ? 'ENOENT' : undefined));
  const undo = watchExhibition(dir, () => undefined, { notices, everyMs: 5 });
  await expect.poll(followed).toContain(join(dir, 'media'));
  expect(followed()).toContain(dir);
  undo();
});

test('an exhibition that is not there yet is looked for', async () => {
  const dir = await smallWith({});
  await rename(dir, `${dir}-away`);
  const { notices, all } = noticesByHand();
  const heard = ear();
  const undo = watchExhibition(dir, heard.onChange, { notices, everyMs: 5 });
  await pause();
  expect([heard.times, all]).toEqual([0, []]);
  await rename(`${dir}-away`, dir);
  await heard.next();
  undo();
});
