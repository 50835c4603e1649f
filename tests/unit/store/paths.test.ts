import { homedir } from 'node:os';
import { isAbsolute, join, relative } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dataPaths, usualDataFolder } from '../../../src-main/store/paths.ts';

test('the data folder is where each system keeps such things', () => {
  const of = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string =>
    usualDataFolder({ platform, env, home: '/home/hall' }).replaceAll('\\', '/');
  expect(of('linux', {})).toBe('/home/hall/.local/share/nianlun');
  expect(of('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/nianlun');
  expect(of('linux', { XDG_DATA_HOME: '' })).toBe('/home/hall/.local/share/nianlun');
  expect(of('darwin', {})).toBe('/home/hall/Library/Application Support/Nianlun');
  expect(of('win32', { LOCALAPPDATA: 'C:/Users/hall/AppData/Local' })).toBe('C:/Users/hall/AppData/Local/Nianlun');
  expect(of('win32', {})).toBe('/home/hall/AppData/Local/Nianlun');
});

test('the data folder of this machine is one of whoever runs the program', () => {
  for (const name of ['XDG_DATA_HOME', 'LOCALAPPDATA']) vi.stubEnv(name, undefined);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(isAbsolute(usualDataFolder())).toBe(true);
  expect(relative(homedir(), usualDataFolder())).not.toMatch(/^\.\./);
});

test('a new version finds what those before it have left in the data folder', () => {
  const { folder, ...parts } = dataPaths(join('hall', '数据'));
  expect(folder).toBe(join('hall', '数据'));
  expect(Object.values(parts).map((each) => relative(folder, each))).toEqual([
    'settings.json',
    'pin.json',
    'pin-attempts.json',
    'withdrawn.json',
    'visits.sqlite',
    'logs',
    'crashes',
    'last-good.json',
    'readings',
    'places.json',
    'fonts',
    'reserve',
    'software-drawing.json',
    'picture-detail.json',
    'plates',
    'pictures',
    'sheets',
    join('plates', 'baked.json'),
    'compiled',
    'browser',
  ]);
});
