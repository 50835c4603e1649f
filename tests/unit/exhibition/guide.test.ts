import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { labelCount, sceneIds } from '../../../src-main/contract/scenes.ts';
import { brief, readSmall, root, small } from './support.ts';

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

test.each([
  ['README.md', ['none', 'one', 'two']],
  ['README.zh-CN.md', ['无', '一处', '两处']],
])('%s lists every picture, with the labels that it has room for', async (file, counts) => {
  const guide = await readFile(join(root, 'assets/exhibitions', file), 'utf8');
  const rows = [...guide.matchAll(/^\| `([\w-]+)` \| [^|]+ \| (\p{L}+)[^|]* \|$/gmu)];
  const listed = rows.filter(([, name = '']) => labelCount(name) !== undefined).map(([, name, count]) => [name, count]);
  expect(listed).toEqual(sceneIds.map((name) => [name, counts[labelCount(name) ?? 0]]));
});
