import { expect, test } from 'vitest';
import { operatorLanguage } from '../../../src-main/cli/io.ts';
import { bakeArguments } from '../../../src-main/cli/bake.ts';
import { checkArguments } from '../../../src-main/cli/check.ts';
import { doctorArguments } from '../../../src-main/cli/doctor.ts';
import { pinArguments } from '../../../src-main/cli/pin.ts';
import { handoutArguments, parseHandout } from '../../../src-main/cli/handout.ts';
import { parseRun, runArguments } from '../../../src-main/cli/run.ts';
import { parseAsked, parseShot, shotArguments } from '../../../src-main/cli/shot-options.ts';
import { askedAbout, type Command, help } from '../../../src-main/cli/usage.ts';
import { visitsArguments } from '../../../src-main/cli/visits.ts';
import { harbour } from '../server/support.ts';

const shot = (...args: string[]): ReturnType<typeof parseShot> =>
  parseShot(['--view', 'home', '--out', 'a.png', ...args]);

test('run without a word is a kiosk on the best host', () => {
  expect(parseRun([])).toEqual({
    ok: true,
    value: { mode: 'kiosk', host: 'auto', windowed: false, headless: false },
  });
});

test.each([
  ['--mode', 'party'],
  ['--host', 'firefox'],
  ['--map', 'flat'],
])('run %s %s gets one sentence in each language', (option, value) => {
  const parsed = parseRun([option, value]);
  if (parsed.ok) return expect.unreachable('it was accepted');
  expect(parsed.problem.en).toContain(value);
  expect(parsed.problem.zh).toContain(value);
});

test('an editor’s window has the size that is asked for; the whole screen has its own', () => {
  expect(parseRun(['--windowed', '--size', '1080x1920'])).toMatchObject({
    ok: true,
    value: { windowed: true, size: { width: 1080, height: 1920 } },
  });
  for (const args of [
    ['--size', '1280x720'],
    ['--windowed', '--size', 'large'],
  ]) {
    const parsed = parseRun(args);
    if (parsed.ok) return expect.unreachable('it was accepted');
    expect(parsed.problem.en).toMatch(/\.$/);
    expect(parsed.problem.zh).toMatch(/。$/);
  }
});

test('shot takes many views in many languages and sizes when their names stand in the file’s name', () => {
  const args = ['--view', 'circle', '--language', 'en', '--language', 'de', '--size', '1080x1920'];
  expect(parseShot(['--view', 'home', ...args, '--out', '{view}-{language}.png'])).toMatchObject({
    ok: true,
    value: { views: ['home', 'circle'], languages: ['en', 'de'], sizes: [{ width: 1080, height: 1920 }] },
  });
  expect(shot(...args).ok).toBe(false);
});

test.each([
  ['--size', '1920'],
  ['--size', '10x10'],
  ['--size', '99999x1080'],
  ['--text-size', '4'],
  ['--contrast', 'low'],
  ['--reach', 'high'],
  ['--motion', 'wild'],
  ['--map', 'flat'],
  ['--ground', 'by-hour'],
  ['--diagonal', 'big'],
  ['--diagonal', ''],
  ['--distance', '0.01'],
  ['--host', 'electron'],
  ['--out', 'picture'],
  ['--out', 'picture.jpg'],
  ['--out', '/pictures/.png'],
])('shot %s %s gets one sentence', (option, value) => {
  const parsed = shot(option, value);
  if (parsed.ok) return expect.unreachable('it was accepted');
  expect(parsed.problem.en).toMatch(/\.$/);
  expect(parsed.problem.zh).toMatch(/。$/);
});

test('shot hands what it was asked to the page', () => {
  const parsed = shot(
    '--text-size',
    '3',
    '--contrast',
    'high',
    '--reach',
    'low',
    '--motion',
    'calm',
    '--diagonal',
    '55',
  );
  expect(parsed).toMatchObject({
    value: { page: { 'text-size': '3', contrast: 'high', reach: 'low', motion: 'calm', diagonal: '55' } },
  });
});

test.each([
  'nowhere',
  'chapter:none',
  'chapter:pier:2',
  'home:1900',
  'take-away',
  'sources:none',
  'moment:none',
  'city:none',
  'circle',
  'your-year:9999',
])('the view %s, which the exhibition lacks, gets one sentence', (view) => {
  const parsed = parseShot(['--view', view, '--language', 'en', '--out', 'a.png']);
  if (!parsed.ok) return expect.unreachable(parsed.problem.en);
  const asked = parseAsked(parsed.value, harbour);
  if (asked.ok) return expect.unreachable('it was accepted');
  expect(asked.problem.en).toMatch(new RegExp(`"${view}".*\\.$`));
  expect(asked.problem.zh).toMatch(new RegExp(`“${view}”.*。$`));
});

