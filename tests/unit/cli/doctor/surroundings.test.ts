import { expect, test } from 'vitest';
import { type ExhibitionFacts, judgeExhibition } from '../../../../src-main/cli/doctor/exhibition-checks.ts';
import { judgeAutostart, judgeNetwork } from '../../../../src-main/cli/doctor/machine-checks.ts';
import { judgeSystem, type SystemFacts } from '../../../../src-main/cli/doctor/system.ts';

const sound: ExhibitionFacts = {
  dir: '/exhibition',
  errors: 0,
  warnings: 0,
  unreviewed: 0,
  presentable: true,
  running: false,
  lastGood: false,
};
const levels = (facts: Partial<ExhibitionFacts>) => judgeExhibition({ ...sound, ...facts }).map(({ level }) => level);

test('an exhibition without errors is well; what nobody reviewed is a warning', () => {
  expect(levels({})).toEqual(['ok']);
  expect(levels({ unreviewed: 56 })).toEqual(['ok', 'warning']);
  expect(levels({ warnings: 2 })).toEqual(['warning']);
});

test('an exhibition with errors is a problem, also when it can be shown', () => {
  expect(levels({ errors: 1 })).toEqual(['problem']);
  expect(levels({ errors: 3, presentable: false })).toEqual(['problem']);
  expect(levels({ dir: null })).toEqual(['problem']);
});

test('while it runs, staff read that the last good version is still shown', () => {
  const broken = { ...sound, errors: 1, presentable: false };
  expect(judgeExhibition({ ...broken, running: true })[0]?.what.zh).toContain('上一个正确的版本');
  expect(judgeExhibition({ ...broken, lastGood: true })[0]?.what.zh).toContain('启动后会展示上一个正确的版本');
  expect(judgeExhibition(broken)[0]?.what.zh).toContain('无法展出');
});

test('an exhibition that nothing starts after a power cut is a warning', () => {
  expect(judgeAutostart({ platform: 'linux', by: 'nianlun.service', off: null })).toMatchObject([{ level: 'ok' }]);
  expect(judgeAutostart({ platform: 'linux', by: null, off: 'nianlun.service' })[0]?.next?.en).toContain('enable');
  expect(judgeAutostart({ platform: 'win32', by: null, off: null })[0]?.next?.en).toContain('Shell Launcher');
});

test('a network may be there, yet a browser without policies is told', () => {
  const policies = { place: '/etc/chromium/policies/managed', found: false };
  const level = (facts: Partial<Parameters<typeof judgeNetwork>[0]>) =>
    judgeNetwork({ up: [], electron: false, policies, ...facts }).map((each) => each.level);
  expect(level({ up: ['eth0'] })).toEqual(['ok', 'warning']);
  expect(level({ policies: { ...policies, found: true } })).toEqual(['ok', 'ok']);
  expect(level({ electron: true })).toEqual(['ok']);
});

const linux: SystemFacts = {
  platform: 'linux',
  blanking: 'never',
  notices: null,
  edgeSwipe: null,
  activeHours: null,
};

test('a screen that the system darkens is a warning with the command that ends it', () => {
  expect(judgeSystem(linux)).toMatchObject([{ level: 'ok' }]);
  expect(judgeSystem({ ...linux, blanking: 'sometime' })[0]?.next?.zh).toContain('xset s off');
  expect(judgeSystem({ ...linux, platform: 'win32', blanking: 'sometime' })[0]?.next?.zh).toContain('powercfg');
});

test('a screen saver that can’t be asked about is not called well', () => {
  const unknown = { zh: '没有 xset', en: 'there is no xset' };
  expect(judgeSystem({ ...linux, blanking: { unknown } })[0]).toMatchObject({ level: 'warning' });
});

test('Windows as it comes is warned of three times, and set up it is well', () => {
  const windows = { ...linux, platform: 'win32' } as const;
  const level = (facts: Partial<SystemFacts>) => judgeSystem({ ...windows, ...facts }).map((each) => each.level);
  const warned = ['ok', 'warning', 'warning', 'warning'];
  expect(level({ notices: 'shown', edgeSwipe: 'open', activeHours: false })).toEqual(warned);
  expect(level({ notices: 'hidden', edgeSwipe: 'closed', activeHours: true })).toEqual(['ok', 'ok', 'ok', 'ok']);
});
