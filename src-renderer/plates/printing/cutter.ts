import { dark, deep, green, ice, sand } from './inks.ts';
import { mix } from './shape.ts';
import type { Ground } from '../../../src-main/contract/settings.ts';

export type Tone = typeof ice | typeof sand | typeof green | typeof deep | typeof dark;

/** Cuts lines for a ground: on paper ink is laid, on night the dark is cut open. */
export interface Cutter {
  /** Begins a point: the bare ground. */
  ground(out: Float32Array): void;
  /** Lays or cuts a tone with a coverage. */
  cut(out: Float32Array, tone: Tone, cover: number): void;
}

const paper: Cutter = {
  ground: () => undefined,
  cut(out, tone, cover) {
    out[tone] = Math.max(out[tone] as number, cover);
  },
};

const night: Cutter = {
  ground(out) {
    out[dark] = 1;
    out[deep] = 1;
    out[green] = 0.3;
  },
  cut(out, tone, share) {
    if (share <= 0) return;
    const cover = Math.min(1, share);
    out[dark] = (out[dark] as number) * (1 - cover);
    if (tone === deep) {
      out[green] = mix(out[green] as number, 0.6, cover);
      return;
    }
    out[deep] = (out[deep] as number) * (1 - cover * (tone === green ? 0.85 : 1));
    out[green] = mix(out[green] as number, tone === green ? 0.92 : 0, cover);
    if (tone === ice || tone === sand) out[tone] = Math.max(out[tone] as number, cover);
  },
};

/** The cutter of a ground; it keeps nothing from one point to the next. */
export function cutterFor(ground: Ground): Cutter {
  return ground === 'paper' ? paper : night;
}
