/** What the exhibition would be shown on. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../contract/settings.ts';
import { type Finding, ok, warning } from './finding.ts';
import type { Machine } from './tools.ts';

interface ScreenFacts {
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

/** 16:9 and its portrait; within a twentieth, for 16:10 leaves no room that is missed. */
const shapes = [16 / 9, 16 / 10];
/** A lobby's wall: the programme that runs by itself is laid out for it, and no view that is touched. */
const lobby = 32 / 9;
const tolerance = 0.05;

function judgeScreen({ width, height, scale }: ScreenFacts): Finding {
  const [pixelsWide, pixelsHigh] = [Math.round(width * scale), Math.round(height * scale)];
  const percent = Math.round(scale * 100);
  const lies = width >= height ? { zh: '横屏', en: 'landscape' } : { zh: '竖屏', en: 'portrait' };
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  const zh = `${pixelsWide}×${pixelsHigh}，缩放${percent}%，${lies.zh}`;
  const en = `${pixelsWide} × ${pixelsHigh}, scaled ${percent} %, ${lies.en}`;
  if (long < smallest.long || short < smallest.short) {
    return warning(
      { zh: `${zh}：画面太小，文字和按钮会显得局促。`, en: `${en}: that is smaller than the views are laid out for.` },
      {
        zh: `请把分辨率调到1280×720以上，或把缩放调低。`,
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
        zh: '请在系统的显示设置里把缩放设为100%或200%；字号由展览自己按屏幕尺寸计算。',
        en: 'Set 100 % or 200 % in the system’s display settings; the exhibition sizes its letters itself.',
      },
    );
  }
  const isNear = (shape: number): boolean => Math.abs(long / short / shape - 1) <= tolerance;
  if (isNear(lobby)) {
    return ok(`${zh}：32:9 只用于循环展示（display），不供触摸。`, `${en}: 32:9 is for “display only”, not for touch.`);
  }
  if (!shapes.some(isNear)) {
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
      `按设置，屏幕对角线${size.diagonal}英寸，观看距离${size.distance}米；与实物不符时请在管理界面更改。`,
      `The settings hold it for ${size.diagonal} inches seen from ${size.distance} m; if that isn't so, staff change it on the screen.`,
    ),
  ];
}

/** What the compositor of a Wayland session shows on, asked with wlr-randr: no window is needed for that. */
interface Output {
  readonly enabled: boolean;
  readonly scale: number;
  /** "normal", "90", "flipped-270" and the like. */
  readonly transform: string;
  readonly modes: readonly { readonly width: number; readonly height: number; readonly current: boolean }[];
}

/** From what `wlr-randr --json` prints; null when that is something else. */
export function screensOf(text: string): ScreenFacts[] | null {
  let outputs: readonly Output[];
  try {
    outputs = JSON.parse(text) as readonly Output[];
  } catch {
    return null;
  }
  return outputs.flatMap(({ enabled, scale, transform, modes }) => {
    const mode = modes.find(({ current }) => current);
    if (!enabled || mode === undefined) return [];
    const [width, height] = /90|270/.test(transform) ? [mode.height, mode.width] : [mode.width, mode.height];
    return [{ width: Math.round(width / scale), height: Math.round(height / scale), scale }];
  });
}

/** The screens of this session; null where they are unknown. */
export async function waylandScreens({ env, run }: Machine): Promise<ScreenFacts[] | null> {
  if (!env['WAYLAND_DISPLAY']) return null;
  const asked = await run('wlr-randr', '--json');
  return asked.status === 'said' ? screensOf(asked.text) : null;
}

// What the kernel of Linux knows of displays and touchscreens, without any tool and any session.

/** Bits of the kernel's input-event-codes.h: a device that is touched where it shows, with several fingers. */
const inputPropDirect = 1n;
const absMultitouchX = 0x35n;

/** Whether a bitmap as the kernel writes it (words of 64 bits in hexadecimal, the highest first) has a bit. */
function hasBit(words: string, bit: bigint): boolean {
  const map = words
    .trim()
    .split(/\s+/)
    .reduce((sum, word) => (sum << 64n) | BigInt(`0x${word || '0'}`), 0n);
  return ((map >> bit) & 1n) === 1n;
}

/** Names of touchscreens in the text of /proc/bus/input/devices. */
export function touchscreensIn(devices: string): string[] {
  return devices.split(/\n\s*\n/).flatMap((device) => {
    const field = (name: string): string => new RegExp(`^B: ${name}=(.*)$`, 'm').exec(device)?.[1] ?? '';
    if (!hasBit(field('PROP'), inputPropDirect) || !hasBit(field('ABS'), absMultitouchX)) return [];
    return [/^N: Name="(.*)"$/m.exec(device)?.[1] ?? '?'];
  });
}

/** Touchscreens of this machine. Elsewhere than on Linux none are known here. */
export async function knownTouchscreens(platform: NodeJS.Platform): Promise<string[]> {
  if (platform !== 'linux') return [];
  return touchscreensIn(await readFile('/proc/bus/input/devices', 'utf8').catch(() => ''));
}

/** Displays that are plugged in, each with its own best resolution. */
export async function pluggedDisplays(platform: NodeJS.Platform, graphics = '/sys/class/drm'): Promise<string[]> {
  if (platform !== 'linux') return [];
  const plugs = await readdir(graphics).catch(() => []);
  const text = (plug: string, file: string): Promise<string> =>
    readFile(join(graphics, plug, file), 'utf8').catch(() => '');
  const named = await Promise.all(
    plugs
      .filter((plug) => /^card\d+-/.test(plug))
      .map(async (plug) => {
        if ((await text(plug, 'status')).trim() !== 'connected') return [];
        const [best = ''] = (await text(plug, 'modes')).split('\n');
        return [`${plug.replace(/^card\d+-/, '')} ${best}`.trim()];
      }),
  );
  return named.flat();
}
