import { fadeIn } from '../engine/fade.ts';
import { wipe } from '../engine/pen.ts';
import { sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { layOut } from './layers.ts';
import { drawLight, waveLife, type Wave } from './light.ts';
import { beyondRing, openAtBeat, passTime, ringAt, shareAt, thawOf, type Hole } from './thaw.ts';

/**
 * A bud in ice in the frozen night, and one ring of light round it. The ring opens, the seedling unfolds, and it is
 * morning over the land. A finger pulls the ring open; in the dark every finger thaws a hole of its own.
 */
export const mount = sceneOf(open);

/** The ring opens so long from one beat to the next, in ms. */
const openTime = 2300;
/** A ring that was pulled goes back within so many seconds (two thirds of the way). */
const returnTime = 0.5;
/** So near to the ring a finger takes hold of it. Units. */
const grip = 64;
/** Untouched, a wave of light goes out about so often, in ms. */
const idleGap = 3600;
/** The slow life is drawn at most so often, in ms. */
const pace = 33;
const mostHoles = 12;
const mostWaves = 10;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { clock, chapter, frame } = options;
  const thaw = thawOf(frame);
  const beats = chapter.beats.length;
  const picture = layOut(layers, thaw, options);
  let calm = options.calm;
  let beat = options.beat;
  let share = clock.still || calm ? openAtBeat(beat, beats) : 0;
  let opening = { from: share, since: clock.now() + 600, on: true };
  let holes: readonly Hole[] = [];
  let waves: readonly Wave[] = [];
  let owner: number | null = null;
  let nod = { at: 0, since: -10 };
  let last = clock.now();
  let drawn = -pace;
  let dirty = true;
  let stopFrame: () => void = () => undefined;
  let stopIdle: () => void = () => undefined;

  function step(now: number): void {
    const seconds = clamp((now - last) / 1000, 0, 0.1);
    last = now;
    openOn(now, seconds);
    if (holes.length > 0) {
      holes = passTime(holes, calm ? 1 : seconds, thaw.size);
      dirty = true;
    }
    if (dirty || now - drawn >= pace || clock.still) draw(now);
    if (dirty || opening.on || holes.length > 0 || waves.length > 0 || !(calm || clock.still)) wake();
  }

  function openOn(now: number, seconds: number): void {
    const goal = openAtBeat(beat, beats);
    if (owner !== null || share === goal) {
      opening.on = false;
      return;
    }
    if (opening.on) {
      const time = clock.still || calm ? 1 : clamp((now - opening.since) / openTime);
      share = mix(opening.from, goal, smooth(0, 1, time));
      opening.on = time < 1;
    } else {
      share = goal + (share - goal) * Math.exp(-seconds / returnTime);
      if (calm || Math.abs(share - goal) < 0.002) share = goal;
    }
    dirty = true;
  }

  function draw(now: number): void {
    const seconds = now / 1000;
    drawn = now;
    if (dirty) picture.open(share, holes);
    const still = calm || clock.still;
    const since = seconds - nod.since;
    const bent = still || since > 3 ? 0 : nod.at * Math.exp(-since * 1.9) * Math.sin(since * 9);
    picture.stand(share, still ? 0 : 0.022 * Math.sin(seconds * 1.1), bent);
    waves = waves.filter((wave) => seconds - wave.since < waveLife);
    wipe(picture.light);
    if (picture.light)
      drawLight(
        picture.light,
        thaw,
        share,
        holes,
        // Calm light stands round the finger and fades.
        still ? waves.map((wave) => ({ ...wave, from: wave.from + 60 })) : waves,
        seconds,
      );
    dirty = false;
  }

  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }

  function wave(x: number, y: number, from: number, strength: number): void {
    waves = [...waves, { x, y, from, strength, since: clock.now() / 1000 }].slice(-mostWaves);
    wake();
  }

  /** Life while nobody touches: waves of light go out from the ring over the dark. */
  function idle(): void {
    stopIdle();
    if (calm || clock.still) return;
    stopIdle = clock.after(idleGap * (0.7 + 0.6 * clock.random()), () => {
      const ring = ringAt(thaw, share);
      wave(ring.x, ring.y, ring.radius, 0.6);
      idle();
    });
  }

  function down({ id, x, y }: Touch): void {
    const beyond = beyondRing(thaw, share, { x, y });
    const words = frame.portrait ? y > frame.height * 0.52 : x < frame.width * 0.37;
    if (Math.abs(beyond) < grip && owner === null) {
      owner = id;
      pull(x, y);
      return;
    }
    if (beyond > 0 && !words) holes = [...holes, { id, x, y, radius: 26, held: true }].slice(-mostHoles);
    else if (beyond <= 0) nod = { at: x < thaw.foot.x ? 0.13 : -0.13, since: clock.now() / 1000 };
    wave(x, y, 12, words ? 0.25 : 0.9);
    dirty = true;
  }

  function pull(x: number, y: number): void {
    share = clamp(shareAt(thaw, { x, y }), 0, 1.1);
    opening.on = false;
    dirty = true;
  }

  wake();
  idle();

  return {
    touch(touch) {
      const { id, phase, x, y } = touch;
      if (phase === 'down') down(touch);
      else if (phase === 'move') {
        if (id === owner) pull(x, y);
        else holes = holes.map((hole) => (hole.id === id && hole.held ? { ...hole, x, y } : hole));
      } else {
        if (id === owner) owner = null;
        holes = holes.map((hole) => (hole.id === id ? { ...hole, held: false } : hole));
      }
      dirty = true;
      wake();
    },
    beat(next) {
      beat = next;
      opening = { from: share, since: clock.now(), on: true };
      if (calm) fadeIn(picture.day);
      wake();
    },
    calm(now) {
      calm = now;
      last = clock.now();
      dirty = true;
      wake();
      idle();
    },
    languages: () => undefined,
    close() {
      stopFrame();
      stopIdle();
      picture.close();
    },
  };
}
