/** Takes pictures of the real page in the real host, with clock and chance standing still. */
import type { BrowserOptions } from './browser.ts';
import { openUnseen, type Settled, type StillPage } from './unseen.ts';

/** A picture that is asked for, and the file that it is written to. */
export interface PictureOrder extends StillPage {
  readonly file: string;
}

/** The hour of all pictures: mid-morning of a day after the exhibition's last. */
export const stillTime = Date.UTC(2026, 11, 1, 2, 0, 0);

/** Runs in the page before anything of it: every look at the clock sees the same moment, and chance repeats itself. */
export function standStill(time: number): void {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given: unknown[]) {
      if (given.length === 0) super(time);
      else super(...(given as [number]));
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  let state = 1978;
  Math.random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A browser for many pictures, one after another. */
export interface Camera {
  /** Takes one picture; what went wrong on the page comes back in words when it doesn't settle. */
  take(picture: PictureOrder): Promise<Settled>;
  close(): Promise<void>;
}

/** Opens the browser; `entrance` lets it in. */
export async function openCamera(options: Omit<BrowserOptions, 'shape'>, entrance: string): Promise<Camera> {
  const unseen = await openUnseen(options, entrance, ({ context }) => context.addInitScript(standStill, stillTime));
  return {
    take: async ({ file, ...still }) => {
      const settled = await unseen.open(still);
      // The caret is hidden by a style that the page's policy would refuse; no view has one.
      if (settled.ok) await unseen.page.screenshot({ path: file, caret: 'initial' });
      return settled;
    },
    close: () => unseen.close(),
  };
}
