/** An exhibition with what weighs most in a hall: a scan of 12,000 pixels, a film of 2 GB, ten voices. */
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { gullSound } from '../../e2e/support/program.ts';
import { newFolder } from '../../new-folder.ts';
import { writeFilm } from '../../scale/film-file.ts';

const pictures = '1888-harbour-in-pictures';
const voices = '1925-voices-and-numbers';

export const scanWidth = 12_000;
export const filmSize = 2 ** 31;
export const filmPath = 'films/beam.mp4';

/** Where each stands, as views name it: `chapter:` before it is its page, `exhibit:` the opened one. */
export const placesOf = {
  photograph: `${pictures}:1`,
  scan: `${pictures}:2`,
  'then and now': `${pictures}:3`,
  film: `${pictures}:5`,
  voice: `${voices}:1`,
  chart: `${voices}:4`,
  guess: `${voices}:5`,
} as const;

/** Ten pages with a voice each, five of each of two chapters. */
const tenVoices = ['1926-five-voices', '1927-five-more'].map((id, chapter) => ({
  id,
  pages: [1, 2, 3, 4, 5].map((page) => ({ page, number: chapter * 5 + page })),
}));
export const voicePlaces = tenVoices.flatMap(({ id, pages }) => pages.map(({ page }) => `${id}:${page}`));

export interface HallOfExhibits {
  readonly dir: string;
  remove(): Promise<void>;
}

/** Makes it in a folder of its own, from the second exhibition. */
export async function makeHallOfExhibits(): Promise<HallOfExhibits> {
  const dir = await newFolder('nianlun-bench-exhibits-');
  const remove = (): Promise<void> => rm(dir, { recursive: true, force: true });
  try {
    await cp(gullSound, dir, { recursive: true });
    const media = (path: string): string => join(dir, 'media', path);
    const scan = media('photographs/quay-scan.jpg');
    const grain = { mean: 128, sigma: 24, type: 'gaussian' } as const;
    const small = await readFile(scan);
    const noise = await sharp({ create: { width: 1200, height: 900, channels: 3, background: '#888', noise: grain } })
      .png()
      .toBuffer();
    // Grain as a scanner finds it, so that the file has its megabytes.
    await writeFile(
      scan,
      await sharp(await sharp(small).resize(scanWidth).toBuffer())
        .composite([{ input: noise, tile: true, blend: 'soft-light' }])
        .jpeg({ quality: 88 })
        .toBuffer(),
    );
    await rm(media(filmPath));
    await writeFilm(media(filmPath), filmSize);
    for (const { id, pages } of tenVoices) await writeVoices(dir, id, pages);
    return { dir, remove };
  } catch (problem) {
    await remove();
    throw problem;
  }
}

async function writeVoices(
  dir: string,
  id: string,
  pages: readonly { readonly page: number; readonly number: number }[],
): Promise<void> {
  const from = join(dir, 'chapters', voices);
  const to = join(dir, 'chapters', id);
  const entries = pages.map(
    ({ page, number }) => `  - page: ${page}
    voice:
      file: voices/voice-${number}.m4a
      words: { zh: voices/keeper.zh.vtt, en: voices/keeper.en.vtt, de: voices/keeper.de.vtt }
      speaker: { zh: 第${number}位, en: Voice ${number}, de: Stimme ${number} }
      credit: { zh: 录音：鸥湾灯塔馆（合成语音）, en: "Recording: a speaking machine", de: "Aufnahme: eine Sprechmaschine" }
      taken: "1925"
`,
  );
  await cp(from, to, { recursive: true });
  const year = id.slice(0, 4);
  for (const language of ['zh', 'en', 'de']) {
    const words = join(to, `${language}.md`);
    // No two chapters have one name.
    await writeFile(
      words,
      (await readFile(words, 'utf8')).replace(/^# .*/, (title) => `${title} ${year}`),
    );
  }
  await writeFile(
    join(to, 'chapter.yaml'),
    `year: ${year}\nscene: growth-rings\nimportance: 2\nminutes: 5\nsources: [harbour-ledger]\nexhibits:\n${entries.join('')}`,
  );
  for (const { number } of pages) {
    await cp(join(dir, 'media', 'voices', 'keeper.m4a'), join(dir, 'media', 'voices', `voice-${number}.m4a`));
  }
}
