/** The small exhibition with six pages and an exhibit of each kind, written as an editor would, to be spoiled. */
import { expect } from 'vitest';
import { readExhibition } from '../../../../src-main/exhibition/index.ts';
import { brief, small, smallWith, unmarked } from '../support.ts';
import { gull, jpeg, vtt } from './one-exhibit.ts';

export const chapterFile = 'chapters/first/chapter.yaml';

/** Photograph, pair, film, voice, chart and guess, on the pages 1 to 6. */
export const chapter = `${small[chapterFile] ?? ''}exhibits:
  - page: 1
    photo:
      file: photographs/plant.jpg
      alternative: { zh: 工厂大门前停着一排轿车。, en: A row of cars before the gate of a plant. }
      caption: { zh: 工厂大门, en: The gate of the plant }
      credit: { zh: 供图：市档案馆, en: "Photograph: City Archive" }
      taken: "1961-02-06"
  - page: 2
    then_and_now:
      then:
        file: photographs/then.jpg
        ink: true
        alternative: { zh: 广场上都是人。, en: A square full of people. }
        caption: { zh: 广场, en: The square }
        credit: { zh: 供图：市档案馆, en: City Archive }
        taken: "1958"
      now:
        file: photographs/now.jpg
        alternative: { zh: 广场今天。, en: The square today. }
        caption: { zh: 今天, en: Today }
        credit: { zh: 供图：展馆, en: The hall }
        taken: "1999-05"
  - page: 3
    film:
      file: films/opening.mp4
      poster: photographs/poster.jpg
      captions: { zh: films/opening.zh.vtt, en: films/opening.en.vtt }
      address: https://example.org/opening
      alternative: { zh: 开幕。, en: An opening. }
      caption: { zh: 开幕式, en: The opening }
      credit: { zh: 影片：展馆, en: The hall }
      taken: "1999"
  - page: 4
    voice:
      file: voices/worker.m4a
      words: { zh: voices/worker.zh.vtt, en: voices/worker.en.vtt }
      speaker: { zh: 一位老工人, en: A worker of the plant }
      credit: { zh: 录音：展馆, en: The hall }
      taken: "1998"
  - page: 5
    chart:
      form: lines
      series: [cars-built]
      title: { zh: 一年造多少辆车, en: Cars built in a year }
      caption: { zh: 只画有出处的年份。, en: Only years with a source are drawn. }
  - page: 6
    guess:
      question: { zh: 造了多少辆车？, en: How many cars were built? }
      from: 0
      to: 100000
      step: 1000
      figure:
        number: 61000
        unit: { zh: 辆, en: cars }
        as_of: "1996"
        sources: [book]
      says: { zh: 很多。, en: That is many. }
`;

export const series = `cars-built:
  title: { zh: 轿车产量, en: Cars built }
  unit: { zh: 辆, en: cars }
  definition: { zh: 全市当年下线的轿车。, en: Cars finished in the city in that year. }
  sources: [book]
  points:
    - { year: 1991, value: 8000, approximately: about }
    - { year: 1992, value: 15127, sources: [book] }
    - { year: 1996, value: 61000, labels: [{ zh: 新厂房, en: a new hall }] }
  gaps:
    - { from: 1993, to: 1995, note: { zh: 年鉴未载, en: not in the yearbooks } }
`;

const pages = (title: string, page: (number: number) => string): string =>
  `# ${title}\n\n${title}\n\n${[1, 2, 3, 4, 5, 6].map(page).join('')}# notes\n\n${title}\n`;

let made: Promise<Record<string, string | Uint8Array>> | undefined;

/** Every file of it, with nothing wrong. */
export function soundFiles(): Promise<Record<string, string | Uint8Array>> {
  return (made ??= makeFiles());
}

async function makeFiles(): Promise<Record<string, string | Uint8Array>> {
  const words = { zh: vtt('00:01.000 --> 00:02.000\n我们'), en: vtt('00:01.000 --> 00:02.000\nWe') };
  return {
    'exhibition.yaml': `${small['exhibition.yaml'] ?? ''}sound: true\n`,
    'chapters/first/zh.md': pages(
      '标题',
      (page) => `## 第${'一二三四五六'[page - 1] ?? ''}\n\n年产15万辆。[^book]\n\n`,
    ),
    'chapters/first/en.md': pages(
      'Title',
      (page) => `## ${'abcdef'[page - 1] ?? ''}\n\nThey built 150,000 cars. [^book]\n\n`,
    ),
    [chapterFile]: chapter,
    'series.yaml': series,
    'media/photographs/plant.jpg': await jpeg(1600),
    'media/photographs/then.jpg': await jpeg(1610),
    'media/photographs/now.jpg': await jpeg(1620),
    'media/photographs/poster.jpg': await jpeg(1630),
    'media/films/opening.mp4': await gull('films/beam.mp4'),
    'media/films/opening.zh.vtt': words.zh,
    'media/films/opening.en.vtt': words.en,
    'media/voices/worker.m4a': await gull('voices/keeper.m4a'),
    'media/voices/worker.zh.vtt': words.zh,
    'media/voices/worker.en.vtt': words.en,
  };
}

/** With these files instead: what is told, and the pages whose exhibit is shown, as "12-456". */
export async function read(changes: Readonly<Record<string, string | Uint8Array | null>>) {
  const { exhibition, problems } = await readExhibition(await smallWith({ ...(await soundFiles()), ...changes }));
  const shown = exhibition?.chapters[0]?.pages.map(({ number, exhibit }) => (exhibit ? String(number) : '-')).join('');
  expect(problems.every(({ zh }) => /\p{Script=Han}/u.test(zh))).toBe(true);
  return { told: problems.map(brief), shown };
}

/** The same with `by` for a piece of a file; "|" in it marks the place that is told, and is not part of it. */
export async function spoiled(file: string, sound: string, piece: string, by: string) {
  expect(sound).toContain(piece);
  const { text, place } = unmarked(sound.replace(piece, () => by));
  return { ...(await read({ [file]: text })), at: `${file}:${place} ` };
}
