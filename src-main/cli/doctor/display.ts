/** What the exhibition would be shown on. */
import type { Settings } from '../../contract/settings.ts';
import { type Finding, ok, warning } from './finding.ts';

export interface ScreenFacts {
  /** In pixels of the page; the display has `scale` times as many. */
  readonly width: number;
  readonly height: number;
  /** 1.5 is what Windows calls 150 %. */
  readonly scale: number;
}

export interface DisplayFacts {
  /** What the browser sees; null where it could not be asked on a screen. */
  readonly screens: readonly ScreenFacts[] | null;
  /** Why not. */
  readonly unseen: 'no display' | 'no browser' | 'not beside a running exhibition';
  /** Displays that Linux knows to be plugged in, such as "HDMI-A-1 1920x1080". */
  readonly plugged: readonly string[];
  readonly size: Pick<Settings, 'diagonal' | 'distance'>;
}

/** The smallest page that every view is laid out for. */
const smallest = { long: 1280, short: 720 };

/** 16:9 and its portrait, and 32:9 for a lobby; within a twentieth, for 16:10 leaves no room that is missed. */
const shapes = [16 / 9, 16 / 10, 32 / 9];
const tolerance = 0.05;

function judgeScreen({ width, height, scale }: ScreenFacts): Finding {
  const [pixelsWide, pixelsHigh] = [Math.round(width * scale), Math.round(height * scale)];
  const percent = Math.round(scale * 100);
  const lies = width >= height ? { zh: '横屏', en: 'landscape' } : { zh: '竖屏', en: 'portrait' };
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const zh = `${pixelsWide}×${pixelsHigh}，缩放 ${percent}%，${lies.zh}`;
  const en = `${pixelsWide} × ${pixelsHigh}, scaled ${percent} %, ${lies.en}`;
  if (long < smallest.long || short < smallest.short) {
    return warning(
      { zh: `${zh}：画面太小，文字和按钮会显得局促。`, en: `${en}: that is smaller than the views are laid out for.` },
      {
        zh: `请把分辨率调到 1280×720 以上，或把缩放调低。`,
        en: `Set at least 1280 × 720, or less scaling.`,
      },
    );
  }
  if (!Number.isInteger(scale)) {
    return warning(
      {
        zh: `${zh}：非整数缩放会使细线发虚，触摸也可能偏移。`,
        en: `${en}: lines turn soft, and touch may land beside the finger.`,
      },
      {
        zh: '请在系统的显示设置里把缩放设为 100% 或 200%；字号由展览自己按屏幕尺寸计算。',
        en: 'Set 100 % or 200 % in the system’s display settings; the exhibition sizes its letters itself.',
      },
    );
  }
  if (!shapes.some((shape) => Math.abs(long / short / shape - 1) <= tolerance)) {
    return warning(
      {
        zh: `${zh}：画面按 16:9 设计，这块屏幕的比例不同。`,
        en: `${en}: the views are laid out for 16:9, and this is another shape.`,
      },
      {
        zh: '请逐个画面看一遍，或改用显示器本来的分辨率。',
        en: 'Look at every view once, or set the display’s own resolution.',
      },
    );
  }
  return ok(`${zh}。`, `${en}.`);
}

const inItsSession = {
  zh: '请接好显示器，在展览所用的图形界面里再运行 doctor（见 assets/deploy/README.zh-CN.md）。',
  en: 'Connect one and run doctor inside the exhibition’s own session (assets/deploy/README.md says how).',
};

/** Why no display was seen, and the way to see it. */
const unseenBecause = {
  'no display': {
    what: { zh: '这里没有图形界面，看不到显示器。', en: 'There is no graphical session here, so no display is seen.' },
    next: inItsSession,
  },
  'no browser': {
    what: { zh: '浏览器没有启动，看不到显示器。', en: 'The browser did not start, so no display is seen.' },
    next: { zh: '请先解决浏览器的问题。', en: 'Mend what keeps the browser from starting first.' },
  },
  'not beside a running exhibition': {
    what: {
      zh: '展览正在运行；为了不遮住画面，没有去看显示器。',
      en: 'The exhibition is running; so as not to cover it, the display was not looked at.',
    },
    next: {
      zh: '装上 wlr-randr（Debian：apt install wlr-randr），就不必遮住画面也能看到屏幕。',
      en: 'With wlr-randr (Debian: apt install wlr-randr) it can be seen without covering anything.',
    },
  },
};

/** Judges each display; the last line also says what the settings hold it for. */
export function judgeDisplay({ screens, unseen, plugged, size }: DisplayFacts): Finding[] {
  if (screens === null || screens.length === 0) {
    const { what, next } = unseenBecause[unseen];
    if (plugged.length === 0) return [warning(what, next)];
    const [zh, en] = [plugged.join('、'), plugged.join(', ')];
    return [warning({ zh: `${what.zh}系统接有：${zh}。`, en: `${what.en} Plugged in: ${en}.` }, next)];
  }
  return [
    ...screens.map(judgeScreen),
    ok(
      `按设置，屏幕对角线 ${size.diagonal} 英寸，观看距离 ${size.distance} 米；与实物不符时请在管理界面更改。`,
      `The settings hold it for ${size.diagonal} inches seen from ${size.distance} m; if that isn't so, staff change it on the screen.`,
    ),
  ];
}
