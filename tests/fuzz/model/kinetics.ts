/** The wheel of years under any hands, and under numbers that no hand makes. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as kinetics from '../../../src-renderer/core/model/kinetics.ts';
import type { Wheel, WheelSpan } from '../../../src-renderer/core/model/kinetics.ts';
import { fuzzTarget, type Target } from '../target.ts';

const anyNumber = fc.oneof(
  fc.double({ min: -60, max: 60, noNaN: true }),
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 5e-324),
);
const hand = fc.record({ act: fc.constantFrom('pull', 'release', 'hold', 'turn', 'nudge', 'step'), value: anyNumber });
type Hand = typeof hand extends fc.Arbitrary<infer H> ? H : never;

const span = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, years]): WheelSpan => ({ from, to: from + years }));

function apply(wheel: Wheel, { act, value }: Hand, span: WheelSpan): Wheel {
  switch (act) {
    case 'pull':
      return kinetics.pull(wheel, value, span);
    case 'release':
      return kinetics.release(wheel, value, span);
    case 'hold':
      return kinetics.hold(wheel);
    case 'turn':
      return kinetics.turnTo(wheel, value, span);
    case 'nudge':
      return kinetics.nudge(wheel, value);
    default:
      return kinetics.step(wheel, value, span);
  }
}

/** Beyond the ends the wheel gives by so many years. */
const give = 1.4;
/** Half a minute of frames: no throw lasts as long. */
const frames = 1800;

interface Input {
  readonly span: WheelSpan;
  readonly year: number;
  readonly hands: readonly Hand[];
  readonly frame: number;
}

function judge({ span, year, hands, frame }: Input): void {
  let wheel = kinetics.wheelAt(span.from + (year % (span.to - span.from + 1)));
  for (const each of hands) {
    wheel = apply(wheel, each, span);
    for (const [name, value] of Object.entries({
      at: wheel.at,
      speed: wheel.speed,
      target: wheel.target,
      pulled: wheel.pulled,
    }))
      assert.ok(Number.isFinite(value), `${name} is ${value} after ${each.act} ${each.value}`);
    assert.ok(wheel.at >= span.from - give && wheel.at <= span.to + give, `it stands on ${wheel.at}`);
    const shown = kinetics.yearOf(wheel, span);
    assert.ok(Number.isInteger(shown) && shown >= span.from && shown <= span.to, `it shows ${shown}`);
  }
  for (const left of [wheel, kinetics.hold(wheel)]) judgeRest(left, span, frame);
}

/** After its release it comes to rest. */
function judgeRest(wheel: Wheel, span: WheelSpan, frame: number): void {
  let free = wheel.state === 'held' ? kinetics.release(wheel, wheel.speed, span) : wheel;
  for (let count = 0; count < frames && free.state !== 'rest'; count += 1) free = kinetics.step(free, frame, span);
  assert.equal(free.state, 'rest', 'left alone it comes to rest');
  assert.ok(Number.isInteger(free.at) && free.at >= span.from && free.at <= span.to, `it rests on ${free.at}`);
}

export const kineticsTarget: Target = fuzzTarget({
  name: 'model: the dial',
  runs: 200,
  input: fc.record({
    span,
    year: fc.nat(),
    hands: fc.array(hand, { maxLength: 60 }),
    /** Seconds: of a quick screen, of a slow one, and of one that misses most frames. */
    frame: fc.constantFrom(1 / 240, 1 / 60, 1 / 30, 0.1, 0.7),
  }),
  open: () => Promise.resolve(),
  judge,
  // A dial that was asked to turn to no year.
  cases: [{ span: { from: 1978, to: 2026 }, year: 0, hands: [{ act: 'turn', value: NaN }], frame: 1 / 60 }],
});
