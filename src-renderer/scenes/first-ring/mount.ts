import { fadeIn } from '../engine/fade.ts';
import { type Live, liveScene, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { drawRims, drawWaves, openPath, type Wave, waveLife } from './light.ts';
import { beyondRing, type Hole, openAtPage, passTime, ringAt, seedlingAt, shareAt, type Thaw, thawOf } from './thaw.ts';
import type { Point } from '../engine/waves.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { leafHalf, leafLong, sheathHalf, sheathTall, stemHalf, stemTall } from './seedling-plates.ts';
import printProgram from './print.worker.ts?worker&url';

/**
 * A bud in ice in the frozen night, and one ring of light round it. The ring opens, the seedling unfolds, and it is
 * morning over the land. A finger pulls the ring open; in the dark every finger thaws a hole of its own.
 */
export const mount = liveScene(open);

/** The ring opens so long from one page to the next, in ms. */
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

/** Places in a direction, from one distance to another. */
function between({ x, y }: Point, angle: number, from: number, to: number): Point[] {
  return [0, 1].map((share) => {
    const away = mix(from, to, share);
    return { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away };
  });
}

function open(live: Live): Picture {
  const { clock, chapter, frame } = live;
  const thaw = thawOf(frame);
  const pages = chapter.pages.length;
  const picture = layOut(live, thaw);
  let share = live.still ? openAtPage(live.page, pages) : 0;
  let opening = { from: share, since: clock.now() + 600, on: true };
  let holes: readonly Hole[] = [];
  let waves: readonly Wave[] = [];
  let owner: number | null = null;
  let nod = { at: 0, since: -10 };
  const due = atMostEvery(pace);

  function step(now: number, seconds: number): boolean {
    openOn(now, seconds);
    if (holes.length > 0) {
      holes = passTime(holes, live.calm ? 1 : seconds, thaw.size);
      live.changed = true;
    }
    if (due(now, live.changed || clock.still)) draw(now);
    return opening.on || holes.length > 0 || waves.length > 0 || !live.still;
  }

  function openOn(now: number, seconds: number): void {
    const goal = openAtPage(live.page, pages);
    if (owner !== null || share === goal) {
      opening.on = false;
      return;
    }
    if (opening.on) {
      const time = live.still ? 1 : clamp((now - opening.since) / openTime);
      share = mix(opening.from, goal, smooth(0, 1, time));
      opening.on = time < 1;
    } else {
      share = goal + (share - goal) * Math.exp(-seconds / returnTime);
      if (live.calm || Math.abs(share - goal) < 0.002) share = goal;
    }
    live.changed = true;
  }

  function draw(now: number): void {
    const seconds = now / 1000;
    const { rims, waves: over } = picture;
    if (live.changed) {
      picture.open(share, holes);
      wipe(rims);
      if (rims) drawRims(rims, thaw, share, holes);
    }
    const { still } = live;
    const since = seconds - nod.since;
    const bent = still || since > 3 ? 0 : nod.at * Math.exp(-since * 1.9) * Math.sin(since * 9);
    picture.stand(share, still ? 0 : 0.022 * Math.sin(seconds * 1.1), bent);
    // What was drawn before must go, also when no wave is left.
    if (waves.length > 0) wipe(over);
    waves = waves.filter((wave) => seconds - wave.since < waveLife);
    // Calm light stands round the finger and fades.
    const seen = still ? waves.map((wave) => ({ ...wave, from: wave.from + 60 })) : waves;
    if (over && seen.length > 0) drawWaves(over, thaw, seen, seconds);
    live.changed = false;
  }

  function wave(x: number, y: number, from: number, strength: number): void {
    waves = [...waves, { x, y, from, strength, since: clock.now() / 1000 }].slice(-mostWaves);
    live.wake();
  }

  /** Idle animation: waves of light go out from the ring over the dark. */
  function waveFromRing(): void {
    const ring = ringAt(thaw, share);
    wave(ring.x, ring.y, ring.radius, 0.6);
  }

  /** A ring that opens or returns by itself would catch fingers that only turn the page: it keeps none until it stands. */
  const standsStill = (): boolean => share === openAtPage(live.page, pages);

  /** Whether a place is on the edge of the ring. */
  function onEdge(at: Point): boolean {
    return Math.abs(beyondRing(thaw, share, at)) < grip;
  }

  function down({ id, x, y }: Touch): void {
    const beyond = beyondRing(thaw, share, { x, y });
    const words = frame.portrait ? y > frame.height * 0.52 : x < frame.width * 0.37;
    if (onEdge({ x, y }) && owner === null) {
      owner = id;
      pull(x, y);
      return;
    }
    if (beyond > 0 && !words) holes = [...holes, { id, x, y, radius: 26, held: true }].slice(-mostHoles);
    else if (beyond <= 0) nod = { at: x < thaw.foot.x ? 0.13 : -0.13, since: clock.now() / 1000 };
    wave(x, y, 12, words ? 0.25 : 0.9);
  }

  function pull(x: number, y: number): void {
    share = clamp(shareAt(thaw, { x, y }), 0, 1.1);
    opening.on = false;
  }

  return {
    step,
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
      live.change();
    },
    holds: (at) => standsStill() && onEdge(at),
    gesture() {
      // The ring is pulled open; one that is open, shut and let go.
      const { x, y, radius } = ringAt(thaw, share);
      const angle = -0.62;
      const reach = radius * thaw.outline.outline(angle);
      const to = share < 0.6 ? thaw.open.radius * 0.98 : reach * 0.5;
      return { path: between({ x, y }, angle, reach, to), time: 1700 };
    },
    page() {
      opening = { from: share, since: clock.now(), on: true };
      if (live.calm) fadeIn(picture.day);
    },
    idle: { gap: () => idleGap * (0.7 + 0.6 * clock.random()), act: waveFromRing },
  };
}

