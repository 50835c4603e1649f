/** Whether a graphics chip draws, or the processor has to. */
import { type Finding, ok, uncheckable, warning } from './finding.ts';

export interface GraphicsFacts {
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
