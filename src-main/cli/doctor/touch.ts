/** Whether fingers reach the page. */
import { type Finding, ok, warning } from './finding.ts';

export interface TouchFacts {
  /** Fingers that the browser can tell apart; null where it could not be asked on a display. */
  readonly fingers: number | null;
  /** Touchscreens by name that the kernel of Linux knows. */
  readonly known: readonly string[];
}

/** Judges touch; a display in a lobby needs none, so none is a warning only. */
export function judgeTouch({ fingers, known }: TouchFacts): Finding[] {
  const names = { zh: known.join('、'), en: known.join(', ') };
  if (fingers !== null && fingers > 0) {
    return [ok(`触摸可用，最多 ${fingers} 个手指。`, `Touch works, up to ${fingers} fingers.`)];
  }
  if (known.length > 0 && fingers === null) {
    return [ok(`系统认得触摸屏：${names.zh}。`, `The system knows a touchscreen: ${names.en}.`)];
  }
  if (known.length > 0) {
    return [
      warning(
        {
          zh: `系统认得触摸屏（${names.zh}），浏览器却收不到触摸。`,
          en: `The system knows a touchscreen (${names.en}), yet the browser gets no touch from it.`,
        },
        {
          zh: '请确认展览用户属于正在使用屏幕的会话（loginctl），cage 不低于 0.2。',
          en: 'See that the exhibition’s user holds the seat (loginctl), and that cage is 0.2 or newer.',
        },
      ),
    ];
  }
  return [
    warning(
      { zh: '没有找到触摸屏。', en: 'No touchscreen was found.' },
      {
        zh: '请插好触摸屏的 USB 线；只作循环展示（--mode display）时不需要触摸。',
        en: 'Plug in the touchscreen’s USB cable; a mere display (--mode display) needs none.',
      },
    ),
  ];
}
