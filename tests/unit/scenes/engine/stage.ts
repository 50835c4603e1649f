import { vi } from 'vitest';
import { easings, type Step } from '../../../../src-renderer/core/model/easing.ts';
import type { Clock } from '../../../../src-renderer/core/time/clock.ts';
import { liveScene, type Live, type Picture, type Touch } from '../../../../src-renderer/scenes/engine/live-scene.ts';
import type { Scene, SceneOptions } from '../../../../src-renderer/scenes/scene.ts';
import { pageClock } from '../../core/time/page-clock.ts';

/** A page's clock that knows how many frames and timers are still to come. */
function countedClock(still: boolean) {
  const { clock: page, pass } = pageClock();
  const waiting = { frames: 0, timers: 0 };
  function counted(kind: keyof typeof waiting, ask: (then: () => void) => () => void, callback: () => void) {
    let open = true;
    const close = (): void => {
      if (open) waiting[kind]--;
      open = false;
    };
    waiting[kind]++;
    const undo = ask(() => {
      close();
      callback();
    });
    return () => {
      close();
      undo();
    };
  }
  const clock: Clock = {
    ...page,
    still,
    frame: (callback) => counted('frames', page.frame, () => callback(page.now())),
    after: (milliseconds, callback) => counted('timers', (then) => page.after(milliseconds, then), callback),
  };
  return { clock, pass, waiting };
}

/** Enough of a page to put canvases in. */
function standInDocument(): void {
  const element = () => ({
    style: {},
    append: () => undefined,
    remove: () => undefined,
    replaceChildren: () => undefined,
    dispatchEvent: () => true,
    getContext: () => ({
      putImageData: () => undefined,
      drawImage: () => undefined,
      transferFromImageBitmap: () => undefined,
    }),
  });
  vi.stubGlobal('document', { createElement: element });
}

/** What a test says its picture does; everything else it takes note of. */
export interface Part {
  /** What a step returns; draws unless it says otherwise. */
  step?(live: Live, now: number): boolean | number;
  readonly idle?: Picture['idle'];
  /** Opens what a picture opens. */
  open?(live: Live): void;
}

/** Plays a scene whose picture only takes notes, on a clock that a test lets pass. */
export function play(part: Part = {}, { still = false, calm = false, step = 0 as Step } = {}) {
  standInDocument();
  const { clock, pass, waiting } = countedClock(still);
  const steps: { readonly now: number; readonly seconds: number }[] = [];
  const notes: string[] = [];
  const touches: Touch[] = [];
  const opened: Live[] = [];
  const mount = liveScene((live) => {
    opened.push(live);
    part.open?.(live);
    return {
      step(now, seconds) {
        steps.push({ now, seconds });
        if (part.step) return part.step(live, now);
        live.changed = false;
        return false;
      },
      touch(touch) {
        touches.push(touch);
        live.wake();
      },
      gesture: () => ({ path: [{ x: 900, y: 540 }], time: 300 }),
      page: () => notes.push(`page ${live.page}`),
      calm: () => notes.push(live.calm ? 'calm' : 'not calm'),
      languages: (languages) => notes.push(languages.join(' and ')),
      quiet: ({ y }) => notes.push(`words at ${y}`),
      ...(part.idle && { idle: part.idle }),
    };
  });
  const options = {
    chapter: { id: 'a-chapter', scene: 'a-scene', pages: [] },
    clock,
    size: { width: 1920, height: 1080, ratio: 1, quiet: { x: 0, y: 0, width: 600, height: 800 } },
    calm,
    easing: easings[step],
    page: 1,
    languages: ['zh'],
  } as unknown as SceneOptions;
  const scene: Scene = mount({ append: () => undefined } as unknown as HTMLElement, options);
  const live = () => opened.at(-1) as Live;
  return { scene, live, steps, notes, touches, opened, options, pass, waiting };
}
