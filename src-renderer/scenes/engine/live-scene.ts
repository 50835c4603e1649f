import type { Language } from '../../../src-main/contract/exhibition.ts';
import type { CueName } from '../../core/model/cue.ts';
import type { Clock } from '../../core/time/clock.ts';
import { frameOf, sameFrame, type Frame } from '../../plates/printing/frame.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Gesture, MountScene, Rect, SceneFinger, SceneOptions } from '../scene.ts';
import { onLayout, onScreen, type Layout, type Point } from './layout.ts';
import { touchSounds } from './touch-sounds.ts';

/** One finger; its place is in the picture's own units. */
export type Touch = SceneFinger;

/**
 * What a picture is drawn with, for one size of the screen. `calm`, `page` and `languages` are what was last told: they
 * are read when they are needed.
 */
export interface Live extends SceneOptions {
  /** Where it is drawn; what lies there is removed when it closes. */
  readonly layers: HTMLElement;
  readonly frame: Frame;
  /** How many pages its chapter has. */
  readonly pages: number;
  /** Its frames and timers end with the picture. */
  readonly clock: Clock;
  /** Nothing moves by itself: calm motion is asked for, or the page is a still one. */
  readonly still: boolean;
  /** What is seen is out of date. A picture takes this back when it has drawn; until then frame follows frame. */
  changed: boolean;
  /** Asks for a step in the next frame; when a finger has just come down, in the one after. */
  wake(): void;
  /** What is seen is out of date: a step follows, on a still page at once, because its clock may have run out. */
  change(): void;
  /** Idle life waits its whole gap again. */
  postponeIdle(): void;
  /** Does something when the picture closes. */
  atClose(work: () => void): void;
  /**
   * Has something heard that a visitor's finger has just done: at a place in units of the composition (those of a layout go
   * through `onScreen` first), or absent where the finger came down.
   */
  sound(name: CueName, at?: Point): void;
  /** The same along the way of the finger that is being told: again after every so many units. */
  rub(name: CueName, every?: number): void;
}

/** A picture for one size of the screen: what it draws, and how it answers. */
export interface Picture {
  /** Fingers, and where they could go, are told in units of this layout; absent: in those of the composition. */
  readonly layout?: Layout;
  /**
   * Moves on to a time and draws, first when the picture opens.
   *
   * @param now ms
   * @param seconds since the last step, 0.1 at most
   * @returns what comes next: true, a step soon; a number, one after a rest of so many ms; false, none until something
   * wakes it
   */
  step(now: number, seconds: number): boolean | number;
  /** A finger on the picture; wakes it only if it calls for it. */
  touch(touch: Touch): void;
  /** Whether a finger that comes down there takes hold of something. Absent: nothing can be held. */
  holds?(at: Point): boolean;
  /** What a finger could do now that shows what the picture is for: shown when the picture is left untouched. */
  gesture(): Gesture;
  /** Another page. A step follows. */
  page?(): void;
  /** Calm motion begins or ends. A step follows, and everything is drawn anew. */
  calm?(): void;
  languages?(languages: readonly Language[]): void;
  /** For pictures with words of their own: the exhibition's words stand elsewhere now, or in another size. */
  quiet?(quiet: Rect): void;
  /** What happens now and then while things may move by themselves, and after how many ms the next time. */
  readonly idle?: { readonly act: () => void; readonly gap: number | (() => number) };
}

/** The longest time that a step makes up for, in seconds: after a longer pause things go on where they were. */
const longestStep = 0.1;

/**
 * What moves by itself is drawn thirty times a second at most, or fewer where the machine can't (`Easing.idleRest`). A
 * picture is as quick as the screen while a finger is on it, and for a while afterwards, in ms.
 */
const quickFor = 1500;

/** A scene from how its picture is opened. A new size of the screen closes the picture and opens another. */
export function liveScene(open: (live: Live) => Picture): MountScene {
  return (host, first) => {
    let told = first;
    const layers = document.createElement('div');
    layers.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none;contain:strict';
    host.append(layers);
    let running = start(open, layers, told);
    return {
      finger: (finger) => running.touch(finger),
      holds: (at) => running.holds(at),
      gesture: () => running.gesture(),
      page(page) {
        if (page === told.page) return;
        told = { ...told, page };
        running.page(page);
      },
      calm(calm) {
        if (calm === told.calm) return;
        told = { ...told, calm };
        running.calm(calm);
      },
      languages(languages) {
        if (languages.join() === told.languages.join()) return;
        told = { ...told, languages };
        running.languages(languages);
      },
      resize(size) {
        const same = sameFrame(frameOf(size), frameOf(told.size));
        // One that stands ready out of sight is made anew instead, so that its sheets may be printed now.
        told = { ...told, size, keptOnly: false };
        if (same) {
          running.quiet(size.quiet);
          return;
        }
        running.close();
        layers.replaceChildren();
        running = start(open, layers, told);
      },
      destroy() {
        running.close();
        layers.remove();
      },
    };
  };
}

/**
 * A scene whose picture has a layout of its own: it is told fingers, and tells gestures, in units of that layout.
 *
 * @param layoutOf where the layout lies on a screen
 */
