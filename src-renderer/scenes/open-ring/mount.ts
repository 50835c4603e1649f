import { fadeIn } from '../engine/fade.ts';
import { type Live, liveScene, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { lifeScale, penOver, wipe } from '../engine/pen.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import {
  follow,
  onPlain,
  onRing,
  onScreen,
  type Plain,
  plainOf,
  shareAt,
  shareAtPage,
  type Tree,
  treesOf,
  turnAt,
} from './plain.ts';
import { drawTravellers, type Wave, waveLife } from './travellers.ts';
import type { Point } from '../../core/model/rect.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { drawAvenue, drawHead, drawTrees } from './avenue.ts';
import { greatHalf, greatTall, poplar } from './tree-plates.ts';
import printProgram from './print.worker.ts?worker&url';

/**
 * A plain ploughed in rings. The outermost is an avenue that is still being drawn; it never closes: through the gap a
 * road leads on to the dawn. A finger takes the ring's head and draws it on.
 */
export const mount = liveScene(open);

/** The ring is drawn so long from one page to the next, in ms. */
const drawTime = 2300;
/** A ring that was drawn too far, or back, returns within so many seconds (two thirds of the way). */
const returnTime = 0.4;
/** A finger takes the head from so far away; units of the screen. */
const grip = 120;
const pace = 33;
const mostWaves = 10;

function open(live: Live): Picture {
  const { clock, pages, frame } = live;
  const plain = plainOf(frame);
  let goal = shareAtPage(live.page, pages);
  let share = live.still ? goal : 0.02;
  let drawing = { from: share, since: clock.now() + 600, on: true };
  let owner: number | null = null;
  let waves: readonly Wave[] = [];
  const due = atMostEvery(pace);
  const picture = layOut(live, plain);

  function step(now: number, seconds: number): boolean {
    if (owner === null && drawing.on) {
      const time = live.still ? 1 : clamp((now - drawing.since) / drawTime);
      share = mix(drawing.from, goal, smooth(0, 1, time));
      drawing.on = time < 1;
      live.changed = true;
    } else if (owner === null && share !== goal) {
      share = goal + (share - goal) * Math.exp(-seconds / returnTime);
      if (live.calm || Math.abs(share - goal) < 0.001) share = goal;
      live.changed = true;
    }
    if (due(now, live.changed || clock.still)) draw(now);
    return drawing.on || waves.length > 0 || share !== goal || !live.still;
  }

  function draw(now: number): void {
    const seconds = now / 1000;
    waves = waves.filter(({ since }) => seconds - since < waveLife);
    const { still } = live;
    if (live.changed || waves.length > 0) picture.draw(share, (tree) => (still ? 0 : bend(tree, seconds)));
    wipe(picture.travellers);
    if (picture.travellers)
      drawTravellers(
        picture.travellers,
        plain,
        share,
        waves,
        still && clock.still ? 0 : seconds,
        still,
        live.easing.crowd,
      );
    live.changed = false;
  }

  /** Trees lean as a wave passes under them. */
  function bend({ place }: Tree, seconds: number): number {
    let lean = 0;
    for (const wave of waves) {
      const age = seconds - wave.since;
      const away = Math.hypot(place.x - wave.place.x, place.z - wave.place.z);
      const off = (away - 0.62 * age) / 0.22;
      if (Math.abs(off) < 2.4)
        lean += 0.24 * Math.exp(-off * off) * Math.sign(place.x - wave.place.x) * smooth(waveLife, 0.4, age);
    }
    return lean;
  }

  function pull({ x, y }: Touch): void {
    share = follow(share, shareAt(plain, onPlain(plain, { x, y })));
    drawing.on = false;
    // What was drawn stays, but for the gap.
    goal = clamp(share, shareAtPage(live.page, pages), 1);
    live.changed = true;
  }

  /** Whether a place is on the end of the ring, which a finger draws on. */
  function onHead({ x, y }: Point): boolean {
    const head = onScreen(plain, onRing(plain, plain.radius, turnAt(plain, share)));
    return Math.hypot(x - head.x, y - head.y) < grip;
  }

  function down(touch: Touch): void {
    if (owner === null && onHead(touch)) {
      owner = touch.id;
      live.sound('wood');
      pull(touch);
      return;
    }
    if (touch.y < plain.horizon + 30) return;
    live.sound('paper');
    waves = [...waves, { place: onPlain(plain, touch), since: clock.now() / 1000 }].slice(-mostWaves);
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'down') down(touch);
      else if (touch.id === owner) {
        if (touch.phase === 'move') {
          pull(touch);
          live.rub('wood', 120);
        } else owner = null;
      }
      live.wake();
    },
    holds: onHead,
    gesture() {
      // The ring is drawn on from its end; one that is drawn wholly, back and let go.
      const to = share < 0.9 ? Math.min(1, share + 0.7) : share - 0.7;
      const path = Array.from({ length: 13 }, (_, step) =>
        onScreen(plain, onRing(plain, plain.radius, turnAt(plain, mix(share, to, step / 12)))),
      );
      return { path, time: 2800 };
    },
    page() {
      goal = shareAtPage(live.page, pages);
      drawing = { from: share, since: clock.now(), on: true };
      if (live.calm) fadeIn(picture.ring);
    },
  };
}

