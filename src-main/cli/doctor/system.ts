/** What the operating system may put in front of the exhibition, or do to its screen. */
import type { Sentence } from '../../contract/sentence.ts';
import { type Finding, ok, uncheckable, warning } from './finding.ts';
import type { Machine } from './tools.ts';

export interface SystemFacts {
  readonly platform: NodeJS.Platform;
  /** Whether the system darkens an untouched screen by itself; or why that is not known. */
  readonly blanking: 'never' | 'sometime' | { readonly unknown: Sentence };
  /** Whether other programs may show notices over the exhibition; null where nothing of the kind runs. */
  readonly notices: 'shown' | 'hidden' | null;
  /** Windows: a swipe from the edge opens the system's own surfaces. */
  readonly edgeSwipe: 'open' | 'closed' | null;
  /** Windows: whether hours are set in which updates may not restart the machine. */
  readonly activeHours: boolean | null;
}

const deploy: Sentence = {
  zh: '做法见 assets/deploy/README.zh-CN.md。',
  en: 'assets/deploy/README.md says how.',
};

function judgeBlanking({ blanking, platform }: SystemFacts): Finding {
  if (blanking === 'never') return ok('系统不会自己关闭屏幕。', 'The system does not darken the screen by itself.');
  if (blanking !== 'sometime') return uncheckable(blanking.unknown.zh, blanking.unknown.en);
  return warning(
    { zh: '无人触摸时，系统会关闭屏幕。', en: 'When nobody touches it, the system darkens the screen.' },
    platform === 'win32'
      ? {
          zh: '请在电源计划里把“关闭显示器”设为“从不”（powercfg /change monitor-timeout-ac 0）。',
          en: 'Set “Turn off the display” to “Never” in the power plan (powercfg /change monitor-timeout-ac 0).',
        }
      : {
          zh: '请关闭屏幕保护和节能（X11：xset s off -dpms；GNOME：idle-delay 设为 0）。',
          en: 'Switch screen saver and power saving off (X11: xset s off -dpms; GNOME: idle-delay 0).',
        },
  );
}

/** Judges what the system itself does. */
export function judgeSystem(facts: SystemFacts): Finding[] {
  const { notices, edgeSwipe, activeHours } = facts;
  const findings = [judgeBlanking(facts)];
  if (notices === 'hidden') findings.push(ok('系统通知已关闭。', 'Notices of the system are hidden.'));
  if (notices === 'shown') {
    findings.push(
      warning({ zh: '系统通知会盖在展览上面。', en: 'Notices of the system may cover the exhibition.' }, deploy),
    );
  }
  if (edgeSwipe === 'closed') findings.push(ok('屏幕边缘滑动已关闭。', 'Swipes from the edge are switched off.'));
  if (edgeSwipe === 'open') {
    findings.push(
      warning(
        { zh: '从屏幕边缘滑入，会打开 Windows 自己的界面。', en: 'A swipe from the edge opens surfaces of Windows.' },
        { zh: `请设置策略 AllowEdgeSwipe=0；${deploy.zh}`, en: `Set the policy AllowEdgeSwipe to 0; ${deploy.en}` },
      ),
    );
  }
  if (activeHours === true) {
    findings.push(ok('开放时间内，系统更新不会重启电脑。', 'Updates may not restart the machine in its active hours.'));
  }
  if (activeHours === false) {
    findings.push(
      warning(
        { zh: '系统更新可能在开放时间重启电脑。', en: 'Updates may restart the machine while the hall is open.' },
        { zh: `请设置更新的使用时段；${deploy.zh}`, en: `Set active hours for updates; ${deploy.en}` },
      ),
    );
  }
  return findings;
}

/** Screen savers, power plans, notices and updates of the operating system. */
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
