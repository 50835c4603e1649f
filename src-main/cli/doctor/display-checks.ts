/** Checks of what a visitor sees and touches: the screen, what draws its picture, and fingers on it. */
import { shippedSettings } from '../../contract/settings.ts';
import { programVersion } from '../../server/program.ts';
import { detailNames } from '../../server/staff/picture-sentences.ts';
import { type KeptEase, readEases } from '../../store/eases.ts';
import type { Read } from '../../store/kept-file.ts';
import type { DataPaths } from '../../store/paths.ts';
import { readSettings } from '../../store/settings.ts';
import { drawsBySoftware } from '../../store/software-drawing.ts';
import { judgeDisplay, knownTouchscreens, pluggedDisplays, waylandScreens } from './display.ts';
import { type Checks, type Finding, ok, uncheckable, warning } from './finding.ts';
import type { BrowserLook } from './host-checks.ts';
import type { Machine } from './tools.ts';

const updateDriver = {
  zh: '请安装或更新显卡驱动，关闭其他程序；仍来不及时，请换有显卡的电脑。跟得上以后，程序会自动调回。',
  en: 'Install or update the graphics driver, and end other programs; if that is not enough, take a machine with a graphics card. Detail comes back by itself once the machine keeps up.',
};

/**
 * Judges whether the machine draws its pictures in time, by what the governor of each screen found in real use; one
 * that never asked for less is not there.
 */
export function judgeDetail(kept: Read<readonly KeptEase[]>): Finding[] {
  // A file that is damaged is not used, and written anew by the show.
  if (kept.status === 'unreadable') return [uncheckable(kept.why, kept.why)];
  const reduced = kept.status === 'ok' ? kept.value.filter(({ step }) => step > 0) : [];
  if (reduced.length === 0) return [ok('画面精细度为最高。', 'The pictures have their full detail.')];
  return reduced.map(({ window, step }) =>
    warning(
      {
        zh: `屏幕“${window}”来不及绘制，画面精细度现为“${detailNames[step].zh}”。`,
        en: `The screen "${window}" can't be drawn in time; the detail of its pictures is now: ${detailNames[step].en}.`,
      },
      updateDriver,
    ),
  );
}

/** Whether a graphics chip draws, or the processor has to. */
interface GraphicsFacts {
  /** Null where the browser could not be asked with a display. */
  readonly asked: {
    /** Chromium's own word, such as "enabled" or "disabled_software". */
    readonly compositing: string;
    readonly device: string;
  } | null;
  /** The file that keeps this version of the program from using the chip, because it failed; null: it is used. */
  readonly leftAlone: string | null;
}

/** Judges by what the browser itself decided. */
export function judgeGraphics({ asked, leftAlone }: GraphicsFacts): Finding[] {
  const chip = judgeChip(asked);
  if (leftAlone === null) return chip;
  const left = warning(
    {
      zh: '显卡在展出中反复出错，程序现由处理器绘制，直到下一个版本。',
      en: 'The graphics chip failed again and again during the show; the processor draws until the next version.',
    },
    {
      zh: `更新显卡驱动或检修显卡；然后退出程序，删除“${leftAlone}”，再启动。`,
      en: `Update the chip's driver or have it mended; then end the program, delete "${leftAlone}" and start it again.`,
    },
  );
  return [left, ...chip];
}

function judgeChip(asked: GraphicsFacts['asked']): Finding[] {
  if (asked === null) return [uncheckable('没有能在屏幕上查询的浏览器', 'no browser could be asked on a display')];
  const { compositing } = asked;
  const device = nameOf(asked.device);
  if (compositing.startsWith('enabled')) return [ok(`由显卡绘制：${device}。`, `The graphics chip draws: ${device}.`)];
  return [
    warning(
      {
        zh: `由处理器绘制（${device}），动画会较慢。`,
        en: `The processor draws (${device}); movement will be slower.`,
      },
      {
        zh: '请安装显卡驱动，并让展览用户能使用它（Linux：加入 render、video 组，检查 /dev/dri）。',
        en: 'Install the chip’s driver and let the exhibition’s user use it (Linux: groups render and video, see /dev/dri).',
      },
    ),
  ];
}

/** "ANGLE (maker, device, driver)" is how Chromium names a device; staff look for the device. */
function nameOf(device: string): string {
  return /^ANGLE \([^,]+, (.+), [^,]+\)$/.exec(device)?.[1] ?? device;
}

/** Whether fingers reach the page. */
interface TouchFacts {
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

function unseen({ answers, display }: BrowserLook): 'no display' | 'no browser' | 'not beside a running exhibition' {
  if (display && answers === null) return 'no browser';
  return display ? 'not beside a running exhibition' : 'no display';
}

/** Screens, graphics and touch: what the browser sees of them, and what the system knows. */
export function displayChecks(
  machine: Machine,
  paths: DataPaths,
  browser: Promise<BrowserLook>,
): Checks<'display' | 'graphics' | 'detail' | 'touch'> {
  const { platform } = machine;
  const size = async (): Promise<typeof shippedSettings> => {
    const kept = await readSettings(paths.settings);
    return kept.status === 'ok' ? kept.value : shippedSettings;
  };
  return {
    display: {
      name: { zh: '屏幕', en: 'display' },
      look: async () => {
        const looked = await browser;
        return judgeDisplay({
          screens: looked.answers?.seen?.screens ?? (await waylandScreens(machine)),
          unseen: unseen(looked),
          plugged: await pluggedDisplays(platform),
          size: await size(),
        });
      },
    },
    graphics: {
      name: { zh: '图形', en: 'graphics' },
      look: async () =>
        judgeGraphics({
          asked: (await browser).answers?.graphics ?? null,
          leftAlone: drawsBySoftware(paths.softwareDrawing, programVersion) ? paths.softwareDrawing : null,
        }),
    },
    detail: {
      name: { zh: '画面', en: 'detail' },
      look: async () => judgeDetail(await readEases(paths.eases)),
    },
    touch: {
      name: { zh: '触摸', en: 'touch' },
      look: async () =>
        judgeTouch({
          fingers: (await browser).answers?.seen?.fingers ?? null,
          known: await knownTouchscreens(platform),
        }),
    },
  };
}
