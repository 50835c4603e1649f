import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { missingTools } from '../../../src-main/setup/packing-tools.mjs';

const none = () => false;

test('the stick for Windows needs makensis and zip, and whoever lacks one is told which package has it', () => {
  expect(missingTools(['--offline', 'win-x64'], (program) => program !== 'makensis')).toEqual({
    kind: 'tools-missing',
    programs: ['makensis'],
    packages: ['nsis'],
  });
  expect(missingTools(['--offline=win-x64'], none)).toMatchObject({ programs: ['makensis', 'zip', 'tar'] });
  expect(missingTools(['--offline', 'win-x64'], () => true)).toBeNull();
});

test('the other packages need no nsis', () => {
  expect(missingTools(['--offline', 'linux-x64'], none)).toMatchObject({ programs: ['tar'] });
  expect(missingTools(['--deb', 'linux-arm64'], none)).toMatchObject({ programs: ['dpkg-deb', 'tar'] });
  expect(missingTools(['--dir'], none)).toBeNull();
});

test.each([
  [
    'en_US.UTF-8',
    /^This package is made with makensis, zip, tar, .*\(on Debian: apt-get install nsis zip tar\).*\.\n$/,
  ],
  ['zh_CN.UTF-8', /^制作这种安装包要用 makensis、zip、tar，.*（Debian：apt-get install nsis zip tar）.*。\n$/],
])('without them it says so in one sentence (%s) and does no work', (LC_ALL, sentence) => {
  const script = join(import.meta.dirname, '../../../src-main/setup/package.mjs');
  // A path without any program.
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--offline', 'win-x64'], {
    env: { PATH: '/nowhere', LC_ALL },
    encoding: 'utf8',
  });
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: expect.stringMatching(sentence) });
});
