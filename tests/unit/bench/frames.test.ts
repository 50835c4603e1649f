import { expect, test } from 'vitest';
import { framesOf, type TraceEvent } from '../../bench/stage/frames.ts';
import { framesSeen } from '../../bench/stage/drawn.ts';

const thread = { pid: 7, tid: 1 };
const stamp = (milliseconds: number, message: string): TraceEvent => ({
  ...thread,
  name: 'TimeStamp',
  ph: 'I',
  ts: milliseconds * 1000,
  args: { data: { message } },
});
const frame = (milliseconds: number): TraceEvent => stamp(milliseconds, 'bench-frame');
const runs = (name: string, from: number, to: number, where = thread): TraceEvent => ({
  ...where,
  name,
  ph: 'X',
  ts: from * 1000,
  dur: (to - from) * 1000,
});
const part = [stamp(0, 'bench-begins melt'), stamp(100, 'bench-ends melt')];

test('script is counted once where one call runs inside another', () => {
  const { script } = framesOf(
    [...part, frame(10), frame(26), runs('FireAnimationFrame', 12, 20), runs('FunctionCall', 13, 19)],
    'melt',
  );
  expect(script).toEqual([8]);
});

test('a call over the border of two frames is shared between them', () => {
  const events = [...part, frame(10), frame(20), frame(30), runs('TimerFire', 15, 24)];
  expect(framesOf(events, 'melt')).toEqual({ script: [5, 4], intervals: [10, 10] });
});

test('a block of fifty milliseconds is seen as such, in script and in the time between frames', () => {
  const events = [...part, frame(10), frame(76), runs('EventDispatch', 20, 70)];
  expect(framesOf(events, 'melt')).toEqual({ script: [50], intervals: [66] });
});

test('frames in which nothing ran count as frames, and not as frames without script', () => {
  const events = [...part, frame(10), frame(26), frame(42), runs('FunctionCall', 26.5, 30)];
  const { script, intervals } = framesOf(events, 'melt');
  expect(intervals).toEqual([16, 16]);
  expect(script).toEqual([3.5]);
});

test('what other threads run, what lies outside the part, and what is no script, does not count', () => {
  const events = [
    ...part,
    frame(10),
    frame(26),
    runs('FunctionCall', 11, 25, { pid: 7, tid: 2 }),
    runs('FunctionCall', 11, 25, { pid: 8, tid: 1 }),
    runs('Layout', 11, 25),
    frame(110),
    frame(200),
  ];
  expect(framesOf(events, 'melt')).toEqual({ script: [], intervals: [16] });
});

test('parts of one trace are told apart', () => {
  const events = [
    ...[stamp(0, 'bench-begins a'), frame(10), frame(30), stamp(40, 'bench-ends a')],
    ...[stamp(50, 'bench-begins b'), frame(60), frame(70), frame(80), stamp(90, 'bench-ends b')],
  ];
  expect(framesOf(events, 'a').intervals).toEqual([20]);
  expect(framesOf(events, 'b').intervals).toEqual([10, 10]);
});

test('a part that the trace does not hold is no part without frames', () => {
  expect(() => framesOf([frame(10)], 'melt')).toThrow('"melt"');
});

test('the parts of one frame are seen together and counted once', () => {
  const seen = (ts: number): Pick<TraceEvent, 'name' | 'ph' | 'ts'> => ({
    name: 'SwapEndToPresentationCompositorFrame',
    ph: 'e',
    ts,
  });
  expect(framesSeen([seen(33_400), seen(100), seen(900), { ...seen(50_000), ph: 'b' }, seen(66_700)])).toBe(3);
});
