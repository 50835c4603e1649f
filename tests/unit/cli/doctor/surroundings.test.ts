import { expect, test } from 'vitest';
import { type ExhibitionFacts, judgeExhibition } from '../../../../src-main/cli/doctor/exhibition-checks.ts';
import {
  judgeAutostart,
  judgeNetwork,
  lookAtAutostart,
  lookAtNetwork,
} from '../../../../src-main/cli/doctor/machine-checks.ts';
import {
  blankingOfPowercfg,
  blankingOfX,
  judgeSystem,
  lookAtSystem,
  type SystemFacts,
} from '../../../../src-main/cli/doctor/system.ts';
import type { Machine, Said } from '../../../../src-main/cli/doctor/tools.ts';

const sound: ExhibitionFacts = {
  dir: '/exhibition',
  errors: 0,
  warnings: 0,
  unreviewed: 0,
  presentable: true,
  running: false,
  lastGood: false,
};
const levels = (facts: Partial<ExhibitionFacts>) => judgeExhibition({ ...sound, ...facts }).map(({ level }) => level);

test('an exhibition without errors is well; what nobody reviewed is a warning', () => {
  expect(levels({})).toEqual(['ok']);
  expect(levels({ unreviewed: 56 })).toEqual(['ok', 'warning']);
  expect(levels({ warnings: 2 })).toEqual(['warning']);
});

test('an exhibition with errors is a problem, also when it can be shown', () => {
  expect(levels({ errors: 1 })).toEqual(['problem']);
  expect(levels({ errors: 3, presentable: false })).toEqual(['problem']);
  expect(levels({ dir: null })).toEqual(['problem']);
});

test('while it runs, staff read that the last good version is still shown', () => {
  const broken = { ...sound, errors: 1, presentable: false };
  expect(judgeExhibition({ ...broken, running: true })[0]?.what.zh).toContain('上一个正确的版本');
  expect(judgeExhibition({ ...broken, lastGood: true })[0]?.what.zh).toContain('启动后会展示上一个正确的版本');
  expect(judgeExhibition(broken)[0]?.what.zh).toContain('无法展出');
});

test('an exhibition that nothing starts after a power cut is a warning', () => {
  expect(judgeAutostart({ platform: 'linux', by: 'nianlun.service', off: null })).toMatchObject([{ level: 'ok' }]);
  expect(judgeAutostart({ platform: 'linux', by: null, off: 'nianlun.service' })[0]?.next?.en).toContain('enable');
  expect(judgeAutostart({ platform: 'win32', by: null, off: null })[0]?.next?.en).toContain('Shell Launcher');
});

test('a network may be there, yet a browser without policies is told', () => {
  const policies = { place: '/etc/chromium/policies/managed', found: false };
  const level = (facts: Partial<Parameters<typeof judgeNetwork>[0]>) =>
    judgeNetwork({ up: [], electron: false, policies, ...facts }).map((each) => each.level);
  expect(level({ up: ['eth0'] })).toEqual(['ok', 'warning']);
  expect(level({ policies: { ...policies, found: true } })).toEqual(['ok', 'ok']);
  expect(level({ electron: true })).toEqual(['ok']);
});

const linux: SystemFacts = {
  platform: 'linux',
  blanking: 'never',
  notices: null,
  edgeSwipe: null,
  activeHours: null,
};

test('a screen that the system darkens is a warning with the command that ends it', () => {
  expect(judgeSystem(linux)).toMatchObject([{ level: 'ok' }]);
  expect(judgeSystem({ ...linux, blanking: 'sometime' })[0]?.next?.zh).toContain('xset s off');
  expect(judgeSystem({ ...linux, platform: 'win32', blanking: 'sometime' })[0]?.next?.zh).toContain('powercfg');
});

test('a screen saver that can’t be asked about is not called well', () => {
  const unknown = { zh: '没有 xset', en: 'there is no xset' };
  expect(judgeSystem({ ...linux, blanking: { unknown } })[0]).toMatchObject({ level: 'warning' });
});

test('Windows as it comes is warned of three times, and set up it is well', () => {
  const windows = { ...linux, platform: 'win32' } as const;
  const level = (facts: Partial<SystemFacts>) => judgeSystem({ ...windows, ...facts }).map((each) => each.level);
  const warned = ['ok', 'warning', 'warning', 'warning'];
  expect(level({ notices: 'shown', edgeSwipe: 'open', activeHours: false })).toEqual(warned);
  expect(level({ notices: 'hidden', edgeSwipe: 'closed', activeHours: true })).toEqual(['ok', 'ok', 'ok', 'ok']);
});

/** A Windows whose registry holds these keys. */
function windows(...keys: readonly string[]): Machine {
  const run = (...line: string[]): Promise<Said> =>
    Promise.resolve(
      keys.some((key) => line.join(' ') === `reg query ${key}`)
        ? { status: 'said', text: '    SyncDisabled    REG_DWORD    0x1\n' }
        : { status: 'absent' },
    );
  return { platform: 'win32', env: {}, uid: null, run };
}
const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