/** The printed plain, and what is drawn on it. */
interface Layers {
  /** Draws the ring so far, with its trees; `bend` is how far a tree leans. */
  draw(share: number, bend: (tree: Tree) => number): void;
  readonly ring: HTMLElement;
  readonly travellers: CanvasRenderingContext2D | null;
}

/** As many pixels as a 1080p screen has there: with fewer the canvas would be scaled in every frame. */
const mostLightPixels = 1_200_000;

function layOut(live: Live, plain: Plain): Layers {
  const { layers, frame } = live;
  const printer = openSheetPrinter(live, printProgram, frame, live.change);
  printer.lay('land');
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.33);
  const room = {
    left,
    top: Math.floor(plain.horizon - 90),
    width: frame.width - left,
    height: (frame.portrait ? Math.ceil(frame.height * 0.55) : frame.height) - Math.floor(plain.horizon - 90),
  };
  const ring = document.createElement('div');
  ring.style.cssText = 'position:absolute;inset:0';
  layers.append(ring);
  const far = penOver(ring, frame, room, frame.scale);
  const size = plain.focal / 730;
  const foot = onScreen(plain, plain.pith);
  const great = {
    left: -greatHalf * size,
    top: -greatTall * size,
    width: greatHalf * 2 * size,
    height: (greatTall + 8) * size,
  };
  placeCanvas(ring, printer.print('great', great), frame, {
    ...great,
    left: foot.x + great.left,
    top: foot.y + great.top,
  });
  // The near trees stand before what passes on the avenue.
  const travellers = penOver(ring, frame, room, lifeScale(live, room, mostLightPixels));
  const near = penOver(ring, frame, room, frame.scale);
  const poplars = printer.print('poplars', { left: 0, top: 0, width: poplar.width * 3, height: poplar.tall });
  const trees = treesOf(plain);
  const behind = trees.filter((tree) => tree.place.z > plain.pith.z);
  const before = trees.filter((tree) => tree.place.z <= plain.pith.z);
  return {
    ring,
    travellers,
    draw(share, bend) {
      wipe(far);
      wipe(near);
      if (!far || !near) return;
      // On this side no poplar stands before the head; on the far side trees may.
      const isNear = onRing(plain, plain.radius, turnAt(plain, share)).z <= plain.pith.z;
      drawAvenue(far, plain, share);
      if (!isNear) drawHead(far, plain, share);
      drawTrees(far, plain, poplars, behind, share, bend);
      drawTrees(near, plain, poplars, before, share, bend);
      if (isNear) drawHead(near, plain, share);
    },
  };
}
