import { expect, test } from 'vitest';
import { type DataFacts, judgeData, judgeDisk, judgePin } from '../../../../src-main/cli/doctor/data-checks.ts';
import { judgeClock, judgeFonts } from '../../../../src-main/cli/doctor/program-checks.ts';

const mega = 2 ** 20;
const roomy = { folder: '/data', unwritable: null, freeBytes: 5000 * mega, logBytes: 3 * mega };

test('a data folder that can’t be written is a problem with a way out', () => {
  const [finding] = judgeDisk({ ...roomy, unwritable: 'EROFS' });
  expect(finding).toMatchObject({ level: 'problem' });
  expect(finding?.next?.en).toContain('--data');
});

test('a disk that fills is a warning first and a problem then', () => {
  const level = (freeBytes: number) => judgeDisk({ ...roomy, freeBytes })[0]?.level;
  expect([level(5000 * mega), level(500 * mega), level(10 * mega)]).toEqual(['ok', 'warning', 'problem']);
});

test('free space and logs are told in the units in which disks are sold', () => {
  const [free, logs] = judgeDisk({ ...roomy, freeBytes: 14.2e9, logBytes: 52.4e6 });
  expect(free?.what.en).toContain('14 GB are free');
  expect(logs?.what.zh).toContain('52 MB');
});

test('logs beyond their cap are told', () => {
  expect(judgeDisk({ ...roomy, logBytes: 50 * mega }).map(({ level }) => level)).toEqual(['ok', 'warning']);
});

const kept: DataFacts = {
  settings: { status: 'ok' },
  visits: { status: 'ok', visits: 12 },
  aside: [],
  running: false,
  profiles: 0,
};

test('a new machine with nothing kept yet is well', () => {
  const fresh = judgeData({ ...kept, settings: { status: 'missing' }, visits: { status: 'missing' } });
  expect(fresh.map(({ level }) => level)).toEqual(['ok', 'ok']);
});

test('damaged settings and figures are problems that say what the next start does', () => {
  const broken = judgeData({
    ...kept,
    settings: { status: 'damaged', why: 'not JSON' },
    visits: { status: 'unreadable', why: 'not a database' },
  });
  expect(broken.map(({ level }) => level)).toEqual(['problem', 'problem']);
  expect(broken[0]?.next?.zh).toContain('默认值');
});

test('figures that another program holds are not called damaged', () => {
  const held = { ...kept, visits: { status: 'unreadable', why: 'database is locked' } } as const;
  expect(judgeData(held).map(({ level }) => level)).toEqual(['ok', 'warning']);
});

test('files set aside and profiles left behind are warnings', () => {
  const [, , aside, profiles] = judgeData({ ...kept, aside: ['settings.json.damaged-1'], profiles: 9 });
  expect(aside?.what.en).toContain('settings.json.damaged-1');
  expect(profiles?.what.en).toContain('9');
  expect(judgeData({ ...kept, running: true, profiles: 1 })).toHaveLength(2);
});

test('fonts that can’t be read are a problem that names one of them', () => {
  expect(judgeFonts({ named: 206, unreadable: [] })).toMatchObject([{ level: 'ok' }]);
  expect(judgeFonts({ named: 206, unreadable: ['serif-12.woff2'] })[0]?.what.zh).toContain('serif-12.woff2');
  expect(judgeFonts({ named: 0, unreadable: [] })).toMatchObject([{ level: 'problem' }]);
});

const builtAt = new Date(2026, 10, 25);

test('a clock before the program was made, or far beyond, is a warning; no network is asked for', () => {
  const level = (year: number) =>
    judgeClock({ now: new Date(year, 11, 1), builtAt, timeZone: 'Asia/Shanghai' }).map((each) => each.level);
  expect([level(2026), level(2040), level(2016), level(2056)]).toEqual([['ok'], ['ok'], ['warning'], ['warning']]);
});

test('a machine that nobody gave a time zone is told to set one', () => {
  const [, zone] = judgeClock({ now: new Date(2027, 1, 1), builtAt, timeZone: 'Etc/UTC' });
  expect(zone).toMatchObject({ level: 'warning' });
  expect(zone?.next?.en).toContain('timedatectl');
});

test('no PIN yet is a warning with the way to set one', () => {
  expect(judgePin({ status: 'set' })).toMatchObject([{ level: 'ok' }]);
  const [finding] = judgePin({ status: 'unset' });
  expect(finding).toMatchObject({ level: 'warning' });
  expect(finding?.next?.en).toContain('nianlun pin');
});

test('a PIN that can’t be read is a problem, unless its backup serves', () => {
  const level = (backup: boolean) => judgePin({ status: 'unsound', why: 'not JSON', backup })[0]?.level;
  expect([level(true), level(false)]).toEqual(['warning', 'problem']);
});