test.each([
  ['those of the machine for Edge', edge, 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge'],
  ['those of the account alone', edge, 'HKCU\\SOFTWARE\\Policies\\Microsoft\\Edge'],
  ['those for Chrome', chrome, 'HKLM\\SOFTWARE\\Policies\\Google\\Chrome'],
])('policies of the browser are found in the registry: %s', async (_what, browser, place) => {
  const { policies } = await lookAtNetwork(windows(place), false, browser);
  expect(policies).toEqual({ place, found: true });
});

test('where there are none, the place where they belong is named', async () => {
  const { policies } = await lookAtNetwork(windows('HKLM\\SOFTWARE\\Policies\\Google\\Chrome'), false, edge);
  expect(policies).toEqual({ place: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge', found: false });
});

/** A machine that answers the commands it knows, by the beginning of their line. */
function machine(platform: NodeJS.Platform, answers: Record<string, string>, env: NodeJS.ProcessEnv = {}): Machine {
  const run = (...line: string[]): Promise<Said> => {
    const known = Object.keys(answers).find((start) => line.join(' ').startsWith(start));
    return Promise.resolve(known === undefined ? { status: 'absent' } : { status: 'said', text: answers[known] ?? '' });
  };
  return { platform, env, uid: 1000, run };
}

const xset = (timeout: number, dpms: string) =>
  `Screen Saver:\n  prefer blanking:  yes\n  timeout:  ${timeout}    cycle:  600\nDPMS (Display Power Management Signaling):\n  Standby: 600    Suspend: 600    Off: 600\n  DPMS is ${dpms}\n`;

test('X darkens the screen by its saver or by its power saving', () => {
  expect(blankingOfX(xset(600, 'Disabled'))).toBe('sometime');
  expect(blankingOfX(xset(0, 'Enabled'))).toBe('sometime');
  expect(blankingOfX(xset(0, 'Disabled'))).toBe('never');
});

test('the power plan of Windows is understood in any language', () => {
  const plan = (onMains: string) =>
    `    最小可能的设置: 0x00000000\n    最大可能的设置: 0xffffffff\n    当前交流电源设置索引: ${onMains}\n    当前直流电源设置索引: 0x0000012c\n`;
  expect(blankingOfPowercfg(plan('0x00000000'))).toBe('never');
  expect(blankingOfPowercfg(plan('0x00000258'))).toBe('sometime');
  expect(blankingOfPowercfg('')).toHaveProperty('unknown');
});

test('Windows is asked for its policies, and what is not set counts as open', async () => {
  const bare = await lookAtSystem(machine('win32', {}));
  expect(bare).toMatchObject({ notices: 'shown', edgeSwipe: 'open', activeHours: false });
  const set = await lookAtSystem(
    machine('win32', {
      'reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\EdgeUI': '    AllowEdgeSwipe    REG_DWORD    0x0\n',
      'reg query HKLM\\SOFTWARE\\Policies\\Microsoft\\Windows\\WindowsUpdate':
        '    SetActiveHours    REG_DWORD    0x1\n',
      'reg query HKCU\\SOFTWARE\\Microsoft\\Windows': '    ToastEnabled    REG_DWORD    0x0\n',
    }),
  );
  expect(set).toMatchObject({ notices: 'hidden', edgeSwipe: 'closed', activeHours: true });
});

test('GNOME is asked for its own settings', async () => {
  const gnome = machine(
    'linux',
    { 'gsettings get org.gnome.desktop.session': 'uint32 300\n', 'gsettings get org.gnome.desktop.notif': 'true\n' },
    { DISPLAY: ':0', XDG_CURRENT_DESKTOP: 'ubuntu:GNOME' },
  );
  expect(await lookAtSystem(gnome)).toMatchObject({ blanking: 'sometime', notices: 'shown' });
});

test('without xset nobody claims that X leaves the screen alone', async () => {
  const looked = await lookAtSystem(machine('linux', {}, { DISPLAY: ':0' }));
  expect(looked.blanking).toMatchObject({ unknown: { en: expect.stringContaining('x11-xserver-utils') } });
});

test('an enabled unit, a disabled one and none at all are told apart', async () => {
  const elsewhere = { XDG_CONFIG_HOME: '/nowhere' };
  const unit = (state: string) =>
    lookAtAutostart(machine('linux', { 'systemctl is-enabled': `${state}\n` }, elsewhere));
  expect(await unit('enabled')).toMatchObject({ by: 'nianlun.service', off: null });
  expect(await unit('disabled')).toMatchObject({ by: null, off: 'nianlun.service' });
  expect(await unit('not-found')).toMatchObject({ by: null, off: null });
});

test('on Windows the shell or an entry in Run starts it', async () => {
  const run = await lookAtAutostart(
    machine('win32', {
      'reg query HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run':
        '    Nianlun    REG_SZ    C:\\Nianlun\\nianlun.exe\n',
    }),
  );
  expect(run.by).toContain('Run');
  const shell = await lookAtAutostart(machine('win32', { powershell: 'C:\\Nianlun\\nianlun.cmd\n' }));
  expect(shell.by).toBe('Shell Launcher');
});
