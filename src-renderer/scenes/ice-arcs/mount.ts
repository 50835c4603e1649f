import { sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { changeTime, darkTime, goalOf, lampCount, lightAt, wavering } from './lamps.ts';
import { layOut } from './layers.ts';
import { ontoIce } from './rink.ts';
import { Spray } from './spray.ts';
import { drawLappers, drawSkater, drawTraces } from './stage.ts';
import { Traces, type Trace } from './trace.ts';

/** A hall of rings: its lamps come on, skaters cut the ice, and every finger cuts its own arc. */
export const mount = sceneOf(open);

/** Skaters are redrawn at most so often, in ms; a finger's cut at every frame. */
const pace = 31;
/** The ice fills with cuts in this time, and empties in that; ms. */
const fillTime = 2300;
/** A lone skater sets out after so many ms without a finger, and so fast (metres a second). */
const loneGap = [3200, 6500] as const;
const loneSpeed = 9.5;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { clock } = options;
  const beats = options.chapter.beats.length;
  let { calm, beat } = options;
  const atRest = () => calm || clock.still;
  let last = clock.now();
  const picture = layOut(layers, options, () => {
    change();
    // A still page's clock may have run out while the press was at work.
    if (clock.still) draw(clock.now());
  });
  const { rink, lamps, stage } = picture;
  const traces = new Traces(rink, last);
  const spray = new Spray(clock.random);
  const shown = new Float32Array(lampCount);
  const from = new Float32Array(lampCount);
  let asked = last + darkTime;
  let lighting = true;
  let full = 0;
  let filling = { from: 0, to: 0, since: last };
  let seconds = 0;
  let drawn = -Infinity;
  let dirty = true;
  let stopFrame: () => void = () => undefined;
  let stopLone: () => void = () => undefined;

  /** Turns lamps and ice to the story's beat. */
  function tell(first: boolean): void {
    const now = clock.now();
    from.set(shown);
    asked = now + (first ? darkTime : 0);
    lighting = true;
    filling = { from: full, to: beats > 1 && beat < beats ? 0 : 1, since: asked };
    change();
  }

  function light(now: number): void {
    if (!lighting) return;
    let sum = 0;
    for (const lamp of lamps) {
      const goal = goalOf(lamp, beat, beats);
      const since = atRest() ? changeTime : now - asked;
      shown[lamp.index] = lightAt(lamp.index, from[lamp.index] as number, goal, since);
      sum += shown[lamp.index] as number;
    }
    const mean = sum / lampCount;
    picture.light(shown, mix(0.72 * clamp(mean), 1, smooth(1, 1.5, mean)));
    lighting = !atRest() && now - asked < changeTime;
  }

  function draw(now: number): void {
    const step = clamp((now - last) / 1000, 0, 0.1);
    last = now;
    if (!atRest()) seconds += step;
    light(now);
    const share = atRest() ? 1 : clamp((now - filling.since) / fillTime);
    full = mix(filling.from, filling.to, smooth(0, 1, share));
    picture.fill(full);
    picture.waver(atRest() ? 0.5 : wavering(seconds));
    traces.step(now);
    if (stage) {
      const { pen } = stage;
      pen.save();
      pen.setTransform(1, 0, 0, 1, 0, 0);
      pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
      pen.restore();
      drawTraces(stage, traces.all, now);
      drawLappers(stage, seconds, full);
      for (const trace of traces.all) glide(trace, now);
      spray.draw(pen, rink, step);
    }
    drawn = now;
    dirty = share < 1 || lighting;
  }

  /** Who was let go skates on: there is a skater at the head of the cut. */
  function glide(trace: Trace, now: number): void {
    if (!stage || trace.finger !== null || trace.speed <= 0) return;
    const [x, z] = [trace.xs.at(-1) as number, trace.zs.at(-1) as number];
    drawSkater(stage, x, z, trace.way, now / 900);
    if (trace.speed > 3) spray.throwFrom(x, z, trace.way, trace.turn, trace.speed * 0.4);
  }

  function step(now: number): void {
    const held = traces.all.some(({ finger }) => finger !== null);
    if (held || now - drawn >= pace) draw(now);
    if (dirty || !atRest() || (calm && traces.all.length > 0)) wake();
  }
  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }
  function change(): void {
    dirty = true;
    wake();
  }

  /** When nobody skates, somebody does: a long arc across the ice now and then. */
  function waitForLone(): void {
    stopLone();
    if (clock.still) return;
    stopLone = clock.after(mix(loneGap[0], loneGap[1], clock.random()), () => {
      if (!calm && !traces.all.some(({ finger }) => finger !== null)) {
        const side = clock.random() < 0.5 ? -1 : 1;
        const { x, z } = ontoIce(rink, {
          x: rink.ahead + side * (120 + 260 * clock.random()),
          y: rink.horizon + (rink.portrait ? 330 : 420) + 160 * clock.random(),
        });
        const trace = traces.down(null, x, z, clock.now());
        trace.way = side > 0 ? Math.PI * (0.7 + 0.3 * clock.random()) : Math.PI * 0.3 * clock.random();
        trace.turn = side * (0.35 + 0.4 * clock.random());
        trace.speed = loneSpeed;
        wake();
      }
      waitForLone();
    });
  }
  tell(true);
  waitForLone();

  return {
    touch({ id, phase, ...at }: Touch) {
      const now = clock.now();
      const { x, z } = ontoIce(rink, at);
      if (phase === 'down') {
        traces.down(id, x, z, now);
        if (!calm) spray.throwFrom(x, z, -Math.PI / 2, 1, 4);
      } else if (phase === 'move') {
        traces.move(id, x, z, now);
        const trace = traces.all.find(({ finger }) => finger === id);
        if (trace && !calm && trace.speed > 0.6) spray.throwFrom(x, z, trace.way, trace.turn, trace.speed);
      } else {
        traces.up(id, now);
        if (calm) traces.rest();
      }
      waitForLone();
      change();
    },
    beat(next) {
      beat = next;
      if (calm) picture.fade();
      tell(false);
    },
    calm(next) {
      calm = next;
      last = clock.now();
      if (next) {
        picture.fade();
        traces.rest();
      }
      tell(false);
    },
    languages: () => undefined,
    close() {
      stopFrame();
      stopLone();
      picture.close();
    },
  };
}
