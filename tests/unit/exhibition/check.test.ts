import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCheck } from '../../../src-main/cli/check.ts';
import { soundFiles } from './exhibits/one-of-each.ts';
import { changchun, smallFile, smallWith } from './support.ts';

async function check(...args: string[]): Promise<{ code: number; out: string[]; err: string[] }> {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCheck(args, { out: (line) => out.push(line), err: (line) => err.push(line), language: 'en' });
  return { code, out, err };
}

test('the shipped exhibition passes, and is told to have no problems and how much was read', async () => {
  const { code, out, err } = await check(changchun, '--today', '2026-12-01');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  expect(out).toEqual([expect.stringMatching(/^No problems found: \d\d chapters, \d+ pages, \d+ exhibits\.$/)]);
});

test('that all is well is said in both languages, and to people only', async () => {
  const dir = await smallWith({});
  expect((await check(dir)).out).toEqual(['No problems found: 1 chapter, 1 page, 0 exhibits.']);
  expect((await check(dir, '--language', 'zh')).out).toEqual(['没有发现问题：共1章、1页、0件展品。']);
  expect((await check(dir, '--json')).out).toEqual(['[]']);
});

test('exhibits are counted', async () => {
  const dir = await smallWith(await soundFiles());
  expect((await check(dir)).out).toEqual(['No problems found: 1 chapter, 6 pages, 6 exhibits.']);
  expect((await check(dir, '--language', 'zh')).out).toEqual(['没有发现问题：共1章、6页、6件展品。']);
});

test('errors are printed as file:line:col with what to do, and end with 1', async () => {
  const dir = await smallWith(smallFile('chapters/first/chapter.yaml', 'year: 1960', 'year: 1066'));
  expect(await check(dir)).toEqual({
    code: 1,
    out: [
      "chapters/first/chapter.yaml:1:7: 1066 is outside the exhibition's years (1950–2000): correct it, or change span in exhibition.yaml",
    ],
    err: [],
  });
  expect((await check(dir, '--language', 'zh')).out).toEqual([
    'chapters/first/chapter.yaml:1:7: 1066年不在展览的年份之内（1950—2000）：请改正年份，或改exhibition.yaml的span',
  ]);
});

test('warnings alone end with 0', async () => {
  const dir = await smallWith({ 'stray.txt': 'x' });
  const { code, out } = await check(dir);
  expect(code).toBe(0);
  expect(out).toEqual([expect.stringMatching(/^stray\.txt:1:1: warning: nothing reads this: /)]);
});

test('the map without approval ends with 1 although rings can be shown', async () => {
  const dir = await smallWith(smallFile('exhibition.yaml', 'id: small', 'id: small\nmap: globe'));
  expect((await check(dir)).code).toBe(1);
});

test('--release refuses what nobody reviewed', async () => {
  const dir = await smallWith({});
  expect((await check(dir)).code).toBe(0);
  expect((await check(dir, '--release')).code).toBe(1);
});

test('--json gives the problems to programs, an empty list when there are none', async () => {
  expect(JSON.parse((await check(await smallWith({}), '--json')).out.join(''))).toEqual([]);
  const { code, out } = await check(await smallWith({ 'stray.txt': 'x' }), '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out.join(''))).toMatchObject([{ severity: 'warning', file: 'stray.txt', line: 1, column: 1 }]);
});

describe('what is not understood gets one sentence and 2', () => {
  test.each([
    ['no folder named', [], /Name one exhibition folder/],
    ['two folders named', ['a', 'b'], /Name one exhibition folder/],
    ['a folder that is not there', [join(changchun, 'nowhere')], /There is no folder/],
    ['a file', [join(changchun, 'sources.yaml')], /There is no folder/],
    ['no date', [changchun, '--today', 'soon'], /--today can't be "soon"/],
    ['a day that does not exist', [changchun, '--today', '2026-02-30'], /--today can't be/],
    ['an unknown language', [changchun, '--language', 'tlh'], /--language can't be "tlh"/],
  ])('%s', async (_name, args, sentence) => {
    const { code, out, err } = await check(...args);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([expect.stringMatching(sentence)]);
  });

  test("an unknown option is left to the command line's own sentence", async () => {
    await expect(check(changchun, '--relase')).rejects.toMatchObject({ code: 'ERR_PARSE_ARGS_UNKNOWN_OPTION' });
  });
});
