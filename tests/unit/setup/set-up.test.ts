import { describe, expect, test } from 'vitest';
import { isAtLeast, versionObstacle } from '../../../src-main/setup/set-up.mjs';

test.each([
  ['20.19.0', '20.19.0', true],
  ['v20.20.2', '20.19.0', true],
  ['24.0.0', '20.19.0', true],
  ['20.9.0', '20.19.0', false],
  ['20.19.0-rc.1', '20.19.0', true],
])('version %s is at least %s: %s', (version, least, expected) => {
  expect(isAtLeast(version, least)).toBe(expected);
});

describe('whoever starts us', () => {
  test('with Node 20 and npm 11 is welcome', () => {
    expect(versionObstacle('20.20.2', '11.19.1')).toBeNull();
  });

  test('with an older Node is told which one is needed', () => {
    expect(versionObstacle('18.20.0', '10.8.0')).toEqual({ kind: 'node-too-old', found: '18.20.0', needed: '20.19.0' });
  });

  test('without npm, or with an old one, is told so', () => {
    expect(versionObstacle('20.20.2', null)).toEqual({ kind: 'npm-missing' });
    expect(versionObstacle('20.20.2', '9.8.1')).toEqual({ kind: 'npm-too-old', found: '9.8.1', needed: '10.0.0' });
  });
});
