/** What the compositor of a Wayland session shows on, asked with wlr-randr: no window is needed for that. */
import type { ScreenFacts } from '../display.ts';
import type { Machine } from './tools.ts';

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
