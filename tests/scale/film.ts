/** Seeking in a film of gigabytes, as a player asks for it, and what the program keeps of it in memory. */
import type { Page } from 'playwright/test';
import { median } from '../bench/statistics.ts';
import { memoryOf } from './memory.ts';

/** Places of the film that are sought, one after the other, and bytes that are read there. */
const seeks = 40;
const read = 256 * 1024;
/** So many answers are left unread after their first bytes, as a player does that is moved on. */
const left = 20;

export interface FilmCost {
  /** Milliseconds from asking to the last of the bytes. */
  readonly median: number;
  readonly slowest: number;
  /** Megabytes of the program's process. */
  readonly before: number;
  readonly after: number;
}

/** Runs in the page. */
async function seekIn({
  path,
  size,
  seeks,
  read,
  left,
}: {
  path: string;
  size: number;
  seeks: number;
  read: number;
  left: number;
}) {
  const times: number[] = [];
  for (let seek = 0; seek < seeks; seek++) {
    const first = Math.floor((((seek * 0.618034) % 1) * (size - read)) / 4096) * 4096;
    const asked = performance.now();
    const answer = await fetch(`/media/${path}`, { headers: { range: `bytes=${first}-${first + read - 1}` } });
    const { byteLength } = await answer.arrayBuffer();
    if (answer.status !== 206 || byteLength !== read)
      throw new Error(`A seek gave ${answer.status}, ${byteLength} bytes.`);
    times.push(performance.now() - asked);
  }
  for (let seek = 0; seek < left; seek++) {
    const stop = new AbortController();
    const answer = await fetch(`/media/${path}`, {
      headers: { range: `bytes=${Math.floor((seek / left) * size)}-` },
      signal: stop.signal,
    });
    await answer.body?.getReader().read();
    stop.abort();
  }
  return times;
}

/** Seeks in a film of the exhibition that is on the page; `path`: below media/. */
export async function costOfFilm(page: Page, program: number, size: number, path: string): Promise<FilmCost> {
  // Once before: the first answers fill what later ones use again.
  await page.evaluate(seekIn, { path, size, seeks: 4, read, left: 2 });
  const before = await memoryOf(program);
  const times = await page.evaluate(seekIn, { path, size, seeks, read, left });
  return { median: median(times), slowest: Math.max(...times), before, after: await memoryOf(program) };
}
