import { describe, expect, test } from 'vitest';
import { debianPackages, isDebian, systemObstacle, systemPlan } from '../../../src-main/setup/system-rules.mjs';

type Machine = Parameters<typeof systemPlan>[0];

const freshDebian: Machine = {
  platform: 'linux',
  debian: true,
  root: true,
  missing: ['chromium', 'chromium-sandbox', 'xvfb', 'fonts-liberation'],
  browser: false,
  display: false,
};
const readyDebian: Machine = { ...freshDebian, missing: [], browser: true, display: true };
const start = ['browser'] as const;
const tests = ['browser', 'display', 'tests'] as const;

describe('on a Debian', () => {
  test('root gets everything that is missing installed', () => {
    expect(systemPlan(freshDebian, start)).toEqual({ do: 'install', packages: freshDebian.missing });
  });

  test('showing the exhibition asks for no tool of the tests, not even a virtual display', () => {
    const forShow = debianPackages.filter(({ need }) => need === 'browser').map(({ name }) => name);
    expect(forShow).toEqual(['chromium', 'chromium-sandbox', 'fonts-liberation']);
  });

  test('a command that uses nothing of the system has nothing installed', () => {
    expect(systemPlan(freshDebian, [])).toEqual({ do: 'nothing' });
  });

  test('root gets installed only what is missing', () => {
    const machine = { ...readyDebian, missing: ['fonts-liberation'] };
    expect(systemPlan(machine, start)).toEqual({ do: 'install', packages: ['fonts-liberation'] });
  });

  test('nothing is done when all is there', () => {
    expect(systemPlan(readyDebian, tests)).toEqual({ do: 'nothing' });
    expect(systemPlan({ ...readyDebian, root: false }, tests)).toEqual({ do: 'nothing' });
  });

  test('another user is told which packages to ask for', () => {
    expect(systemPlan({ ...freshDebian, root: false }, start)).toEqual({
      do: 'stop',
      obstacle: { kind: 'not-root', packages: freshDebian.missing },
    });
  });

  test('another user can start the kiosk with a browser alone', () => {
    const machine = { ...freshDebian, root: false, browser: true, missing: ['xvfb'] };
    expect(systemPlan(machine, start)).toEqual({ do: 'nothing' });
    expect(systemPlan(machine, tests)).toEqual({ do: 'stop', obstacle: { kind: 'not-root', packages: ['xvfb'] } });
  });
});

describe('elsewhere nothing is installed', () => {
  const fedora: Machine = { ...freshDebian, debian: false, missing: [] };

  test('another Linux is told to install Chromium, even as root', () => {
    const obstacle = { kind: 'not-debian', programs: ['Chromium'] };
    expect(systemPlan(fedora, start)).toEqual({ do: 'stop', obstacle });
  });

  test('tests on another Linux need Xvfb too', () => {
    const obstacle = { kind: 'not-debian', programs: ['Chromium', 'Xvfb'] };
    expect(systemPlan(fedora, tests)).toEqual({ do: 'stop', obstacle });
  });

  test('a Mac with Chrome is ready, also for tests', () => {
    expect(systemPlan({ ...fedora, platform: 'darwin', browser: true }, tests)).toEqual({ do: 'nothing' });
  });

  test('Windows is ready: it brings Edge', () => {
    expect(systemPlan({ ...fedora, platform: 'win32', root: false }, tests)).toEqual({ do: 'nothing' });
  });
});

test.each([
  ['PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nID=debian\n', true],
  ['ID=raspbian\nID_LIKE=debian\n', true],
  ['NAME="Ubuntu"\nID=ubuntu\nID_LIKE=debian\n', false],
  ['ID="fedora"\n', false],
  ['', false],
])('%j is a Debian: %s', (osRelease, expected) => {
  expect(isDebian(osRelease)).toBe(expected);
});

describe('why packages could not be installed', () => {
  const disk = { free: 1e8, needed: 1e9, folder: '/' };
  test.each([
    ["Temporary failure resolving 'mirror.example'", { kind: 'no-network', what: 'system' }],
    ['E: Failed to fetch http://…  Could not connect to proxy', { kind: 'no-network', what: 'system' }],
    ["E: You don't have enough free space in /var/cache/apt/archives/.", { kind: 'no-space', ...disk }],
    ['dpkg: error: cannot copy: No space left on device', { kind: 'no-space', ...disk }],
    ['E: Unable to locate package chromium', { kind: 'system-failed', packages: ['chromium'] }],
  ])('%j', (output, obstacle) => {
    expect(systemObstacle(output, ['chromium'], disk)).toEqual(obstacle);
  });
});