export function laidOutScene<Own extends Layout>(
  layoutOf: (frame: Frame) => Own,
  open: (live: Live, layout: Own) => Picture,
): MountScene {
  return liveScene((live) => {
    const layout = layoutOf(live.frame);
    return { ...open(live, layout), layout };
  });
}

/** Opens a picture and keeps it going until it is closed. */
function start(open: (live: Live) => Picture, layers: HTMLElement, told: SceneOptions) {
  const closing: (() => void)[] = [];
  const atClose = (work: () => void): void => void closing.push(work);
  const clock = clockUntil(atClose, told.clock);
  const frame = frameOf(told.size);
  let last = clock.now();
  const fingers = new Set<number>();
  const heard = touchSounds(clock, frame.css, told.sounds);
  let touchedAt = -Infinity;
  /** The rings that answer a finger are shown first, by a frame of their own; the picture's step may take long. */
  let answering = false;
  let stopNext = (): void => undefined;
  let stopIdle = (): void => undefined;

  const live: { -readonly [Key in keyof Live]: Live[Key] } = {
    ...told,
    layers,
    frame,
    pages: told.chapter.pages.length,
    clock,
    get still() {
      return live.calm || clock.still;
    },
    changed: true,
    wake,
    change,
    postponeIdle,
    atClose,
    sound: heard.sound,
    rub: heard.rub,
  };
  const picture = open(live);
  const { layout = { frame, left: 0, top: 0, size: 1 } } = picture;
  wake();
  postponeIdle();

  function step(now: number): void {
    const seconds = clamp((now - last) / 1000, 0, longestStep);
    last = now;
    const next = picture.step(now, seconds);
    if (live.changed) wake();
    else if (next !== false) rest(next === true ? 0 : next, now);
  }
  const isQuick = (now: number): boolean => clock.still || fingers.size > 0 || now - touchedAt < quickFor;
  /** One frame, however often it is asked for. */
  function wake(): void {
    stopNext();
    stopNext = clock.frame((now) => {
      if (!answering) return step(now);
      answering = false;
      wake();
    });
  }
  function rest(milliseconds: number, now: number): void {
    const rests = isQuick(now) ? milliseconds : Math.max(milliseconds, live.easing.idleRest);
    if (rests === 0) return wake();
    stopNext();
    stopNext = clock.after(rests, wake);
  }
  function change(): void {
    live.changed = true;
    if (clock.still) step(clock.now());
    else wake();
  }
  function postponeIdle(): void {
    const { idle } = picture;
    stopIdle();
    if (live.still || !idle) return;
    const { act, gap } = idle;
    stopIdle = clock.after(typeof gap === 'number' ? gap : gap(), () => {
      act();
      postponeIdle();
    });
  }

  return {
    touch({ id, phase, x, y }: SceneFinger) {
      if (phase === 'down') {
        fingers.add(id);
        // A ghost fingertip is answered by the picture alone.
        answering = id >= 0 && !clock.still;
      } else if (phase === 'up') fingers.delete(id);
      // A mouse that only hovers touches nothing.
      if (phase === 'up' || fingers.has(id)) touchedAt = clock.now();
      const at = { x: x / frame.css, y: y / frame.css };
      heard.touch({ id, phase, ...at });
      picture.touch({ id, phase, ...onLayout(layout, at) });
    },
    holds: ({ x, y }: Point) => picture.holds?.(onLayout(layout, { x: x / frame.css, y: y / frame.css })) ?? false,
    gesture(): Gesture {
      const { path, time } = picture.gesture();
      const seen = path.map((at) => onScreen(layout, at));
      return { path: seen.map(({ x, y }) => ({ x: x * frame.css, y: y * frame.css })), time };
    },
    page(page: number) {
      live.page = page;
      heard.forget();
      picture.page?.();
      wake();
    },
    calm(calm: boolean) {
      live.calm = calm;
      live.changed = true;
      // What it did not move in the meantime it does not make up for.
      last = clock.now();
      picture.calm?.();
      wake();
      postponeIdle();
    },
    languages(languages: readonly Language[]) {
      live.languages = languages;
      picture.languages?.(languages);
    },
    quiet: (quiet: Rect) => picture.quiet?.(quiet),
    close() {
      for (const work of closing) work();
    },
  };
}

/** A clock whose frames and timers end when something closes, and that gives none from then on. */
function clockUntil(atClose: (work: () => void) => void, clock: Clock): Clock {
  const waiting = new Set<() => void>();
  let closed = false;
  atClose(() => {
    closed = true;
    for (const undo of waiting) undo();
  });
  function ask<Told>(from: (callback: (told: Told) => void) => () => void, callback: (told: Told) => void): () => void {
    if (closed) return () => undefined;
    const undo = from((told) => {
      waiting.delete(undo);
      callback(told);
    });
    waiting.add(undo);
    return () => {
      waiting.delete(undo);
      undo();
    };
  }
  return {
    ...clock,
    frame: (callback) => ask(clock.frame, callback),
    after: (milliseconds, callback) => ask<void>((then) => clock.after(milliseconds, then), callback),
  };
}
