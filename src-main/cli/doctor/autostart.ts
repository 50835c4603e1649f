/** Whether the exhibition comes up by itself after a power cut. */
import { type Finding, ok, warning } from './finding.ts';

export interface AutostartFacts {
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
