import { type Live, liveScene, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { type Land, landOf, openness, project } from './land.ts';
import { draw, headAt, roll, type Run, stroll, within } from './run.ts';
import { beforeAll, beyondAll, type Way, wayOf } from './way.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { fadeFoot } from '../engine/pen.ts';
import { placeCanvas } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import type { Pots } from './brush.ts';
import { paintBeam, paintLamp, paintStations, ringsOnPlain, stationsOf } from './lamps.ts';
import { bandFrom, type Canvas, lampOf, paintFarTrain, paintTrain } from './paint-train.ts';
import type { Prints } from './prints.ts';
import { swatches, swatchSize } from './swatches.ts';
import { trainAt } from './train.ts';
import printProgram from './print.worker.ts?worker&url';
import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { byPhase } from '../engine/touch-and-page.ts';
import { type VoiceFonts, voiceLines } from '../engine/voices.ts';

/**
 * A line of railway that bends over a plain towards a low sun, and a train that a finger draws along it over the
 * change of gauge. `sceneLabels`: the place where the gauge changes.
 */
export const mount = liveScene(open);

/** The train takes so long to where a page wants it, in ms. */
const travelTime = 2400;
/** Untouched, the slow train is painted at most so often, in ms. */
const slowPace = 50;
/** A finger is on the line so near to it, in units: about as wide as the train. */
const grip = 110;

function open(live: Live): Picture {
  const { layers, clock, chapter, pages, frame } = live;
  const land = landOf(frame);
  const way = wayOf(land);
  let run: Run = { head: live.still ? headAt(way, live.page, pages) : beforeAll, speed: stroll };
  let travel: { readonly from: number; readonly to: number; readonly since: number } | null = null;
  /** Where on the line each finger holds, and how far it has drawn since the last frame. */
  const hands = new Map<number, { at: number; drawn: number }>();
  const due = atMostEvery(slowPace);
  const picture = layOut(live, land, way);
  const write = putUpSign(live, land, chapter.sceneLabels[0]);
  write(live.languages);
  /** It sets out when it can be seen: the printer unveils the picture once its proofs are there. */
  let waiting = !live.still;

  function go(): void {
    travel = { from: way.toScreen(run.head), to: way.toScreen(headAt(way, live.page, pages)), since: clock.now() };
  }

  function step(now: number, seconds: number): boolean {
    if (waiting && layers.style.opacity === '1') {
      waiting = false;
      go();
    }
    move(now, seconds);
    const swift = hands.size > 0 || travel !== null || Math.abs(run.speed - stroll) > 0.3;
    if (due(now, live.changed || swift)) paint();
    return swift || !live.still;
  }

  function move(now: number, seconds: number): void {
    if (hands.size > 0) {
      // Of many fingers the one that draws farthest leads: a resting palm does not brake the train.
      let metres = 0;
      for (const hand of hands.values()) {
        if (Math.abs(hand.drawn) > Math.abs(metres)) metres = hand.drawn;
        hand.drawn = 0;
      }
      run = draw(run, metres, seconds);
    } else if (travel) {
      const share = clamp((now - travel.since) / travelTime);
      run = { head: way.toLine(mix(travel.from, travel.to, smooth(0, 1, share))), speed: stroll };
      if (share >= 1) travel = null;
    } else if (waiting || live.still) run = { ...run, speed: stroll };
    else run = roll(run, seconds);
  }

  function paint(): void {
    picture.show(run.head);
    live.changed = false;
  }

  function down({ id, x, y }: Touch): void {
    run = { head: within(run.head), speed: 0 };
    travel = null;
    waiting = false;
    if (openness(land, x, y) > 0) picture.answer({ x, y });
    live.sound('wheel');
    hands.set(id, { at: way.nearest(x, y), drawn: 0 });
  }

  function drag({ id, x, y }: Touch): void {
    const hand = hands.get(id);
    if (!hand) return;
    const at = way.nearest(x, y, hand.at);
    live.rub('wheel', 80);
    hand.drawn += at - hand.at;
    hand.at = at;
  }

  function up({ id }: Touch): void {
    move(clock.now(), 0);
    hands.delete(id);
  }

  return {
    step,
    touch: byPhase(live, { down, drag, up }),
    holds: ({ x, y }) => way.off(x, y) < grip,
    gesture() {
      // Along the line from its bend on, as far as a finger can follow it.
      const from = way.toScreen(-6);
      const long = (way.toScreen(beyondAll) - from) * 0.7;
      const path = Array.from({ length: 13 }, (_, step) => way.seenAt(from + (long * step) / 12));
      return { path, time: 2000 };
    },
    page() {
      if (live.still) {
        picture.fade(() => {
          run = { head: headAt(way, live.page, pages), speed: stroll };
          live.change();
        });
      } else go();
    },
    languages: write,
  };
}

/** What can be moved over the printed plain. */
interface Layers {
  /** Shows the train with its head at a place. */
  show(head: number): void;
  /** Rings of light run over the plain from a finger. */
  answer(at: { readonly x: number; readonly y: number }): void;
  /** Calm motion: what is shown changes by a fade. */
  fade(change: () => void): void;
}

/** Prints the plain and lays the train's canvas over it. */
function layOut(live: Live, land: Land, way: Way): Layers {
  const { frame, clock, highContrast } = live;
  const printer = openSheetPrinter<Prints>(live, printProgram, { frame, plainly: highContrast }, () => {
    pots = patterns();
    live.change();
  });
  const row = { left: 0, top: 0, width: swatches.length * swatchSize, height: swatchSize };
  const patches = printer.print('swatches', row);
  printer.lay('plain');
  // The train passes over them.
  const answer = ringsOnPlain(live);
  const canvas = addCanvas(live, land);
  let pots = patterns();
  const stations = stationsOf(land);
  const lateFrom = way.toScreen(beyondAll) - 330;

  /** The patches as fill styles; until they are printed, plain colours. */
  function patterns(): Pots {
    return Object.fromEntries(
      swatches.map((swatch, index) => [
        swatch,
        highContrast ? css(palette[swatch]) : (patternOf(patches, index, canvas?.pen) ?? css(palette[swatch])),
      ]),
    ) as unknown as Pots;
  }

  function paint(target: Canvas, head: number): void {
    const { pen } = target;
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    paintStations(target, pots, stations, clamp((way.toScreen(head) - lateFrom) / 330));
    paintFarTrain(target, pots, land, head);
    const train = trainAt(head, ({ z }) => z > 3.4 && z < bandFrom + 20);
    if (head < beyondAll) paintBeam(target, pots, land, head);
    const [engine] = train;
    if (engine?.kind === 'engine' && head < beyondAll)
      paintLamp(target, pots, lampOf(land, engine), land.focal / engine.middle.z);
    paintTrain(target, pots, land, train);
    // Above the words the train is lost in the dark.
    if (land.portrait) fadeFoot(target, land.lowerEdge - 150, land.lowerEdge, land.width);
  }

  return {
    show(head) {
      if (canvas) paint(canvas, head);
    },
    answer,
    fade(change) {
      const layer = canvas?.pen.canvas;
      if (!layer) return;
      layer.style.transition = 'opacity 180ms linear';
      layer.style.opacity = '0';
      clock.after(190, () => {
        change();
        layer.style.opacity = '1';
      });
    },
  };
}

/** The canvas of everything that moves: it covers the line and the horizon. */
function addCanvas({ layers, frame }: Live, land: Land): Canvas | undefined {
  const { scale } = frame;
  const left = land.portrait ? 0 : Math.floor((land.leftEdge + 140) * scale) / scale;
  const top = Math.floor((land.horizon - 64) * scale) / scale;
  const bottom = land.portrait ? land.lowerEdge + 20 : land.height;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round((land.width - left) * scale);
  canvas.height = Math.round((bottom - top) * scale);
  placeCanvas(layers, canvas, frame, { left, top, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  if (!pen) return undefined;
  pen.lineCap = 'butt';
  pen.lineJoin = 'round';
  return { pen, scale, left, top };
}

/** A patch without its edges, where the inks do not quite meet. */
function patternOf(patches: HTMLCanvasElement, index: number, pen: CanvasRenderingContext2D | undefined) {
  const whole = patches.width / swatches.length;
  const edge = Math.ceil((whole / swatchSize) * 4);
  const side = Math.floor(whole) - edge * 2;
  if (side < 8 || !pen) return null;
  const patch = document.createElement('canvas');
  patch.width = patch.height = side;
  patch.getContext('2d')?.drawImage(patches, Math.round(index * whole) + edge, edge, side, side, 0, 0, side, side);
  return pen.createPattern(patch, 'repeat');
}

/** The sign beside the line where the gauge changes. It stands this far from it, in metres. */
const foot = { x: -3.75, z: 17.3 } as const;
const height = 2.1;

const fonts: VoiceFonts = {
  first: '600 calc(1.12 * var(--u)) / 1.3 var(--serif)',
  others: '400 var(--u) / 1.25 var(--serif)',
};

/** Puts up the sign; returns how to write on it in other languages. Without words there is none. */
function putUpSign(
  { layers, frame: { css: unit } }: Live,
  land: Land,
  text: Text | undefined,
): (languages: readonly Language[]) => void {
  // A place whose name was withdrawn is left without words.
  if (!text || Object.keys(text).length === 0) return () => undefined;
  const [x, y] = project(land, foot);
  const [, top] = project(land, foot, height);
  const sign = document.createElement('div');
  const board = document.createElement('div');
  const post = document.createElement('div');
  const bright = css(palette.paper);
  const night = css(palette.dark);
  sign.style.cssText = `position:absolute;left:${x * unit}px;top:${y * unit}px`;
  board.style.cssText = `position:absolute;bottom:${(y - top) * unit}px;transform:translateX(-50%);display:flex;flex-direction:column;align-items:center;padding:calc(0.2 * var(--u)) calc(0.55 * var(--u));background:${night};border:2px solid ${bright};outline:2px solid ${night};white-space:nowrap;color:${bright}`;
  post.style.cssText = `position:absolute;left:-3px;bottom:0;width:6px;height:${(y - top) * unit}px;background:${bright};outline:2px solid ${night}`;
  sign.append(post, board);
  layers.append(sign);
  return (languages) => {
    board.replaceChildren(...voiceLines(text, languages, fonts));
  };
}