/** The printed land and seedling, and what moves them. */
interface Layers {
  /** Opens the ring of light so far, with the holes that fingers have thawed. */
  open(share: number, holes: readonly Hole[]): void;
  /** Stands the seedling as it is when the ring is open so far; `sway` and `nod` in radians. */
  stand(share: number, sway: number, nod: number): void;
  /** Waves of light, and over them the rims of the ring and of holes, which change less often. */
  readonly waves: CanvasRenderingContext2D | null;
  readonly rims: CanvasRenderingContext2D | null;
  readonly day: HTMLCanvasElement;
}

/** Light is soft: more pixels are not needed for it. */
const mostLightPixels = 2_100_000;
/** Leaves stand like this when they are shut and when they are open, in radians. */
const shutTurn = 0.035;
const openTurn = 0.98;

function layOut(live: Live, thaw: Thaw): Layers {
  const { layers, frame } = live;
  const { size, foot } = thaw;
  const printer = openSheetPrinter(live, printProgram, frame);
  printer.lay('night');
  const day = printer.lay('day');
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.3);
  const room = {
    left,
    top: 0,
    width: frame.width - left,
    height: frame.portrait ? Math.ceil(frame.height * 0.56) : frame.height,
  };
  const scale = lifeScale(live, room, mostLightPixels);
  const waves = penOver(layers, frame, room, scale);
  const rims = penOver(layers, frame, room, scale);

  /** A part of the seedling: its own 0, 0 is the point it stands on and turns round. */
  const part = (plate: string, half: number, tall: number, below = 0) => {
    const at = { left: -half * size, top: -tall * size, width: half * 2 * size, height: (tall + below) * size };
    const canvas = printer.print(plate, at);
    placeCanvas(layers, canvas, frame, { ...at, left: foot.x + at.left, top: foot.y + at.top });
    canvas.style.transformOrigin = `${half * size * frame.css}px ${tall * size * frame.css}px`;
    canvas.style.willChange = 'transform';
    return canvas;
  };
  const stem = part('stem', stemHalf, stemTall, 24);
  const right = part('right-leaf', leafHalf, leafLong);
  const leftLeaf = part('left-leaf', leafHalf, leafLong);
  const sheath = part('sheath', sheathHalf, sheathTall);

  return {
    day,
    waves,
    rims,
    open(share, holes) {
      day.style.clipPath = `path('${openPath(thaw, share, holes)}')`;
    },
    stand(share, sway, nod) {
      const { tall, spread, grown } = seedlingAt(share);
      const up = stemTall * tall * size;
      const lean = sway * 0.5;
      const top = { x: Math.sin(lean) * up + 5 * size * tall, y: -Math.cos(lean) * up };
      stem.style.transform = `rotate(${lean.toFixed(4)}rad) scale(${mix(0.8, 1, tall).toFixed(3)},${tall.toFixed(3)})`;
      const turn = mix(shutTurn, openTurn, spread);
      const wide = mix(0.74, 1, spread);
      const shift = `translate(${(top.x * frame.css).toFixed(2)}px,${((top.y + 8 * size) * frame.css).toFixed(2)}px)`;
      const leaf = (angle: number, own: number) =>
        `${shift} rotate(${angle.toFixed(4)}rad) scale(${(wide * grown * own).toFixed(3)},${(grown * own).toFixed(3)})`;
      leftLeaf.style.transform = leaf(-turn * 0.9 + sway + nod, 1);
      right.style.transform = leaf(turn * 1.06 + sway * 0.8 - nod, mix(1, 0.88, spread));
      sheath.style.opacity = clamp(1 - share * 2.6).toFixed(3);
      sheath.style.transform = `translate(0px,${(12 * size * frame.css).toFixed(1)}px) scale(1.3,1.18)`;
    },
  };
}
