import { createHash } from 'node:crypto';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newFolder } from '../new-folder.ts';
import { expect, test } from './support/kiosk.ts';
import { firstExhibition, nianlun, startProgram } from './support/program.ts';

const english = { LC_ALL: 'en_US.UTF-8' };
const chinese = { LC_ALL: 'zh_CN.UTF-8' };
const pictureFolder = (): Promise<string> => newFolder('nianlun 图片-');

test('a command that can’t be understood gets one clear sentence in the operator’s language, and exit 2', async () => {
  const [en, zh] = await Promise.all([nianlun(['dance'], english), nianlun(['dance'], chinese)]);
  expect([en.code, zh.code]).toEqual([2, 2]);
  expect(en.stderr).toMatch(/^[^\n\p{Script=Han}]+[.]\n$/u);
  expect(zh.stderr).toMatch(/^[^\n]*\p{Script=Han}[^\n]*。\n$/u);
  expect(en.stdout + zh.stdout).toBe('');
});

test('a broken exhibition lists all its problems and is not shown', async () => {
  const folder = join(await pictureFolder(), 'copy');
  await cp(await firstExhibition(), folder, { recursive: true });
  await writeFile(join(folder, 'exhibition.yaml'), 'id: broken\ntitle: [\n');
  await writeFile(join(folder, 'moments.yaml'), 'nothing: here\n');
  const data = await pictureFolder();
  const { code, stderr } = await nianlun(['run', '--headless', '--exhibition', folder, '--data', data], english);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^exhibition\.yaml:\d+:\d+: /m);
  expect(stderr).toMatch(/^moments\.yaml:\d+:\d+: /m);
});

test('a second start on the same data folder says so, ends well, and leaves the first one running', async () => {
  const first = await startProgram();
  const second = await nianlun(['run', '--headless', '--data', first.data], english);
  expect(second).toEqual({
    code: 0,
    stdout: '',
    stderr: 'The exhibition is running already; its window has been brought forward.\n',
  });
  expect(first.process.exitCode).toBeNull();
  expect(await first.stop()).toBe(0);
});

test('damaged settings are said in one sentence and don’t stop the start', async () => {
  const first = await startProgram({ env: english });
  expect(first.said()).toBe('');
  await first.stop();
  const damaged = await startProgram({ env: english, settings: { idleSeconds: -1 } });
  await expect.poll(() => damaged.said()).toMatch(/^The settings .* were damaged .*; the defaults are used\.\n$/);
  await damaged.stop();
});

test('two pictures of one view are the same, byte for byte @release', async () => {
  test.slow();
  const folder = await pictureFolder();
  const views = ['attract', 'home:1990', 'circle', 'sources:1980-sendai', 'warning'].flatMap((view) => [
    '--view',
    view,
  ]);
  const take = async (name: string): Promise<void> => {
    const out = join(folder, `${name}-{view}.png`);
    const { code, stderr } = await nianlun([
      'shot',
      ...views,
      '--language',
      'both',
      '--size',
      '1280x720',
      '--out',
      out,
    ]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  };
  await take('first');
  await take('second');
  for (const view of ['attract', 'home-1990', 'circle', 'sources-1980-sendai', 'warning']) {
    const [first, second] = await Promise.all(
      ['first', 'second'].map(async (name) => readFile(join(folder, `${name}-${view}.png`))),
    );
    const digest = (bytes: Buffer | undefined): string =>
      createHash('sha256')
        .update(bytes ?? '')
        .digest('hex');
    expect(digest(first), view).toBe(digest(second));
    expect(first?.length, view).toBeGreaterThan(5000);
  }
  await rm(folder, { recursive: true });
});
