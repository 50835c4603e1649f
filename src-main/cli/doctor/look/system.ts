/** Screen savers, power plans, notices and updates of the operating system. */
import type { SystemFacts } from '../system.ts';
import type { Machine } from './tools.ts';

type Blanking = SystemFacts['blanking'];

/** From what `xset q` prints. */
export function blankingOfX(text: string): Blanking {
  const saver = Number(/timeout:\s+(\d+)/.exec(text)?.[1] ?? 0) > 0;
  const off = /DPMS is Enabled/.test(text) && /(Standby|Suspend|Off):\s+[1-9]/.test(text);
  return saver || off ? 'sometime' : 'never';
}

/** From what `powercfg /query` prints, in any language: its last two numbers are the seconds on mains and on battery. */
export function blankingOfPowercfg(text: string): Blanking {
  const numbers = [...text.matchAll(/0x([0-9a-f]{8})\b/gi)].map(([, digits = '0']) => Number.parseInt(digits, 16));
  const onMains = numbers.at(-2);
  if (onMains === undefined) return { unknown: { zh: 'powercfg 没有给出数值', en: 'powercfg gave no number' } };
  return onMains > 0 ? 'sometime' : 'never';
}

async function onLinux({ env, run }: Machine): Promise<Pick<SystemFacts, 'blanking' | 'notices'>> {
  if (/GNOME/i.test(env['XDG_CURRENT_DESKTOP'] ?? '')) {
    const idle = await run('gsettings', 'get', 'org.gnome.desktop.session', 'idle-delay');
    const banners = await run('gsettings', 'get', 'org.gnome.desktop.notifications', 'show-banners');
    return {
      blanking:
        idle.status === 'said'
          ? / 0\s*$/.test(idle.text)
            ? 'never'
            : 'sometime'
          : { unknown: { zh: 'gsettings 没有回答', en: 'gsettings did not answer' } },
      notices: banners.status === 'said' ? (banners.text.trim() === 'true' ? 'shown' : 'hidden') : null,
    };
  }
  // cage and labwc neither darken the screen nor show notices by themselves.
  if (env['WAYLAND_DISPLAY']) return { blanking: 'never', notices: null };
  if (!env['DISPLAY']) {
    return {
      blanking: { unknown: { zh: '这里没有图形界面', en: 'there is no graphical session here' } },
      notices: null,
    };
  }
  const asked = await run('xset', 'q');
  if (asked.status === 'said') return { blanking: blankingOfX(asked.text), notices: null };
  return {
    blanking: {
      unknown:
        asked.status === 'absent'
          ? {
              zh: '没有 xset（Debian：apt install x11-xserver-utils）',
              en: 'there is no xset (Debian: apt install x11-xserver-utils)',
            }
          : { zh: 'xset 没有回答', en: 'xset did not answer' },
    },
    notices: null,
  };
}

async function onWindows({ run }: Machine): Promise<Omit<SystemFacts, 'platform'>> {
  const value = async (key: string, name: string): Promise<number | null> => {
    const asked = await run('reg', 'query', key, '/v', name);
    const digits = asked.status === 'said' ? /0x([0-9a-f]+)/i.exec(asked.text)?.[1] : undefined;
    return digits === undefined ? null : Number.parseInt(digits, 16);
  };
  const idle = await run('powercfg', '/query', 'SCHEME_CURRENT', 'SUB_VIDEO', 'VIDEOIDLE');
  const policies = 'SOFTWARE\\Policies\\Microsoft\\Windows';
  const toasts = await value('HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\PushNotifications', 'ToastEnabled');
  const noToasts = await value(
    `HKCU\\${policies}\\CurrentVersion\\PushNotifications`,
    'NoToastApplicationNotification',
  );
  const swipe = await value(`HKLM\\${policies}\\EdgeUI`, 'AllowEdgeSwipe');
  const hours = await value(`HKLM\\${policies}\\WindowsUpdate`, 'SetActiveHours');
  return {
    blanking: blankingOfPowercfg(idle.status === 'absent' ? '' : idle.text),
    notices: toasts === 0 || noToasts === 1 ? 'hidden' : 'shown',
    edgeSwipe: swipe === 0 ? 'closed' : 'open',
    activeHours: hours === 1,
  };
}

/** Asks the operating system. */
export async function lookAtSystem(machine: Machine): Promise<SystemFacts> {
  const { platform } = machine;
  if (platform === 'win32') return { platform, ...(await onWindows(machine)) };
  const none = { platform, edgeSwipe: null, activeHours: null } as const;
  if (platform === 'linux') return { ...none, ...(await onLinux(machine)) };
  return {
    ...none,
    blanking: { unknown: { zh: '这个系统上没有办法', en: 'there is no way on this system' } },
    notices: null,
  };
}
