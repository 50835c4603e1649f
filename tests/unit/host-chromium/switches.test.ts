import { expect, it, test } from 'vitest';
import { switches, unwantedDefaults, withLocale } from '../../../src-main/host-chromium/switches.ts';

test('a kiosk has the whole screen, no debugging port, no automation infobar, and the sandbox unless root', () => {
  const kiosk = switches('kiosk', true);
  expect(kiosk).toContain('--kiosk');
  expect(kiosk.some((each) => each.startsWith('--app='))).toBe(true);
  expect(kiosk.join(' ')).not.toMatch(/remote-debugging|no-sandbox|enable-automation|test-type|ignore-certificate/);
  expect(unwantedDefaults).toContain('--enable-automation');
  expect(switches('kiosk', false)).toContain('--test-type');
});

test('names resolve to nothing, and no proxy is asked', () => {
  for (const shape of ['kiosk', 'windowed', 'headless'] as const) {
    const all = switches(shape, true);
    expect(all).toContain('--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
    expect(all).toContain('--no-proxy-server');
    expect(all).toContain('--disable-background-networking');
    // Chromium reads the last list only.
    expect(all.filter((each) => each.startsWith('--disable-features='))).toHaveLength(1);
  }
});

it('gives a browser started by a service, without a locale, one that knows Chinese folder names', () => {
  expect(withLocale({ HOME: '/h' }, 'linux')).toEqual({ HOME: '/h', LC_ALL: 'C.UTF-8' });
  expect(withLocale({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'linux')['LC_ALL']).toBe('C.UTF-8');
});

it('leaves the operator’s own locale alone', () => {
  expect(withLocale({ LANG: 'zh_CN.UTF-8' }, 'linux')).toEqual({ LANG: 'zh_CN.UTF-8' });
  expect(withLocale({}, 'win32')).toEqual({});
});
