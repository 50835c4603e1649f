import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { labelCount, sceneIds } from '../../../src-main/contract/scenes.ts';
import { brief, gullSound, readSmall, root, small } from './support.ts';

/** The first example in a fence of this kind that holds `piece`. */
function example(guide: string, fence: string, piece: string): string {
  const found = [...guide.matchAll(/```(\w*)\n([\s\S]*?)```/g)].find(
    ([, kind, text]) => kind === fence && text?.includes(piece) === true,
  );
  if (found?.[2] === undefined) throw new Error(`the guide has no example with ${piece}`);
  return found[2];
}

test('the examples of the guides, in English and in Chinese, are themselves without an error', async () => {
  const guides = join(root, 'assets/exhibitions');
  const english = await readFile(join(guides, 'README.md'), 'utf8');
  const chinese = await readFile(join(guides, 'README.zh-CN.md'), 'utf8');
  for (const guide of [english, chinese]) {
    const source = example(guide, 'yaml', 'interview-2018:\n');
    const sources = ['interview-2018', 'city-yearbook', 'yearbook-2003'].map((id) =>
      source.replace('interview-2018', id),
    );
    const { problems, exhibition } = await readSmall({
      'exhibition.yaml': (small['exhibition.yaml'] ?? '').replace('from: 1950, to: 2000', 'from: 1978, to: 2026'),
      'sources.yaml': sources.join(''),
      'chapters/first/chapter.yaml': `year: 1980\nscene: two-stones\nimportance: 1\nminutes: 4\nsources: [interview-2018]\n${example(guide, 'yaml', 'as_of')}`,
      'chapters/first/en.md': example(english, 'markdown', '# notes'),
      'chapters/first/zh.md': example(chinese, 'markdown', '# notes'),
      'moments.yaml': example(guide, 'yaml', '- id:'),
      'cities.csv': example(guide, '', 'id,name_zh').trimStart(),
      'routes/line.geojson': example(guide, 'json', 'FeatureCollection'),
    });
    expect(problems.map(brief)).toEqual([]);
    expect(exhibition).toMatchObject({ cities: [{ id: 'sendai' }], moments: [{ id: 'chongjin-2003' }] });
    expect(exhibition?.routes[0]?.stops).toHaveLength(2);
  }
});

test('the examples of exhibits are themselves without an error, put together as the guides say', async () => {
  const media = (file: string): Promise<Buffer> => readFile(join(gullSound, 'media', file));
  const guideIn = (name: string): Promise<string> => readFile(join(root, 'assets/exhibitions', name), 'utf8');
  const guides = { en: await guideIn('README.md'), zh: await guideIn('README.zh-CN.md') };
  const wordsIn = (guide: string): string => example(guide, '', 'WEBVTT').trimStart();
  const captions = { en: wordsIn(guides.en), zh: wordsIn(guides.zh) };
  for (const language of ['en', 'zh'] as const) {
    const guide = guides[language];
    const entries = [1, 2, 3, 4, 5, 6].map((page) => example(guide, 'yaml', `page: ${page}`));
    const source = example(guide, 'yaml', 'interview-2018:\n');
    const pages = Array.from({ length: 6 }, () => '##\n\nx [^city-yearbook]\n\n').join('');
    const photograph = (file: string): Promise<Buffer> => media(`photographs/${file}.jpg`);
    const { problems, exhibition } = await readSmall({
      'exhibition.yaml': `${(small['exhibition.yaml'] ?? '').replace('from: 1950', 'from: 1900')}sound: true\n`,
      'sources.yaml': `${small['sources.yaml'] ?? ''}${source.replace('interview-2018', 'city-yearbook')}${source.replace('interview-2018', 'yearbook-2003')}`,
      'chapters/first/chapter.yaml': `year: 1990\nscene: growth-rings\nimportance: 1\nminutes: 4\nsources: [book]\n${entries.join('')}`,
      'chapters/first/en.md': `# Title\n\nLead.\n\n${pages}`,
      'chapters/first/zh.md': `# 标题\n\n导语。\n\n${pages}`,
      'series.yaml': example(guide, 'yaml', 'cars-built:\n'),
      'media/photographs/plant.jpg': await photograph('lighthouse'),
      'media/photographs/opening.jpg': await photograph('beam-poster'),
      'media/photographs/square-1988.jpg': await photograph('harbour-1876'),
      'media/photographs/square-2026.jpg': await photograph('harbour-1948'),
      'media/films/opening.mp4': await media('films/beam.mp4'),
      'media/films/opening.zh.vtt': captions.zh,
      'media/films/opening.en.vtt': captions.en,
      'media/voices/worker.m4a': await media('voices/keeper.m4a'),
      'media/voices/worker.zh.vtt': captions.zh,
      'media/voices/worker.en.vtt': captions.en,
    });
    expect(problems.map(brief), language).toEqual([]);
    const kinds = exhibition?.chapters[0]?.pages.map(({ exhibit }) => exhibit?.kind);
    expect(kinds).toEqual(['photo', 'then-and-now', 'film', 'voice', 'chart', 'guess']);
  }
});

test.each([
  ['README.md', ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']],
  ['README.zh-CN.md', ['无', '一处', '两处', '三处', '四处', '五处', '六处', '七处']],
])('%s lists every scene with its picture and the labels that it has room for', async (file, counts) => {
  const guides = join(root, 'assets/exhibitions');
  const guide = await readFile(join(guides, file), 'utf8');
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \| !\[([^\]]+)\]\(([^)]+)\) \| [^|]+ \| (\p{L}+)[^|]* \|$/gmu)];
  const all = sceneIds.map((name) => [name, counts[labelCount(name) ?? 0]]);
  expect(rows.map(([, name, _alternative, _picture, count]) => [name, count]).toSorted()).toEqual(all.toSorted());
  const alternatives = new Set(rows.map(([, _name, alternative]) => alternative));
  expect(alternatives.size).toBe(sceneIds.length);
  for (const [, name, , picture = ''] of rows) {
    expect(basename(picture)).toBe(`${name}.jpg`);
    const { width, format } = await sharp(join(guides, picture)).metadata();
    expect([width, format], picture).toEqual([240, 'jpeg']);
  }
  // None of a scene that is no longer there.
  const pictures = await readdir(join(root, 'assets/deploy/guide/scenes'));
  expect(pictures.toSorted()).toEqual(sceneIds.map((name) => `${name}.jpg`).toSorted());
});
