import type { Step } from '../../../../src-renderer/core/model/easing.ts';
import { expect, test, vi } from 'vitest';
import type { Live } from '../../../../src-renderer/scenes/engine/live-scene.ts';
import { play } from './stage.ts';

const frame = 1000 / 60;

test('a picture takes a step in the first frame; at rest it asks for none', () => {
  const { steps, pass, waiting } = play();
  pass(frame);
  expect(steps).toHaveLength(1);
  expect(waiting).toEqual({ frames: 0, timers: 0 });
  pass(60_000);
  expect(steps).toHaveLength(1);
});

const moving = {
  step: (live: Live) => {
    live.changed = false;
    return true;
  },
};

test('what moves by itself is drawn thirty times a second, each time told the seconds since the last', () => {
  const { steps, pass } = play(moving);
  pass(frame * 20.5);
  expect(steps.length).toBeGreaterThanOrEqual(8);
  expect(steps.length).toBeLessThanOrEqual(11);
  for (const { seconds } of steps.slice(1)) expect(seconds).toBeGreaterThan(1.5 / 60);
});

test('under a finger frame follows frame, and for a while after it has gone', () => {
  const { scene, steps, pass } = play(moving);
  scene.finger({ id: 1, phase: 'down', x: 0, y: 0 });
  pass(frame * 11.5);
  expect(steps).toHaveLength(10);
  for (const { seconds } of steps.slice(1)) expect(seconds).toBeCloseTo(1 / 60, 9);
  scene.finger({ id: 1, phase: 'up', x: 0, y: 0 });
  const lifted = steps.length;
  pass(frame * 10);
  expect(steps.length - lifted).toBeGreaterThanOrEqual(9);
  pass(3000);
  const later = steps.length;
  pass(frame * 20);
  expect(steps.length - later).toBeLessThanOrEqual(11);
});

test('as a finger comes down, the rings that answer it have a frame of their own before the picture’s next step', () => {
  const { scene, steps, pass } = play(moving);
  pass(frame * 10.5);
  scene.finger({ id: 1, phase: 'down', x: 0, y: 0 });
  const before = steps.length;
  pass(frame);
  expect(steps).toHaveLength(before);
  pass(frame);
  expect(steps).toHaveLength(before + 1);
  expect(steps.at(-1)?.seconds).toBeGreaterThan(1.5 / 60);
});

test('what has changed is drawn frame by frame', () => {
  const { steps, pass } = play({ step: () => true });
  pass(frame * 10.5);
  expect(steps).toHaveLength(10);
});

test('a rest of so many ms asks for no frame before', () => {
  const { steps, pass, waiting } = play({
    step: (live) => {
      live.changed = false;
      return 200;
    },
  });
  pass(frame);
  expect(waiting).toEqual({ frames: 0, timers: 1 });
  pass(199);
  expect(waiting.frames).toBe(0);
  pass(1);
  expect(waiting).toEqual({ frames: 1, timers: 0 });
  expect(steps).toHaveLength(1);
  pass(frame);
  expect(steps).toHaveLength(2);
});

test('a touch wakes a picture at rest, and one that rests for a while', () => {
  for (const next of [false, 5000]) {
    const { scene, steps, pass } = play({
      step: (live) => {
        live.changed = false;
        return next;
      },
    });
    pass(1000);
    expect(steps).toHaveLength(1);
    scene.finger({ id: 7, phase: 'down', x: 10, y: 10 });
    pass(frame * 2);
    expect(steps).toHaveLength(2);
  }
});

test('untouched it is drawn thirty times a second, on a slow machine twenty; under a finger each at every frame', () => {
  const drawnInASecond = (step: Step, touched: boolean): number => {
    const { scene, steps, pass } = play({ step: (live) => ((live.changed = false), true) }, { step });
    if (touched) scene.finger({ id: 1, phase: 'down', x: 0, y: 0 });
    pass(1000);
    return steps.length;
  };
  expect([0, 1, 2, 3].map((step) => Math.round(drawnInASecond(step as Step, false)))).toEqual([24, 17, 17, 17]);
  expect([0, 1, 2, 3].map((step) => drawnInASecond(step as Step, true) >= 59)).toEqual([true, true, true, true]);
});

test('however often it is woken, there is one frame', () => {
  const { live, steps, pass, waiting } = play();
  pass(frame);
  live().wake();
  live().change();
  live().wake();
  expect(waiting.frames).toBe(1);
  pass(1000);
  expect(steps).toHaveLength(2);
});

test('a finger is told in units of the composition', () => {
  const { scene, touches, options } = play();
  scene.resize({ ...options.size, width: 960, height: 540 });
  scene.finger({ id: 7, phase: 'move', x: 480, y: 270 });
  expect(touches).toEqual([{ id: 7, phase: 'move', x: 960, y: 540 }]);
});