test('a language that the exhibition lacks gets one sentence that names those it has', () => {
  const parsed = shot('--language', 'fr');
  if (!parsed.ok) return expect.unreachable(parsed.problem.en);
  const asked = parseAsked(parsed.value, harbour);
  expect(asked.ok ? '' : asked.problem.en).toContain('en, de, both');
});

test('what the exhibition has is shown', () => {
  const views = ['attract', 'warning', 'home:1960', 'chapter:pier', 'sources:pier', 'sources:pier:1', 'your-year:1900'];
  const parsed = parseShot([...views.flatMap((view) => ['--view', view]), '--language', 'de', '--out', '{view}.png']);
  if (!parsed.ok) return expect.unreachable(parsed.problem.en);
  expect(parseAsked(parsed.value, harbour)).toMatchObject({ ok: true, value: { length: views.length } });
});

test('the operator is spoken to in the language of the machine', () => {
  expect(operatorLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
  expect(operatorLanguage({ LANG: 'zh_CN.UTF-8', LC_ALL: 'en_US.UTF-8' })).toBe('en');
  expect(operatorLanguage({ LANG: 'C' })).toBe('en');
});

test.each(['exhibition', 'data'])('an empty --%s is not the folder one happens to be in', (name) => {
  const parsed = parseRun([`--${name}`, '']);
  if (parsed.ok) return expect.unreachable('it was accepted');
  expect(parsed.problem.en).toMatch(/\.$/);
  expect(parsed.problem.zh).toMatch(/。$/);
});

test('a booklet is in both languages and without notes unless asked otherwise', () => {
  expect(parseHandout(['--out', 'a.pdf'])).toEqual({
    ok: true,
    value: { language: 'both', out: 'a.pdf', notes: false, review: false },
  });
});

test.each([
  [[]],
  [['--out', 'booklet']],
  [['--out', 'a.png']],
  [['--out', '/here/.pdf']],
  [['--out', 'a.pdf', '--data', '']],
])('handout %j gets one sentence', (args) => {
  const parsed = parseHandout(args);
  if (parsed.ok) return expect.unreachable('it was accepted');
  expect(parsed.problem.en).toMatch(/\.$/);
  expect(parsed.problem.zh).toMatch(/。$/);
});

const optionsOf = {
  run: runArguments,
  check: checkArguments,
  shot: shotArguments,
  bake: bakeArguments,
  handout: handoutArguments,
  visits: visitsArguments,
  doctor: doctorArguments,
  pin: pinArguments,
} as const satisfies Record<Command, object>;
const commands = Object.keys(optionsOf) as Command[];

test.each(commands)('“nianlun %s --help” tells every option of that command and nothing of another', (command) => {
  const others = commands.filter((each) => each !== command);
  for (const text of [help('zh', command), help('en', command)]) {
    expect(Object.keys(optionsOf[command]).filter((option) => !text.includes(`--${option}`))).toEqual([]);
    expect(text).toMatch(new RegExp(`^${command} `, 'm'));
    for (const other of others) expect(text).not.toMatch(new RegExp(`^${other} `, 'm'));
  }
  expect(help('zh', command)).toMatch(/\p{Script=Han}/u);
  expect(help('en', command)).not.toMatch(/\p{Script=Han}/u);
});

test('help without a command tells of all of them', () => {
  for (const language of ['zh', 'en'] as const)
    for (const command of commands) expect(help(language)).toMatch(new RegExp(`^${command} `, 'm'));
});

test.each([
  [['--help'], { about: 'help' }],
  [['-h'], { about: 'help' }],
  [['help', 'shot'], { about: 'help', command: 'shot' }],
  [['shot', '--help'], { about: 'help', command: 'shot' }],
  [['check', 'folder', '-h'], { about: 'help', command: 'check' }],
  [['dance', '--help'], { about: 'help' }],
  [['--version'], { about: 'version' }],
  [['run', '--headless'], undefined],
  [[], undefined],
])('nianlun %j asks about %j', (args, about) => {
  expect(askedAbout(args)).toEqual(about);
});
