import { describe, expect, test } from 'vitest';
import { isOwnAddress, isOwnRequest, pageAddress } from '../../../src-main/host-electron/address.ts';

const strangers = [
  'app://other/',
  'app://exhibit.evil/',
  'app://exhibit:80/',
  'app://exhibit@evil/',
  'app://user@exhibit/',
  'app://user:pass@exhibit/',
  'app:exhibit',
  'apps://exhibit/',
  'https://exhibit/',
  'file:///etc/passwd',
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,hello',
  'devtools://devtools/bundled/inspector.html',
  'app://exhibit\\@evil/',
  '',
  'not an address',
];

describe('the one origin', () => {
  test.each(['app://exhibit/', 'app://exhibit/?window=wall-1', 'app://exhibit/media/film.mp4#t=3'])(
    '%s lies inside',
    (address) => expect(isOwnAddress(address)).toBe(true),
  );
  test.each(strangers)('"%s" lies outside', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(isOwnRequest(address)).toBe(false);
    expect(isOwnRequest(`blob:${address}`)).toBe(false);
  });
  test('what the page made in memory lies inside for requests, and is no place to go', () => {
    expect(isOwnRequest('blob:app://exhibit/5e9c')).toBe(true);
    expect(isOwnAddress('blob:app://exhibit/5e9c')).toBe(false);
  });
  test('a window’s page carries its ID', () => {
    expect(pageAddress('wall-1')).toBe('app://exhibit/?window=wall-1');
    expect(isOwnAddress(pageAddress('a b/../&c'))).toBe(true);
    expect(new URL(pageAddress('a b&c')).searchParams.get('window')).toBe('a b&c');
  });
});
