import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../../src-main/exhibition/check/numbers.ts';
import { brief, readSmall, smallFile } from '../support.ts';

const span = { from: 1978, to: 2026 };
const found = (text: string, language: string) =>
  numbersIn(text, language, span).map(({ written, values }) => `${written}=${values.join('|')}`);

describe('quantities are found as each language writes them', () => {
  test.each([
    ['zh', '年产15万辆', ['15=150000']],
    ['zh', '1.97万亿元，3亿人', ['1.97=1970000000000', '3=300000000']],
    ['zh', '来自36个国家的70座城市', ['36=36', '70=70']],
    ['zh', '改革开放40年', ['40=40']],
    ['zh', '**15**万辆', ['15=150000']],
    ['en', '150,000 cars and 1.5 million people', ['150,000=150000|150', '1.5=1500000']],
    ['en', '45 members', ['45=45']],
    ['en', '57,998 containers for 13.5 billion', ['57,998=57998|57.998', '13.5=13500000000']],
    ['de', 'rund 12.500 Blöcke und 1,5 Millionen', ['12.500=12500|12.5', '1,5=1500000']],
    ['fr', '12\u202f500 blocs', ['12\u202f500=12500']],
  ])('%s: %s', (language, text, expected) => expect(found(text, language)).toEqual(expected));
});

describe('years, days, times, ordinals and names are no quantities', () => {
  test.each([
    ['zh', '1990年11月20日，5—6月，20世纪90年代，第6届，上午10:30，2018年8月18—20日，8月17、18日'],
    ['zh', '1988—91年，A100、CRH-5和5G'],
    [
      'en',
      'On 20 November 1990, November 20, 18–20 August 2018, in the 1980s, the 6th Games, at 10:30, 1988–91, 2003-10-25',
    ],
    ['de', 'Am 14. September 2001, der 6. Wettbewerb, im 20. Jahrhundert'],
    ['fr', 'le 14 septembre 2001 et le 1er mai'],
  ])('%s: %s', (language, text) => expect(found(text, language)).toEqual([]));
});

describe("a number is backed by the chapter's figures", () => {
  const told = async (figure: string, zh: string, en: string) =>
    (
      await readSmall({
        ...smallFile('chapters/first/chapter.yaml', '{ number: 150000, unit: { zh: 辆, en: cars }', figure),
        'chapters/first/zh.md': `# 标题\n\n导语。\n\n##\n\n${zh}[^book]\n`,
        'chapters/first/en.md': `# Title\n\nLead.\n\n##\n\n${en} [^book]\n`,
      })
    ).problems.map(brief);

  test('as it stands, or scaled by its unit', async () => {
    expect(
      await told('{ number: 15, unit: { zh: 万辆, en: ten thousand cars }', '15万辆。', 'So 150,000 cars.'),
    ).toEqual([]);
    expect(await told('{ number: 13.5, unit: { zh: 十亿, en: billion }', '135亿。13.5亿？', '13.5 billion.')).toEqual([
      expect.stringContaining('"13.5"'),
    ]);
  });

  test('in a list, and in the lead', async () => {
    expect(
      await told('{ number: 8, unit: { zh: 个, en: things }', '一共8个。', '1. Eight is 8\n2. and not 9.'),
    ).toEqual([expect.stringContaining('chapters/first/en.md:8:12 warning: no figure backs the number "9"')]);
    const { problems } = await readSmall(smallFile('chapters/first/en.md', 'Lead.', 'All 77 of them.'));
    expect(problems.map(brief)).toEqual([
      expect.stringContaining('chapters/first/en.md:3:5 warning: no figure backs the number "77"'),
    ]);
  });

  test("of a line in its lead; numbers of moments and of the guide's notes are not asked", async () => {
    const { problems } = await readSmall({
      ...smallFile('routes/line.geojson', '"en": "Lead"', '"en": "9,800 km"'),
      ...smallFile('moments.yaml', 'en: Something.', 'en: 33 things.'),
      ...smallFile('chapters/first/en.md', 'Note\n', 'Note 55\n'),
    });
    expect(problems.map(brief)).toEqual([expect.stringContaining('no figure backs the number "9,800"')]);
  });
});
