/** Checks of the machine around the program: what starts it, its network, and its operating system. */
import { readdir, readFile } from 'node:fs/promises';
import { homedir, networkInterfaces } from 'node:os';
import { basename, join } from 'node:path';
import { type Checks, type Finding, ok, warning } from './finding.ts';
import type { BrowserLook } from './host-checks.ts';
import type { Machine } from './tools.ts';
import { judgeSystem, lookAtSystem } from './system.ts';

/** Whether the exhibition comes up by itself after a power cut. */
interface AutostartFacts {
  readonly platform: NodeJS.Platform;
  /** Linux: what systemd says of nianlun.service, or where a desktop would start it from. Windows: the place in the registry. */
  readonly by: string | null;
  /** A unit or an entry is there but switched off. */
  readonly off: string | null;
}

/** Judges what starts the exhibition. */
export function judgeAutostart({ platform, by, off }: AutostartFacts): Finding[] {
  if (by !== null) return [ok(`开机后自动展出（${by}）。`, `It starts with the machine (${by}).`)];
  if (off !== null) {
    return [
      warning(
        { zh: `自动启动已关闭（${off}）。`, en: `Starting with the machine is switched off (${off}).` },
        { zh: '请运行 systemctl enable nianlun.service。', en: 'Run systemctl enable nianlun.service.' },
      ),
    ];
  }
  return [
    warning(
      { zh: '停电后再来电，展览不会自己启动。', en: 'After a power cut the exhibition does not start by itself.' },
      platform === 'win32'
        ? {
            zh: '请按 assets/deploy/README.zh-CN.md 配置 Shell Launcher 和自动登录。',
            en: 'Set up Shell Launcher and automatic logon; assets/deploy/README.md says how.',
          }
        : {
            zh: '请按 assets/deploy/README.zh-CN.md 安装并启用 nianlun.service。',
            en: 'Install and enable nianlun.service; assets/deploy/README.md says how.',
          },
    ),
  ];
}

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

/** Whether the machine could speak to anybody, and what keeps its browser from it. */
interface NetworkFacts {
  /** Names of interfaces that are up, without loopback. */
  readonly up: readonly string[];
  /** Electron shows the exhibition: it has no services of a browser that policies would have to silence. */
  readonly electron: boolean;
  /** Where the managed policies of the browser should lie, and whether any do. Null: no browser. */
  readonly policies: { readonly place: string; readonly found: boolean } | null;
}

/** Judges by what is set up; that no packet leaves is measured by the program's own tests. */
export function judgeNetwork({ up, electron, policies }: NetworkFacts): Finding[] {
  const list = { zh: up.join('、'), en: up.join(', ') };
  const first =
    up.length === 0
      ? ok('没有接入网络，展览也不需要网络。', 'No network is connected, and the exhibition needs none.')
      : ok(
          `网络已接通（${list.zh}）；展览不需要它，自己也不发出任何数据，可以拔掉。`,
          `A network is connected (${list.en}); the exhibition needs none and sends nothing, so it may be unplugged.`,
        );
  if (electron || policies === null) return [first];
  if (policies.found) {
    return [
      first,
      ok(`浏览器的管理策略已装好（${policies.place}）。`, `The browser's policies are in place (${policies.place}).`),
    ];
  }
  return [
    first,
    warning(
      {
        zh: `浏览器没有装管理策略（${policies.place}）：锁定只靠程序自己的启动参数。`,
        en: `The browser has no managed policies (${policies.place}): only the program's own switches hold it.`,
      },
      {
        zh: '请按 assets/deploy/README.zh-CN.md 安装。',
        en: 'Install them; assets/deploy/README.md says how.',
      },
    ),
  ];
}

/** Where a browser of Linux reads what its administrator decided. */
function policyFolder(browser: string): string {
  const name = basename(browser);
  if (name.includes('edge')) return '/etc/opt/edge/policies/managed';
  return name.includes('chrome') ? '/etc/opt/chrome/policies/managed' : '/etc/chromium/policies/managed';
}

/** Below HKLM for the machine, below HKCU for the account alone. */
function policyKey(browser: string): string {
  if (/msedge/i.test(browser)) return 'SOFTWARE\\Policies\\Microsoft\\Edge';
  return `SOFTWARE\\Policies\\${/Google/i.test(browser) ? 'Google\\Chrome' : 'Chromium'}`;
}

async function lookAtPolicies({ platform, run }: Machine, browser: string): Promise<NetworkFacts['policies']> {
  if (platform === 'win32') {
    const places = ['HKLM', 'HKCU'].map((root) => `${root}\\${policyKey(browser)}`);
    for (const place of places) {
      const asked = await run('reg', 'query', place);
      if (asked.status === 'said' && asked.text.trim() !== '') return { place, found: true };
    }
    return { place: places[0] ?? '', found: false };
  }
  if (platform !== 'linux') return null;
  const place = policyFolder(browser);
  const files = await readdir(place).catch(() => []);
  return { place, found: files.some((file) => file.endsWith('.json')) };
}

/** Interfaces and policies. */
export async function lookAtNetwork(
  machine: Machine,
  electron: boolean,
  browser: string | null,
): Promise<NetworkFacts> {
  const up = Object.entries(networkInterfaces())
    .filter(([, addresses = []]) => addresses.some(({ internal }) => !internal))
    .map(([name]) => name);
  return { up, electron, policies: browser === null ? null : await lookAtPolicies(machine, browser) };
}

/** Autostart, network and system; the network's policies are those of the browser that is used. */
export function machineChecks(
  machine: Machine,
  browser: Promise<BrowserLook>,
): Checks<'autostart' | 'network' | 'system'> {
  return {
    autostart: {
      name: { zh: '自启', en: 'autostart' },
      look: async () => judgeAutostart(await lookAtAutostart(machine)),
    },
    network: {
      name: { zh: '网络', en: 'network' },
      look: async () => {
        const { electron, executable } = await browser;
        return judgeNetwork(await lookAtNetwork(machine, electron, executable));
      },
    },
    system: { name: { zh: '系统', en: 'system' }, look: async () => judgeSystem(await lookAtSystem(machine)) },
  };
}
