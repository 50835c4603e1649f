/** Puts an exhibition of any size into a folder. */
import { mkdir, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exhibitionFiles } from './exhibition.ts';
import type { Size } from './size.ts';

/** Where the film lies in the folder. */
export const filmPath = 'media/film.mp4';

/** Writes every file; the film is a sparse one, which takes no room on the disk. Gives the bytes of its words. */
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
  await writeFile(film, '');
  await truncate(film, size.film);
  return bytes;
}
