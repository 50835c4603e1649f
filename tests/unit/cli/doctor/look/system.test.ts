import { expect, test } from 'vitest';
import { lookAtAutostart } from '../../../../../src-main/cli/doctor/machine-checks.ts';
import { blankingOfPowercfg, blankingOfX, lookAtSystem } from '../../../../../src-main/cli/doctor/system.ts';
import type { Machine, Said } from '../../../../../src-main/cli/doctor/tools.ts';

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