test('what is out of date keeps frames coming until the picture has drawn', () => {
  let drawable = false;
  const { live, steps, pass, waiting } = play({
    step: (live) => {
      if (drawable) live.changed = false;
      return false;
    },
  });
  pass(frame * 5.5);
  expect(steps).toHaveLength(5);
  drawable = true;
  pass(frame);
  expect(waiting.frames).toBe(0);
  live().change();
  expect(live().changed).toBe(true);
  pass(1000);
  expect(steps).toHaveLength(7);
});

test('a long rest is not made up for', () => {
  const { live, steps, pass } = play();
  pass(10_000);
  live().wake();
  pass(frame);
  expect(steps.at(-1)?.seconds).toBe(0.1);
});

test('calm motion begins: the picture is told, drawn anew, and makes up for nothing', () => {
  const { scene, live, steps, notes, pass } = play();
  pass(10_000);
  expect(live().still).toBe(false);
  scene.calm(true);
  expect(notes).toEqual(['calm']);
  expect(live()).toMatchObject({ calm: true, still: true, changed: true });
  pass(frame);
  expect(steps).toHaveLength(2);
  expect(steps.at(-1)?.seconds).toBeCloseTo(1 / 60, 9);
  scene.calm(true);
  pass(1000);
  expect(steps).toHaveLength(2);
});

test('idle life comes again and again; calm motion stops it, and afterwards it waits its whole gap', () => {
  const act = vi.fn();
  const { scene, pass, waiting } = play({ idle: { gap: () => 1000, act } });
  pass(3500);
  expect(act).toHaveBeenCalledTimes(3);
  scene.calm(true);
  pass(60_000);
  expect(act).toHaveBeenCalledTimes(3);
  expect(waiting).toEqual({ frames: 0, timers: 0 });
  scene.calm(false);
  pass(999);
  expect(act).toHaveBeenCalledTimes(3);
  pass(1);
  expect(act).toHaveBeenCalledTimes(4);
});

test('idle life that is put off waits its whole gap again', () => {
  const act = vi.fn();
  const { live, pass } = play({ idle: { gap: () => 1000, act } });
  pass(900);
  live().postponeIdle();
  pass(900);
  expect(act).not.toHaveBeenCalled();
  pass(100);
  expect(act).toHaveBeenCalledTimes(1);
});

test.each([
  { name: 'calm motion', options: { calm: true } },
  { name: 'a still page', options: { still: true } },
])('with $name nothing moves by itself from the beginning', ({ options }) => {
  const act = vi.fn();
  const { live, pass } = play({ idle: { gap: () => 1000, act } }, options);
  expect(live().still).toBe(true);
  pass(60_000);
  expect(act).not.toHaveBeenCalled();
});

test('on a still page what changes is drawn at once: its clock may have run out', () => {
  const { live, steps, pass } = play({}, { still: true });
  pass(frame);
  live().change();
  expect(steps).toHaveLength(2);
  expect(live().changed).toBe(false);
});

test('a page and languages are told once; a page wakes', () => {
  const { scene, live, steps, notes, pass } = play();
  pass(frame);
  scene.page(2);
  scene.page(2);
  scene.languages(['zh', 'en']);
  scene.languages(['zh', 'en']);
  expect(notes).toEqual(['page 2', 'zh and en']);
  expect(live()).toMatchObject({ page: 2, languages: ['zh', 'en'] });
  pass(1000);
  expect(steps).toHaveLength(2);
});

test('a new size closes the picture and opens another with what was last told', () => {
  const closed = vi.fn();
  const { scene, opened, steps, options, pass, waiting } = play({ open: (live) => live.atClose(closed) });
  scene.page(3);
  scene.calm(true);
  scene.resize({ ...options.size, width: 1080, height: 1920 });
  expect(closed).toHaveBeenCalledTimes(1);
  expect(waiting.frames).toBe(1);
  expect(opened.at(-1)).toMatchObject({ page: 3, calm: true, frame: { portrait: true } });
  pass(frame);
  expect(steps).toHaveLength(1);
});

test('words that stand elsewhere on the same screen are told, and nothing is opened anew', () => {
  const { scene, opened, notes, options } = play();
  scene.resize({ ...options.size, quiet: { x: 0, y: 120, width: 600, height: 700 } });
  expect(notes).toEqual(['words at 120']);
  expect(opened).toHaveLength(1);
});

test('closing leaves no frame and no timer, and none is given afterwards', () => {
  const late = vi.fn();
  const { scene, live, steps, pass, waiting } = play({
    idle: { gap: () => 1000, act: late },
    open: (live) => live.clock.after(500, late),
  });
  pass(frame);
  live().wake();
  expect(waiting).toEqual({ frames: 1, timers: 2 });
  scene.destroy();
  expect(waiting).toEqual({ frames: 0, timers: 0 });
  live().change();
  live().clock.after(500, late);
  expect(waiting).toEqual({ frames: 0, timers: 0 });
  pass(60_000);
  expect(steps).toHaveLength(1);
  expect(late).not.toHaveBeenCalled();
});
