import { describe, expect, test } from 'vitest';
import type { Chapter } from '../../../../src-main/contract/exhibition.ts';
import { readDisplay } from '../../../../src-main/exhibition/assemble/display.ts';
import type { Known } from '../../../../src-main/exhibition/check/pass.ts';
import { displaySchema } from '../../../../src-main/exhibition/check/schema/files.ts';
import { conform } from '../../../../src-main/exhibition/check/schema/issues.ts';
import { Report } from '../../../../src-main/exhibition/read/problem.ts';
import { sourceText } from '../../../../src-main/exhibition/read/text-file.ts';
import { readYaml } from '../../../../src-main/exhibition/read/yaml.ts';
import { emptyPier } from '../../harbour.ts';
import { passOver } from '../one-part.ts';
import { brief } from '../support.ts';

const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');
const page = (number: number, count: number): Chapter['pages'][number] => ({
  number,
  body: { en: [{ type: 'paragraph', children: [{ type: 'text', value: words(count) }] }] },
  sources: ['paper'],
});
/** A lead of 2.5 + 26 / 2.6 seconds, and pages of 2.5 + 13 / 2.6 and 2.5 + 39 / 2.6. */
const pier: Chapter = {
  ...emptyPier,
  lead: { en: words(26) },
  pages: [page(1, 13), page(2, 39)],
};

type Written = Parameters<typeof readDisplay>[0];

async function read(written: Written, chapters: readonly Chapter[] = [pier]) {
  const known: Known = { languages: ['zh', 'en'], span: undefined, sources: undefined, chapters: undefined };
  const { pass, told } = await passOver({}, { known });
  const located = readYaml(sourceText('exhibition.yaml', JSON.stringify({ display: written })), pass.report);
  return { programme: readDisplay(written, chapters, located, pass), told: told() };
}

describe('the programme of a wall', () => {
  test('gives each text the time it takes to read', async () => {
    expect(await read({ playlist: [{ chapter: 'pier' }, { chapter: 'pier', pages: [2, 1] }] })).toEqual({
      programme: {
        playlist: [
          { chapter: 'pier', texts: [{ seconds: 12.5 }] },
          {
            chapter: 'pier',
            texts: [
              { page: 2, seconds: 17.5 },
              { page: 1, seconds: 7.5 },
            ],
          },
        ],
      },
      told: [],
    });
  });

  test('shares a time that is given as the texts need it, in every language', async () => {
    const { programme } = await read({
      languages: ['zh', 'en'],
      playlist: [{ chapter: 'pier', pages: [1, 2], seconds: 100 }],
    });
    expect(programme).toEqual({
      languages: ['zh', 'en'],
      playlist: [
        {
          chapter: 'pier',
          texts: [
            { page: 1, seconds: 15 },
            { page: 2, seconds: 35 },
          ],
        },
      ],
    });
  });

  test('names languages only where it is written with some', async () => {
    expect((await read({ playlist: [{ chapter: 'pier' }] })).programme).not.toHaveProperty('languages');
  });

  test('takes a time that is just enough, and tells of one that is less', async () => {
    const playlist = (seconds: number) => [{ chapter: 'pier', pages: [1, 2], seconds }];
    expect((await read({ playlist: playlist(25) })).told).toEqual([]);
    expect((await read({ playlist: playlist(24.9) })).told).toEqual([
      expect.stringContaining('nobody reads these words in 24.9 seconds: give them 25 at least'),
    ]);
    expect((await read({ languages: ['zh', 'en'], playlist: playlist(49) })).told).toEqual([
      expect.stringContaining('nobody reads these words in 49 seconds: give them 50 at least'),
    ]);
  });

  test('passes a chapter by that can’t be read, and says nothing of it a second time', async () => {
    const { programme, told } = await read({ playlist: [{ chapter: 'crane', seconds: 5 }, { chapter: 'pier' }] });
    expect(programme?.playlist.map(({ chapter }) => chapter)).toEqual(['pier']);
    expect(told).toEqual([]);
  });

  test('has no text for a page that is not there', async () => {
    const { programme, told } = await read({ playlist: [{ chapter: 'pier', pages: [3, 2] }] });
    expect(programme?.playlist[0]?.texts).toEqual([{ page: 2, seconds: 17.5 }]);
    expect(told).toEqual(['exhibition.yaml:1:52 error: there is no page 3; the chapter "pier" has 2: correct it']);
  });

  test('is none where none is written', async () => {
    expect(await read(undefined)).toEqual({ programme: undefined, told: [] });
  });
});

describe('what is written of it', () => {
  const told = (text: string, known: Partial<Known>): string[] => {
    const report = new Report();
    const located = readYaml(sourceText('a.yaml', text), report);
    const schema = displaySchema({
      languages: undefined,
      span: undefined,
      sources: undefined,
      chapters: undefined,
      ...known,
    });
    conform(schema, located, [], report);
    return report.sorted().map(brief);
  };
  const one = '\nplaylist: [{ chapter: pier }]\n';
  const chapters = new Set(['pier']);

  test('may name the exhibition’s languages, and both at once', () => {
    expect(told(`languages: [zh, both, en]${one}`, { languages: ['zh', 'en'], chapters })).toEqual([]);
  });

  test('is not held against languages or chapters that can’t be read themselves', () => {
    expect(told(`languages: [de, both]${one}`, { chapters })).toEqual([]);
    expect(told(`languages: [zh]${one}`, { languages: ['zh', 'en'] })).toEqual([]);
  });

  test('says which of the languages, or both, may be meant', () => {
    const refused = "is not one of the exhibition's: write one of these, or both";
    expect(told(`languages: [boht, zhh, nothing]${one}`, { languages: ['zh', 'en'], chapters })).toEqual([
      `a.yaml:1:13 error: the language "boht" ${refused} (did you mean "both"?)`,
      `a.yaml:1:19 error: the language "zhh" ${refused} (did you mean "zh"?)`,
      `a.yaml:1:24 error: the language "nothing" ${refused}`,
    ]);
  });
});
