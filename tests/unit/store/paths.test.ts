import { expect, test } from 'vitest';
import { usualDataFolder } from '../../../src-main/store/paths.ts';

test('the data folder is where each system keeps such things', () => {
  const of = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string =>
    usualDataFolder({ platform, env, home: '/home/hall' }).replaceAll('\\', '/');
  expect(of('linux', {})).toBe('/home/hall/.local/share/nianlun');
  expect(of('linux', { XDG_DATA_HOME: '/data' })).toBe('/data/nianlun');
  expect(of('linux', { XDG_DATA_HOME: '' })).toBe('/home/hall/.local/share/nianlun');
  expect(of('darwin', {})).toBe('/home/hall/Library/Application Support/Nianlun');
  expect(of('win32', { LOCALAPPDATA: 'C:/Users/hall/AppData/Local' })).toBe('C:/Users/hall/AppData/Local/Nianlun');
});
