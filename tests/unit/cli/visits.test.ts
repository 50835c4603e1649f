import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Folders } from '../../../src-main/cli/folders.ts';
import { runVisits } from '../../../src-main/cli/visits.ts';
import type { VisitSummary } from '../../../src-main/contract/visits.ts';
import { dataPaths } from '../../../src-main/store/paths.ts';
import { openVisits } from '../../../src-main/store/visits/visits.ts';
import { newFolder } from '../../new-folder.ts';

const nowhere = { exhibitions: join(tmpdir(), 'no exhibitions here') } as unknown as Folders;

async function run(language: 'zh' | 'en', ...args: string[]) {
  const said = { out: [] as string[], err: [] as string[] };
  const io = { out: (line: string) => said.out.push(line), err: (line: string) => said.err.push(line), language };
  const code = await runVisits([...args, '--exhibition', join(tmpdir(), 'no exhibition')], io, nowhere);
  return { code, ...said };
}

const usual: VisitSummary = { seconds: 40, views: ['circle'], languages: ['both'], step: 'begun' };

/** A data folder after so many visits of a kind. */
async function dataAfter(...kinds: readonly (readonly [number, VisitSummary])[]): Promise<string> {
  const data = await newFolder();
  const counted = await openVisits({
    file: dataPaths(data).visits,
    now: () => new Date(2026, 10, 25, 9),
    report: ({ why }) => expect.unreachable(why),
  });
  for (const [times, visit] of kinds) {
    for (let each = 0; each < times; each++) {
      counted.begin();
      counted.end(visit);
    }
  }
  counted.close();
  return data;
}

test('staff read the figures in their own language', async () => {
  const data = await dataAfter([7, usual]);
  const zh = await run('zh', '--data', data);
  expect(zh.code).toBe(0);
  expect(zh.out).toEqual(
    expect.arrayContaining(['共 7 次参观', '  朋友圈：7', '  1分钟以内：7', '  9时：7', '  双语：7']),
  );
  expect((await run('en', '--data', data)).out).toEqual(
    expect.arrayContaining(['7 visits in all', '  up to 1 min: 7']),
  );
});

test('the figures stand in the order of a visit: when it came, how far it got step by step, what it opened, how long it stayed', async () => {
  const long = { seconds: 400, views: ['circle', 'route'], languages: ['both'], step: 'next-chapter' } as const;
  const short = { seconds: 10, views: ['route'], languages: ['en'], step: 'begun' } as const;
  const data = await dataAfter([6, long], [7, short]);
  expect((await run('en', '--data', data)).out).toEqual([
    '13 visits in all',
    '',
    'Hours',
    '  09:00: 13',
    '',
    'Languages on screen',
    '  en: 7',
    '  both: 6',
    '',
    'How far visits got',
    '  Touched the screen: 13',
    '  Turned the dial: 6',
    '  Entered a chapter: 6',
    '  Read on to a second page: 6',
    '  Went on to another chapter: 6',
    '',
    'What was opened',
    expect.stringMatching(/: 13$/),
    '  Circle of friends: 6',
    '',
    'How long visits lasted',
    '  up to 15 s: 7',
    '  up to 10 min: 6',
  ]);
});

test('rows of fewer than five visits have no number', async () => {
  const { out } = await run('en', '--data', await dataAfter([2, usual]));
  expect(out).toEqual(expect.arrayContaining(['2 visits in all', '  Circle of friends: fewer than 5']));
});

test('the figures become a file for a spreadsheet', async () => {
  const data = await dataAfter([6, usual]);
  const file = join(data, '观众数据.csv');
  expect((await run('zh', '--data', data, '--csv', file)).code).toBe(0);
  expect(await readFile(file, 'utf8')).toContain('2026-11-25,view,circle,6\r\n');
});

test('days before the one asked for are left out', async () => {
  const { out } = await run('en', '--data', await dataAfter([6, usual]), '--since', '2026-11-26');
  expect(out).toEqual(['0 visits in all']);
});

test('a day that is none, a folder without figures and a place that can’t be written get one sentence each', async () => {
  const data = await dataAfter([1, usual]);
  expect(await run('en', '--since', 'yesterday')).toMatchObject({
    code: 2,
    err: [expect.stringContaining('yesterday')],
  });
  const empty = await newFolder();
  expect(await run('zh', '--data', empty)).toMatchObject({ code: 1, err: [expect.stringContaining('还没有观众数据')] });
  const csv = join(data, 'no folder', 'a.csv');
  expect(await run('en', '--data', data, '--csv', csv)).toMatchObject({ code: 1, err: [expect.stringContaining(csv)] });
});
