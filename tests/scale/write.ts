/** Puts an exhibition of any size into a folder. */
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from '../e2e/support/program.ts';
import { exhibitionFiles } from './exhibition.ts';
import { writeFilm } from './film-file.ts';
import type { Size } from './size.ts';

/** Where the film lies in the folder. */
export const filmPath = 'media/film.mp4';

const poster = join(root, 'tests/fixtures/exhibitions/gull-sound/media/photographs/beam-poster.jpg');

/** Writes every file; the film plays, and takes little room on the disk. Gives the bytes of its words. */
export async function writeExhibition(dir: string, size: Size, seed: number): Promise<number> {
  let bytes = 0;
  for (const [path, content] of exhibitionFiles(size, seed)) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    if (typeof content === 'string') bytes += Buffer.byteLength(content);
  }
  const film = join(dir, filmPath);
  await mkdir(dirname(film), { recursive: true });
  await writeFilm(film, size.film);
  await copyFile(poster, join(dir, 'media/film.jpg'));
  return bytes;
}
