import { expect, test } from 'vitest';
import { ok, problem, warning } from '../../../../src-main/cli/doctor/finding.ts';
import { jsonOf, linesOf } from '../../../../src-main/cli/doctor.ts';

const step = { zh: '请腾出空间。', en: 'Make room.' };
const full = {
  id: 'disk',
  name: { zh: '磁盘', en: 'disk' },
  findings: [problem({ zh: '磁盘已满。', en: 'It is full.' }, step)],
};
const well = { id: 'fonts', name: { zh: '字体', en: 'fonts' }, findings: [ok('字体齐全。', 'All fonts are here.')] };
const late = {
  id: 'clock',
  name: { zh: '时钟', en: 'clock' },
  findings: [warning({ zh: '慢了。', en: 'It is slow.' }, step)],
};

test('each line says how it stands, what was looked at, and below it the next step', () => {
  expect([...linesOf([well, full], 'zh')]).toEqual([
    '正常  字体  字体齐全。',
    '问题  磁盘  磁盘已满。',
    '            → 请腾出空间。',
    '',
    '发现 1 个问题、0 条提醒；请先解决问题，再开放展出。',
  ]);
  expect([...linesOf([well, full], 'en')]).toEqual([
    'ok       fonts       All fonts are here.',
    'problem  disk        It is full.',
    '                     → Make room.',
    '',
    '1 problem and 0 warnings: mend the problems before the hall opens.',
  ]);
});

test('the last line says whether the hall can open', () => {
  expect([...linesOf([well], 'zh')].at(-1)).toBe('一切正常。');
  expect([...linesOf([well, late], 'en')].at(-1)).toBe('No problem and 1 warning: the exhibition can be shown.');
});

test('a program reads the same', () => {
  expect(JSON.parse(jsonOf([well, full, late]))).toMatchObject({
    problems: 1,
    warnings: 1,
    findings: [
      { check: 'fonts', level: 'ok' },
      { check: 'disk', level: 'problem', next: step },
      { check: 'clock', level: 'warning' },
    ],
  });
});
