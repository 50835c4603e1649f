/** Who would start the exhibition after a power cut. */
import { readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AutostartFacts } from '../autostart.ts';
import type { Machine } from './tools.ts';

const unit = 'nianlun.service';

/** Entries that a Linux desktop starts, of the machine and of this user. */
async function desktopEntry({ env }: Machine): Promise<string | null> {
  const own = env['XDG_CONFIG_HOME'] || join(homedir(), '.config');
  for (const folder of [join(own, 'autostart'), '/etc/xdg/autostart']) {
    for (const name of await readdir(folder).catch(() => [])) {
      const text = await readFile(join(folder, name), 'utf8').catch(() => '');
      if (/^Exec=.*nianlun/m.test(text)) return join(folder, name);
    }
  }
  return null;
}

async function onLinux(machine: Machine): Promise<Pick<AutostartFacts, 'by' | 'off'>> {
  const asked = await machine.run('systemctl', 'is-enabled', unit);
  const state = asked.status === 'absent' ? '' : asked.text.trim();
  if (state.startsWith('enabled')) return { by: unit, off: null };
  const entry = await desktopEntry(machine);
  if (entry !== null) return { by: entry, off: null };
  return { by: null, off: state === 'disabled' ? unit : null };
}

/** Keys under which Windows names what it starts: the account's shell, and programs at logon. */
const windowsPlaces: readonly (readonly [key: string, ...value: string[]])[] = [
  ['HKCU\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon', '/v', 'Shell'],
  ['HKCU\\Software\\Microsoft\\Windows\\CurrentVersion\\Run'],
  ['HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run'],
];

async function onWindows({ run }: Machine): Promise<Pick<AutostartFacts, 'by' | 'off'>> {
  // Shell Launcher tells its settings to administrators only; a program inside it has no Explorer for a shell.
  const shells = await run(
    'powershell',
    '-NoProfile',
    '-Command',
    '(Get-CimInstance -Namespace root\\standardcimv2\\embedded -ClassName WESL_UserSetting).Shell',
  );
  if (shells.status === 'said' && /nianlun/i.test(shells.text)) return { by: 'Shell Launcher', off: null };
  for (const [key, ...value] of windowsPlaces) {
    const asked = await run('reg', 'query', key, ...value);
    if (asked.status === 'said' && /nianlun/i.test(asked.text)) return { by: key, off: null };
  }
  return { by: null, off: null };
}

/** Looks where the system keeps what it starts. */
export async function lookAtAutostart(machine: Machine): Promise<AutostartFacts> {
  const { platform } = machine;
  const found =
    platform === 'linux'
      ? await onLinux(machine)
      : platform === 'win32'
        ? await onWindows(machine)
        : { by: null, off: null };
  return { platform, ...found };
}
