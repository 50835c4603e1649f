import { expect, test } from 'vitest';
import type { Happening } from '../../../../src-main/contract/staff.ts';
import { conditionOf, type ConditionFacts } from '../../../../src-main/server/staff/condition.ts';

const now = new Date(2026, 10, 25, 12);
const well: ConditionFacts = {
  now,
  programYear: 2026,
  happenings: [],
  exhibition: { errors: 0, shown: 'files' },
  store: [],
  freeBytes: 10 ** 10,
  settingsDamaged: false,
  bySoftware: false,
  hasPin: true,
  beatAges: [1000, 2000],
};
const fault = (hoursAgo: number, times = 1): Happening => ({
  time: new Date(now.getTime() - hoursAgo * 3600_000).toISOString(),
  level: 'error',
  sentence: { zh: '画面进程崩溃，已自动恢复。', en: 'The page crashed and was brought back by itself.' },
  times,
});

test('a hall without trouble is well, and says nothing', () => {
  expect(conditionOf(well)).toEqual({ level: 'well', reasons: [] });
  expect(conditionOf({ ...well, happenings: [fault(25)], freeBytes: null })).toMatchObject({ level: 'well' });
});

test.each<[string, Partial<ConditionFacts>, 'attention' | 'problem', string]>([
  ['a clock before the program’s time', { now: new Date(2016, 0, 1) }, 'problem', '2016'],
  ['a clock a lifetime ahead', { now: new Date(2099, 0, 1) }, 'problem', '2099'],
  ['a screen that is silent', { beatAges: [1000, 20_000] }, 'problem', '没有响应'],
  ['errors in the exhibition', { exhibition: { errors: 2, shown: 'files' } }, 'attention', '2处错误'],
  ['nothing to show', { exhibition: { errors: 2, shown: 'nothing' } }, 'problem', '提示画面'],
  ['trouble with the data folder', { store: [{ zh: '数据文件夹无法写入。', en: 'It.' }] }, 'problem', '无法写入'],
  ['a disk that fills up', { freeBytes: 150e6 }, 'attention', '150 MB'],
  ['damaged settings', { settingsDamaged: true }, 'attention', '设置'],
  ['a graphics card that is left alone', { bySoftware: true }, 'attention', 'software-drawing.json'],
  ['no PIN', { hasPin: false }, 'attention', '密码'],
  ['a fault today', { happenings: [fault(1)] }, 'attention', '1次故障'],
  ['many faults today', { happenings: [fault(1, 6), fault(2, 5)] }, 'problem', '11次故障'],
  ['a fault of a clock that was set back since', { happenings: [fault(-10)] }, 'attention', '1次故障'],
])('%s', (_what, signs, level, words) => {
  const condition = conditionOf({ ...well, ...signs });
  expect(condition.level).toBe(level);
  expect(condition.reasons.map(({ zh }) => zh).join()).toContain(words);
});

test('the worst reason stands first', () => {
  const { level, reasons } = conditionOf({ ...well, hasPin: false, beatAges: [60_000] });
  expect(level).toBe('problem');
  expect(reasons[0]?.zh).toContain('没有响应');
});
