import { describe, expect, test } from 'vitest';
import { installArguments, installedAsLocked, installObstacle } from '../../../src-main/setup/libraries.mjs';

const hono = { version: '4.13.19', integrity: 'sha512-a' };
const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/hono': hono,
    'node_modules/fsevents': { version: '2.3.3', integrity: 'sha512-b', optional: true },
  },
};

describe('the libraries are installed', () => {
  test('not again, when what is there is what is locked', () => {
    expect(installedAsLocked(lock, { packages: { 'node_modules/hono': hono } })).toBe(true);
  });

  test('when nothing is there', () => {
    expect(installedAsLocked(lock, null)).toBe(false);
  });

  test('when one is missing, also after an installation that was interrupted', () => {
    expect(installedAsLocked(lock, { packages: {} })).toBe(false);
  });

  test('when one has another version or content', () => {
    expect(installedAsLocked(lock, { packages: { 'node_modules/hono': { ...hono, version: '4.13.0' } } })).toBe(false);
    expect(installedAsLocked(lock, { packages: { 'node_modules/hono': { ...hono, integrity: 'x' } } })).toBe(false);
  });
});

describe('how npm installs', () => {
  test('from scratch, exactly what is locked, with tools and install scripts whatever the user has set', () => {
    const args = installArguments({ platform: 'linux', runsFromInside: true });
    expect(args).toEqual(expect.arrayContaining(['ci', '--include=dev', '--ignore-scripts=false']));
  });

  test('on Windows without deleting the Node that is running', () => {
    expect(installArguments({ platform: 'win32', runsFromInside: true })[0]).toBe('install');
    expect(installArguments({ platform: 'win32', runsFromInside: false })[0]).toBe('ci');
  });
});

describe('why npm failed', () => {
  const place = { folder: 'C:\\年轮 展示', free: 2e8 };
  test.each([
    ['npm error code EAI_AGAIN', { kind: 'no-network', what: 'libraries' }],
    ['npm error code ECONNREFUSED', { kind: 'no-network', what: 'libraries' }],
    ['npm error nospc ENOSPC: no space left on device', { kind: 'no-space', needed: 1.5e9, ...place }],
    ['npm error EBUSY: resource busy or locked, rmdir', { kind: 'in-use' }],
    ['npm error Error: EPERM: operation not permitted, unlink', { kind: 'in-use' }],
    ['npm error EACCES: permission denied, mkdir', { kind: 'not-writable', folder: place.folder }],
    ['npm error code EUSAGE', { kind: 'install-failed' }],
  ])('%j', (output, obstacle) => {
    expect(installObstacle(output, place)).toEqual(obstacle);
  });
});
