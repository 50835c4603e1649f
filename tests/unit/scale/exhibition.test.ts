import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExhibition, type Reading } from '../../../src-main/exhibition/index.ts';
import { newFolder } from '../../new-folder.ts';
import { exhibitionFiles } from '../../scale/exhibition.ts';
import { type Size, sizes } from '../../scale/size.ts';
import { filmPath, writeExhibition } from '../../scale/write.ts';

const [shipped, larger, largest] = sizes as [Size, Size, Size];

describe('an exhibition made for measuring', () => {
  let dir: string;
  let reading: Reading;
  beforeAll(async () => {
    dir = await newFolder('nianlun-scale-');
    await writeExhibition(dir, larger, 7);
    reading = await readExhibition(dir);
  });
  afterAll(() => rm(dir, { recursive: true, force: true }));

  it('passes the check without a problem but media that lie there for their weight', () => {
    const unused = reading.problems.filter(({ en }) => en.startsWith('nothing in the exhibition uses'));
    expect(unused.every(({ file, severity }) => file.startsWith('media/') && severity === 'warning')).toBe(true);
    expect(reading.problems.filter((problem) => !unused.includes(problem))).toEqual([]);
  });

  it('has as many chapters, moments and cities as its size says', () => {
    const { chapters = [], moments = [], cities = [] } = reading.exhibition ?? {};
    expect([chapters.length, moments.length, cities.length]).toEqual([larger.chapters, larger.moments, larger.cities]);
  });

  it('spreads them over all its years', () => {
    const { chapters = [], span } = reading.exhibition ?? {};
    expect(new Set(chapters.map(({ year }) => year)).size).toBeGreaterThan(larger.chapters / 4);
    expect([chapters[0]?.year, chapters.at(-1)?.year]).toEqual([span?.from, span?.to]);
  });

  it('has a film of its length, which the disk does not hold', async () => {
    const { size, blocks } = await stat(join(dir, filmPath));
    expect(size).toBe(larger.film);
    expect(blocks * 512).toBeLessThan(larger.film / 100);
  });
});

describe('the files of an exhibition made for measuring', () => {
  it('are the same for the same size and seed, and others for another seed', () => {
    const files = [...exhibitionFiles(shipped, 1)];
    expect([...exhibitionFiles(shipped, 1)]).toEqual(files);
    expect([...exhibitionFiles(shipped, 2)]).not.toEqual(files);
  });

  it('reach what the design promises', () => {
    const { chapters, moments, cities, film } = largest;
    expect({ chapters, moments, cities, film }).toEqual({ chapters: 300, moments: 3000, cities: 5000, film: 2 ** 31 });
  });
});
