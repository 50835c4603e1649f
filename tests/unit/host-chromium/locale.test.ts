import { expect, it } from 'vitest';
import { withLocale } from '../../../src-main/host-chromium/switches.ts';

it('gives a browser started by a service, without a locale, one that knows Chinese folder names', () => {
  expect(withLocale({ HOME: '/h' }, 'linux')).toEqual({ HOME: '/h', LC_ALL: 'C.UTF-8' });
  expect(withLocale({ LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'linux')['LC_ALL']).toBe('C.UTF-8');
});

it('leaves the operator’s own locale alone', () => {
  expect(withLocale({ LANG: 'zh_CN.UTF-8' }, 'linux')).toEqual({ LANG: 'zh_CN.UTF-8' });
  expect(withLocale({}, 'win32')).toEqual({});
});
