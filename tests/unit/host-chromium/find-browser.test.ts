import { expect, test } from 'vitest';
import { browserPlaces, findBrowser } from '../../../src-main/host-chromium/find-browser.ts';

const windows = {
  'ProgramFiles(x86)': 'C:\\Program Files (x86)',
  ProgramFiles: 'C:\\Program Files',
  LOCALAPPDATA: 'D:\\用户\\Local',
};

function find(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, installed: string[]): Promise<string | null> {
  return findBrowser({ platform, env, runnable: (file) => Promise.resolve(installed.includes(file)) });
}

test('on Linux, Chromium comes before Chrome and Edge, wherever PATH has them', async () => {
  const env = { PATH: '/opt/bin:/usr/bin' };
  expect(await find('linux', env, ['/usr/bin/google-chrome', '/opt/bin/chromium'])).toBe('/opt/bin/chromium');
  expect(await find('linux', env, ['/usr/bin/microsoft-edge'])).toBe('/usr/bin/microsoft-edge');
  expect(await find('linux', {}, ['/snap/bin/chromium'])).toBe('/snap/bin/chromium');
});

test('Windows needs nothing: its own Edge serves, in either folder', async () => {
  const x86 = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  const x64 = 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(await find('win32', windows, [x86])).toBe(x86);
  expect(await find('win32', windows, [x64])).toBe(x64);
  expect(browserPlaces('win32', windows)).toContain('D:\\用户\\Local\\Google\\Chrome\\Application\\chrome.exe');
});

test('a browser named by hand is used, and no other in its place', async () => {
  const env = { PATH: '/usr/bin', NIANLUN_BROWSER: '/opt/浏览器/chrome' };
  expect(await find('linux', env, ['/opt/浏览器/chrome', '/usr/bin/chromium'])).toBe('/opt/浏览器/chrome');
  expect(await find('linux', env, ['/usr/bin/chromium'])).toBeNull();
});

test('a machine without a browser is told so', async () => {
  expect(await find('linux', { PATH: '/usr/bin' }, [])).toBeNull();
});
