import { expect, test, vi } from 'vitest';
import { besideProgram, readBeside } from '../../../../../src-main/exhibition/read/media/read-beside.ts';
import { gull } from '../../exhibits/one-exhibit.ts';
import { freshFolder, put } from '../../support.ts';

const program = new URL('../../../../../src-main/exhibition/read/media/film-and-voice-thread.ts', import.meta.url);

async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await freshFolder();
  for (const [name, bytes] of Object.entries(files)) await put(folder, name, bytes);
  return folder;
}

test('a film that its reader never comes to the end of holds up neither the program nor the next film for ever', async () => {
  const whole = Buffer.from(await gull('films/bridge.webm'));
  const broken = Buffer.from(whole)
    .fill(0, 30_000)
    .fill(1, whole.length - 1);
  const folder = await folderWith({
    'broken.webm': broken,
    'whole.webm': whole,
    'voice.m4a': await gull('voices/keeper.m4a'),
  });
  let turns = 0;
  const alive = setInterval(() => (turns += 1), 20);
  const read = readBeside({ program, patience: 1500 });
  const [first, second, third] = await Promise.all([
    read.film(`${folder}/broken.webm`, broken.length),
    read.film(`${folder}/whole.webm`, whole.length),
    read.voice(`${folder}/voice.m4a`, 1),
  ]);
  clearInterval(alive);
  expect('problem' in first && first.problem.en).toMatch(/^the file is not whole/);
  expect(second).toMatchObject({ type: 'video/webm' });
  expect(third).toMatchObject({ type: 'audio/mp4' });
  // Where the program itself is held up, no timer runs at all.
  expect(turns).toBeGreaterThan(10);
});

test('what is no film, or gone by then, is told as from the reader itself', async () => {
  const folder = await folderWith({ 'note.mp4': 'a text' });
  const read = await besideProgram.film(`${folder}/note.mp4`, 6);
  expect('problem' in read && read.problem.en).toMatch(/^this is no film/);
  const gone = await besideProgram.film(`${folder}/gone.mp4`, 6);
  expect('problem' in gone && gone.problem.en).toMatch(/^the file is not whole/);
});

test('where no thread can be started, films are read all the same, and the log says so', async () => {
  const warned = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const folder = await folderWith({ 'film.webm': await gull('films/bridge.webm') });
  const read = readBeside({ program: new URL('./none.ts', import.meta.url), patience: 20_000 });
  expect(await read.film(`${folder}/film.webm`, 1)).toMatchObject({ type: 'video/webm' });
  expect(await read.film(`${folder}/film.webm`, 1)).toMatchObject({ type: 'video/webm' });
  expect(warned).toHaveBeenCalledTimes(2);
});
