import { expect, test } from 'vitest';
import { readFilm, readVoice } from '../../../../../src-main/exhibition/read/media/read-beside.ts';
import { gull } from '../../exhibits/one-exhibit.ts';
import { freshFolder, put } from '../../support.ts';

test('a film that its reader never comes to the end of holds up neither the program nor the next film for ever', async () => {
  const folder = await freshFolder();
  const whole = Buffer.from(await gull('films/bridge.webm'));
  const broken = Buffer.from(whole)
    .fill(0, 30_000)
    .fill(1, whole.length - 1);
  await put(folder, 'broken.webm', broken);
  await put(folder, 'whole.webm', whole);
  await put(folder, 'voice.m4a', await gull('voices/keeper.m4a'));
  let turns = 0;
  const alive = setInterval(() => (turns += 1), 20);
  const [first, second, third] = await Promise.all([
    readFilm(`${folder}/broken.webm`, broken.length, 1500),
    readFilm(`${folder}/whole.webm`, whole.length),
    readVoice(`${folder}/voice.m4a`, 1),
  ]);
  clearInterval(alive);
  expect('problem' in first && first.problem.en).toMatch(/^the file is not whole/);
  expect(second).toMatchObject({ type: 'video/webm' });
  expect(third).toMatchObject({ type: 'audio/mp4' });
  // Where the thread of the program is held up, no timer runs at all.
  expect(turns).toBeGreaterThan(10);
});

test('what is no film, or gone by then, is told as from the reader itself', async () => {
  const folder = await freshFolder();
  await put(folder, 'note.mp4', 'a text');
  const read = await readFilm(`${folder}/note.mp4`, 6);
  expect('problem' in read && read.problem.en).toMatch(/^this is no film/);
  expect(await readFilm(`${folder}/gone.mp4`, 6)).toHaveProperty('problem');
});
