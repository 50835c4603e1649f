import { describe, expect, test } from 'vitest';
import { isAtLeast, versionObstacle } from '../../../src-main/setup/set-up.mjs';

test('versions are compared by their numbers', () => {
  const versions = ['20.19.0', 'v20.20.2', '24.0.0', '20.9.0', '20.19.0-rc.1'];
  expect(versions.filter((version) => !isAtLeast(version, '20.19.0'))).toEqual(['20.9.0']);
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
