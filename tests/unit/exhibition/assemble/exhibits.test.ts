import { describe, expect, test } from 'vitest';
import { both, photoOf, points, seriesOf, shot } from '../exhibits/one-exhibit.ts';
import { chapterWith, exhibitsOf, photographs, readChapter } from './one-chapter.ts';

const ids = ({ exhibits }: Awaited<ReturnType<typeof readChapter>>) => exhibits?.map((exhibit) => exhibit?.id);
const onPage = (page: number | string, file = 'p.jpg'): string => photoOf(file).replace('page: 1', `page: ${page}`);
const unused = { unused: true };

describe('an exhibit', () => {
  test('stands on the page that it names, up to the last', async () => {
    const made = await readChapter(exhibitsOf(onPage(2)), await photographs('p.jpg'));
    expect(made.told).toEqual([]);
    expect(ids(made)).toEqual([undefined, 'a-2']);
    expect(made.exhibits?.[0]).toBeUndefined();
  });

  test('of a page behind the last is told there', async () => {
    const { told } = await readChapter(exhibitsOf(onPage('|3')), await photographs('p.jpg'));
    expect(told).toEqual([expect.stringContaining('HERE error: there is no page 3; this chapter has 2')]);
  });

  test('of a page that has one already is told there, also when that one has a mistake', async () => {
    for (const first of [onPage(2), onPage(2, 'gone.jpg')]) {
      const made = await readChapter(exhibitsOf(first, onPage('|2', 'q.jpg')), await photographs('p.jpg', 'q.jpg'));
      expect(made.told).toContainEqual(expect.stringContaining('HERE error: page 2 has an exhibit already'));
      expect(ids(made)).toEqual([undefined, first === onPage(2) ? 'a-2' : undefined]);
    }
  });

  test('in a chapter that can’t be shown has its own mistakes told too, but for its page', async () => {
    const chapter = exhibitsOf(onPage(9, '|gone.jpg')).replace('year: 1960\n', '');
    const { told, exhibits } = await readChapter(chapter);
    expect(exhibits).toBeUndefined();
    expect(told).toEqual([
      expect.stringContaining('"year" is missing'),
      expect.stringContaining('HERE error: there is no "gone.jpg"'),
    ]);
  });
});

test('an exhibit with a slip of grammar is left out alone: others are shown and have their words checked', async () => {
  const chapter = exhibitsOf(onPage(1).replace('en: c }', 'en: c\u{1F600} }'), '- { page: 2, photo: [');
  const made = await readChapter(chapter, await photographs('p.jpg', 'z.jpg'), unused);
  expect(made.told).toContainEqual(expect.stringContaining('the bundled fonts have no character'));
  // It may have named what seems to be named by nothing.
  expect(made.told.join()).not.toContain('z.jpg');
});

describe('files and series that nothing seems to name are told', () => {
  const files = async () => ({ ...(await photographs('p.jpg', 'z.jpg')), 'series.yaml': seriesOf(points) });
  const unnamed = expect.stringContaining('media/z.jpg:1:1 warning: nothing in the exhibition uses') as string;
  const noChart = expect.stringContaining('warning: no chart uses "one"') as string;

  test('once everything has been read', async () => {
    const { told } = await readChapter(exhibitsOf(onPage(1)), await files(), unused);
    expect(told).toEqual([unnamed, noChart]);
  });

  test('but not while a chapter’s file is missing or can’t be read', async () => {
    for (const broken of ['year: [', undefined]) {
      const { told } = await readChapter(broken, await files(), unused);
      expect(told.filter((each) => !each.startsWith('chapters/'))).toEqual([]);
    }
  });

  test.each([
    [
      'exhibits that are no list',
      `exhibits: |{ photo: { file: p.jpg }, chart: { series: [one] } }\n`,
      'must be a list',
    ],
    [
      'keys of no kind',
      'exhibits:\n  - { page: 1, |shown: p.jpg, chart: { form: x, series: one } }\n',
      'no key "shown"',
    ],
    ['a kind outside of the list', '|photo: { file: p.jpg, of: [one] }\n', '"photo" belongs below exhibits'],
    [
      'a slip in the name of the list',
      '|exhibit: [{ photo: { file: p.jpg, focal: }, of: one }]\n',
      'did you mean "exhibits"',
    ],
  ])('but not what %s may have been meant to show; that is told itself', async (_name, entry, says) => {
    const made = await readChapter(chapterWith(entry), await files(), unused);
    expect(made.told[0]).toMatch(new RegExp(`^HERE error: .*${says}`));
    expect(made.told.slice(1).filter((each) => !each.startsWith('chapters/'))).toEqual([unnamed]);
    expect(made.exhibits).toEqual([undefined, undefined]);
  });
});

describe('keys that stand beside their kind instead of below it', () => {
  const kindless = (keys: string) => readChapter(exhibitsOf(`- { page: 1, ${keys} }`));

  test.each([
    ['photo', `|file: p.jpg, ${shot}`],
    ['voice', `|speaker: ${both('s')}, file: v.mp3, words: { zh: zh.vtt, en: en.vtt }`],
    ['guess', `|question: ${both('q')}, from: 1`],
  ])('are told once, as those of a kind such as %s', async (kind, keys) => {
    const { told, exhibits } = await kindless(keys);
    expect(told).toEqual([expect.stringMatching(`^HERE error: .*belong below a kind of exhibit, such as ${kind}:`)]);
    expect(exhibits).toEqual([undefined, undefined]);
  });

  test.each([
    ['one alone', '|file: p.jpg', 'there is no key "file"'],
    ['keys of no single kind', '|colour: red, file: p.jpg', 'there is no key "colour"'],
    ['a key of a guess beside a chart', `chart: { form: x }, |question: ${both('q')}`, 'there is no key "question"'],
    ['a key beside a kind', `photo: { file: gone.jpg, ${shot} }, |file: p.jpg, ink: true`, 'there is no key "file"'],
  ])('are not seen in %s', async (_name, keys, says) => {
    const { told } = await kindless(keys);
    expect(told.join('\n')).toContain(`HERE error: ${says}`);
    expect(told.join('\n')).not.toContain('belong below');
  });

  test('are not seen in an entry that is no mapping', async () => {
    const { told } = await readChapter(exhibitsOf('- |photo'));
    expect(told).toEqual([expect.stringContaining('HERE error')]);
  });
});
