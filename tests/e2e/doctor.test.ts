/** `nianlun doctor` on the real program, well and broken in several ways. */
import { cp, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findBrowser } from '../../src-main/host-chromium/find-browser.ts';
import { dataPaths } from '../../src-main/store/paths.ts';
import { newFolder } from '../new-folder.ts';
import { skipFor } from '../skip-for.ts';
import { expect, test } from './support/kiosk.ts';
import { firstExhibition, newData, nianlun, startProgram } from './support/program.ts';
import { openScreen, whyNoScreen } from './support/screen.ts';

interface Diagnosis {
  readonly problems: number;
  readonly findings: readonly {
    readonly check: string;
    readonly level: 'ok' | 'warning' | 'problem';
    readonly what: { readonly zh: string; readonly en: string };
    readonly next?: { readonly zh: string; readonly en: string };
  }[];
}

/** Runs it and reads what it found; root's browser has no sandbox, which is a problem of its own wherever tests run. */
async function diagnose(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { code, stdout, stderr } = await nianlun(['doctor', '--json', ...args], env);
  expect(stderr).toBe('');
  const { findings, problems } = JSON.parse(stdout) as Diagnosis;
  expect(code).toBe(problems > 0 ? 1 : 0);
  const worst = (check: string) => {
    const levels = findings.filter((finding) => finding.check === check).map(({ level }) => level);
    return (['problem', 'warning', 'ok'] as const).find((level) => levels.includes(level));
  };
  return {
    code,
    findings,
    worst,
    troubled: findings.filter(({ level }) => level === 'problem').map(({ check }) => check),
  };
}

const troubleOfRoot = process.getuid?.() === 0 ? ['sandbox'] : [];

test('a machine in order gets its lines in both languages, and nothing of the looking stays behind', async () => {
  const data = await newData();
  const [zh, en] = [
    await nianlun(['doctor', '--data', data, '--language', 'zh']),
    await nianlun(['doctor', '--data', data, '--language', 'en']),
  ];
  const expected = troubleOfRoot.length > 0 ? 1 : 0;
  expect([zh.code, en.code]).toEqual([expected, expected]);
  for (const name of [
    '程序',
    '沙箱',
    '屏幕',
    '图形',
    '画面',
    '触摸',
    '字体',
    '磁盘',
    '时钟',
    '数据',
    '展览',
    '自启',
    '网络',
    '系统',
  ])
    expect(zh.stdout).toMatch(new RegExp(`^(正常|提醒|问题)  ${name}  .*[。]$`, 'm'));
  for (const line of en.stdout.trim().split('\n'))
    expect(line).toMatch(/^(ok|warning|problem) |^ +→ |^$|^\d|^No |^All /);
  expect(await readdir(data)).toEqual([]);
  await rm(data, { recursive: true });
});

test('the browser is asked on the real screen, and its window is never seen there @verify', async () => {
  skipFor((await whyNoScreen()) ?? ((await findBrowser()) === null ? 'there is no browser' : undefined));
  const screen = await openScreen();
  const data = await newData();
  const { findings } = await diagnose(['--data', data], { DISPLAY: screen.display, WAYLAND_DISPLAY: '' });
  screen.close();
  await rm(data, { recursive: true });
  const [display] = findings.filter(({ check }) => check === 'display');
  expect(display).toMatchObject({ level: 'ok', what: { zh: '1920×1080，缩放100%，横屏。' } });
  const [graphics] = findings.filter(({ check }) => check === 'graphics');
  expect(graphics?.what.en).toMatch(/draws/);
});

test('a data folder that can’t be written is a problem with a next step', async () => {
  const folder = await newFolder();
  const file = join(folder, 'a file');
  await writeFile(file, '');
  const { code, troubled, findings } = await diagnose(['--data', join(file, 'data')]);
  expect(code).toBe(1);
  expect(troubled).toEqual([...troubleOfRoot, 'disk']);
  expect(findings.find(({ check }) => check === 'disk')?.next?.zh).toContain('--data');
  await rm(folder, { recursive: true });
});

test('damaged settings and damaged figures are problems, and stay where they lie @verify', async () => {
  const data = await newData();
  const { settings, visits } = dataPaths(data);
  await writeFile(settings, '{"language": "bo');
  await writeFile(visits, 'no database at all, but long enough to look at '.repeat(50));
  const { code, troubled } = await diagnose(['--data', data]);
  expect(code).toBe(1);
  expect(troubled).toEqual([...troubleOfRoot, 'data', 'data']);
  expect((await readdir(data)).toSorted()).toEqual(['settings.json', 'visits.sqlite']);
  await rm(data, { recursive: true });
});

test('a PIN that was damaged is a problem, and stays where it lies @release', async () => {
  const data = await newData();
  await writeFile(dataPaths(data).pin, '{"salt": ');
  const { code, troubled } = await diagnose(['--data', data]);
  expect(code).toBe(1);
  expect(troubled).toEqual([...troubleOfRoot, 'pin']);
  expect(await readdir(data)).toEqual(['pin.json']);
  await rm(data, { recursive: true });
});

test('a broken exhibition is a problem that names the command to run @release', async () => {
  const folder = await newFolder('nianlun 展览-');
  await cp(await firstExhibition(), folder, { recursive: true });
  await writeFile(join(folder, 'exhibition.yaml'), 'id: broken\ntitle: [\n');
  const data = await newData();
  const { code, troubled, findings } = await diagnose(['--data', data, '--exhibition', folder]);
  expect(code).toBe(1);
  expect(troubled).toEqual([...troubleOfRoot, 'exhibition']);
  expect(findings.find(({ check }) => check === 'exhibition')?.next?.en).toContain('nianlun check');
  for (const each of [folder, data]) await rm(each, { recursive: true });
});

test('beside a running exhibition it sees that it runs, and leaves it running @verify', async () => {
  const program = await startProgram();
  const { browser } = dataPaths(program.data);
  for (const number of [1, 2, 3]) await mkdir(join(browser, `profile-${number}`), { recursive: true });
  const { worst, findings } = await diagnose(['--data', program.data]);
  expect(worst('data')).toBe('warning');
  const profiles = findings.find(({ what }) => what.en.includes('profiles'));
  // Of a program that runs it is said that it has to be started again.
  expect(profiles?.next?.en).toContain('Start the exhibition again');
  expect(program.process.exitCode).toBeNull();
  expect(await program.stop()).toBe(0);
});
