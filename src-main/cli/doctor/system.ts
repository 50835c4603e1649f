/** What the operating system may put in front of the exhibition, or do to its screen. */
import type { Sentence } from '../../contract/sentence.ts';
import { type Finding, ok, uncheckable, warning } from './finding.ts';

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
