import { liveScene, type Live, type Picture } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { wipe } from '../engine/pen.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { changeTime, darkTime, goalOf, lampCount, lightAt, wavering } from './lamps.ts';
import { layOut } from './layers.ts';
import { ontoIce } from './rink.ts';
import { Spray } from './spray.ts';
import { drawLappers, drawSkater, drawTraces } from './stage.ts';
import { Traces, type Trace } from './trace.ts';

/** A hall of rings: its lamps come on, skaters cut the ice, and every finger cuts its own arc. */
export const mount = liveScene(open);

/** Skaters are redrawn at most so often, in ms; a finger's cut at every frame. */
const pace = 31;
/** The ice fills with cuts in this time, and empties in that; ms. */
const fillTime = 2300;
/** A lone skater sets out after so many ms without a finger, and so fast (metres a second). */
const loneGap = [3200, 6500] as const;
const loneSpeed = 9.5;

function open(live: Live): Picture {
  const { clock, chapter } = live;
  const pages = chapter.pages.length;
  const opened = clock.now();
  const picture = layOut(live);
  const { rink, lamps, stage } = picture;
  const traces = new Traces(rink, opened);
  const spray = new Spray(clock.random);
  const shown = new Float32Array(lampCount);
  const from = new Float32Array(lampCount);
  let asked = opened + darkTime;
  let lighting = true;
  let full = 0;
  let filling = { from: 0, to: 0, since: opened };
  /** How long the skaters have been on their way, and how much of that has not been drawn yet; seconds. */
  let seconds = 0;
  let undrawn = 0;
  const due = atMostEvery(pace);

  /** Turns lamps and ice to the story's page. */
  function tell(first: boolean): void {
    const now = clock.now();
    from.set(shown);
    asked = now + (first ? darkTime : 0);
    lighting = true;
    filling = { from: full, to: pages > 1 && live.page < pages ? 0 : 1, since: asked };
    live.changed = true;
  }

  function light(now: number): void {
    if (!lighting) return;
    let sum = 0;
    for (const lamp of lamps) {
      const goal = goalOf(lamp, live.page, pages);
      const since = live.still ? changeTime : now - asked;
      shown[lamp.index] = lightAt(lamp.index, from[lamp.index] as number, goal, since);
      sum += shown[lamp.index] as number;
    }
    const mean = sum / lampCount;
    picture.light(shown, mix(0.72 * clamp(mean), 1, smooth(1, 1.5, mean)));
    lighting = !live.still && now - asked < changeTime;
  }

  function draw(now: number): void {
    if (!live.still) seconds += undrawn;
    light(now);
    const share = live.still ? 1 : clamp((now - filling.since) / fillTime);
    full = mix(filling.from, filling.to, smooth(0, 1, share));
    picture.fill(full);
    picture.waver(live.still ? 0.5 : wavering(seconds));
    traces.step(now);
    if (stage) {
      const { pen } = stage;
      wipe(pen);
      drawTraces(stage, traces.all, now);
      drawLappers(stage, seconds, full);
      for (const trace of traces.all) glide(trace, now);
      spray.draw(pen, rink, undrawn);
    }
    undrawn = 0;
    live.changed = share < 1 || lighting;
  }

  /** Who was let go skates on: there is a skater at the head of the cut. */
  function glide(trace: Trace, now: number): void {
    if (!stage || trace.finger !== null || trace.speed <= 0) return;
    const [x, z] = [trace.xs.at(-1) as number, trace.zs.at(-1) as number];
    drawSkater(stage, x, z, trace.way, now / 900);
    if (trace.speed > 3) spray.throwFrom(x, z, trace.way, trace.turn, trace.speed * 0.4);
  }

  const isHeld = () => traces.all.some(({ finger }) => finger !== null);

  function step(now: number, since: number): boolean {
    undrawn += since;
    if (due(now, clock.still || isHeld())) draw(now);
    return !live.still || (live.calm && traces.all.length > 0);
  }

  /** While untouched, a lone skater draws a long arc across the ice now and then. */
  function sendLone(): void {
    if (isHeld()) return;
    const side = clock.random() < 0.5 ? -1 : 1;
    const { x, z } = ontoIce(rink, {
      x: rink.ahead + side * (120 + 260 * clock.random()),
      y: rink.horizon + (rink.portrait ? 330 : 420) + 160 * clock.random(),
    });
    const trace = traces.down(null, x, z, clock.now());
    trace.way = side > 0 ? Math.PI * (0.7 + 0.3 * clock.random()) : Math.PI * 0.3 * clock.random();
    trace.turn = side * (0.35 + 0.4 * clock.random());
    trace.speed = loneSpeed;
    live.wake();
  }
  tell(true);

  return {
    step,
    touch({ id, phase, ...at }) {
      const now = clock.now();
      const { x, z } = ontoIce(rink, at);
      if (phase === 'down') {
        traces.down(id, x, z, now);
        if (!live.calm) spray.throwFrom(x, z, -Math.PI / 2, 1, 4);
      } else if (phase === 'move') {
        traces.move(id, x, z, now);
        const trace = traces.all.find(({ finger }) => finger === id);
        if (trace && !live.calm && trace.speed > 0.6) spray.throwFrom(x, z, trace.way, trace.turn, trace.speed);
      } else {
        traces.up(id, now);
        if (live.calm) traces.rest();
      }
      live.postponeIdle();
      live.change();
    },
    page() {
      if (live.calm) picture.fade();
      tell(false);
    },
    calm() {
      undrawn = 0;
      if (live.calm) {
        picture.fade();
        traces.rest();
      }
      tell(false);
    },
    idle: { gap: () => mix(loneGap[0], loneGap[1], clock.random()), act: sendLone },
  };
}
