import { css, palette } from '../engine/palette.ts';
import { place, type PictureOptions } from '../engine/picture.ts';
import { openPress } from '../engine/press.ts';
import { clamp } from '../engine/shape.ts';
import { standingOf, type Walker } from './crowd.ts';
import { carried, drawFigure, drawLight, type Canvas } from './figure.ts';
import { litBy } from './journey.ts';
import type { Prints } from './prints.ts';
import { outline } from './tree-mask.ts';
import type { Vista } from './vista.ts';
import { onWay, type Way } from './ways.ts';

/** What can be changed in the printed picture. */
export interface Layers {
  /** Shows how far each way's light has come; `glints` are places on ways, in units, where a shimmer runs. */
  show(done: readonly number[], glints: readonly Glint[]): void;
  /** Calm motion: what is shown changes by a fade. */
  fade(change: () => void): void;
  close(): void;
}

/** A shimmer that runs along a way, and rings through its leaves. */
export interface Glint {
  readonly way: number;
  /** 0…1 along the way, 1…2 through the leaves. */
  readonly at: number;
}

/** Prints the land by night and in its light, and lays ways and walkers over it. */
export function layOut(
  host: HTMLElement,
  vista: Vista,
  ways: readonly Way[],
  crowd: readonly Walker[],
  { frame, clock, highContrast }: PictureOptions,
  printed: () => void,
): Layers {
  const { scale } = frame;
  const press = openPress<Prints>(() => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }), {
    layers: host,
    still: clock.still,
    printed: () => {
      shownLit = [];
      printed();
    },
  });
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  const options: Prints = { frame, plainly: highContrast };
  const key = `paths ${frame.width}x${frame.height}x${scale}${highContrast ? ' plain' : ''}`;
  const order = (plate: string, at: typeof whole) =>
    press.print({ plate, ...at, scale, options, key: `${key} ${plate}` });
  const night = order('night', whole);
  const lit = order('lit', whole);
  const box = crownBox(ways, frame.width, scale);
  const crown = order('crown', box);
  place(host, night, frame, whole);
  place(host, lit, frame, whole);
  lit.style.opacity = '0';
  const leafCanvas = addCanvas(host, frame, box, scale);
  const top = Math.floor((vista.horizon - 40) * scale) / scale;
  const left = vista.portrait ? 0 : Math.floor((vista.left - 60) * scale) / scale;
  const land = { left, top, width: frame.width - left, height: Math.min(frame.height, vista.bottom + 10) - top };
  const trail = order('trail', land);
  const landCanvas = addCanvas(host, frame, land, scale);
  const orderOfFeet = crowd.map((_, index) => index);
  let shownLit: readonly number[] = [];

  function paintLand(canvas: Canvas, done: readonly number[], glints: readonly Glint[]): void {
    const { pen } = canvas;
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    const tread = trail.width > 1 && !highContrast ? pen.createPattern(trail, 'no-repeat') : null;
    ways.forEach((way, index) =>
      paintWay(canvas, way, 0, Math.min(way.foot + 6, (done[index] ?? 0) * way.length), tread ?? css(palette.sand)),
    );
    for (const { way: index, at } of glints) {
      const way = ways[index];
      if (!way || at >= 1) continue;
      paintWay(
        canvas,
        way,
        Math.max(0, at - 0.09) * way.length,
        Math.min(way.foot, at * way.length),
        css(palette.paper),
      );
    }
    const standing = crowd.map((walker) => standingOf(vista, ways[walker.way] as Way, walker, done[walker.way] ?? 0));
    orderOfFeet.sort((one, other) => (standing[one]?.feet.y ?? 0) - (standing[other]?.feet.y ?? 0));
    for (const index of orderOfFeet) {
      const walker = crowd[index];
      const stands = standing[index];
      if (!walker || !stands) continue;
      drawFigure(canvas, walker.coat, stands);
      const { x, y, radius } = carried(stands);
      if (!stands.light) drawLight(canvas, x, y, radius);
    }
    if (vista.portrait) fadeOut(canvas, vista);
  }

  /** The lit way between two places: on the ground a path, on the tree a thread. */
  function paintWay(canvas: Canvas, way: Way, from: number, to: number, colour: string | CanvasPattern): void {
    if (to - from < 2) return;
    const { pen } = canvas;
    const steps = [onWay(way, from), ...way.steps.filter(({ units }) => units > from && units < to), onWay(way, to)];
    const line = (grow: number) =>
      steps.map(({ x, y, half }) => ({
        x: (x - canvas.left) * scale,
        y: (y - canvas.top) * scale,
        half: (half + grow) * scale,
      }));
    pen.fillStyle = css(palette.dark);
    outline(pen, line(2.6), 0.72);
    pen.fill();
    pen.fillStyle = colour;
    outline(pen, line(0), 0.66);
    pen.fill();
  }

  function paintCrown(canvas: Canvas, done: readonly number[], glints: readonly Glint[]): void {
    const { pen } = canvas;
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    // Threads of light on the boughs lie behind the leaves.
    ways.forEach((way, index) => {
      const reached = (done[index] ?? 0) * way.length;
      if (reached > way.foot) paintWay(canvas, way, way.foot, reached, css(palette.sand));
    });
    const leaves = crown.width > 1 ? pen.createPattern(crown, 'no-repeat') : null;
    ways.forEach((way, index) => {
      const strength = litBy(done[index] ?? 0);
      if (strength > 0 && leaves) growLeaves(canvas, way, strength, leaves);
    });
    for (const { way, at } of glints) if (at > 1 && ways[way]) ringThrough(canvas, ways[way], at - 1);
    for (const walker of crowd) {
      const { light } = standingOf(vista, ways[walker.way] as Way, walker, done[walker.way] ?? 0);
      if (light) drawLight(canvas, light.x, light.y, vista.portrait ? 10.5 : 12);
    }
  }

  return {
    show(done, glints) {
      const mean = done.reduce((sum, value) => sum + litBy(value), 0) / Math.max(1, done.length);
      lit.style.opacity = clamp(mean).toFixed(3);
      if (landCanvas) paintLand(landCanvas, done, glints);
      const climbing = done.map((value, index) =>
        value * (ways[index]?.length ?? 0) > (ways[index]?.foot ?? 0) ? value : 0,
      );
      const inLeaves = glints.some(({ at }) => at > 1);
      if (
        leafCanvas &&
        (inLeaves || climbing.some((value, index) => value !== shownLit[index]) || climbing.length !== shownLit.length)
      ) {
        paintCrown(leafCanvas, done, glints);
        // A glint that is over must be wiped once more.
        shownLit = inLeaves ? [] : climbing;
      }
    },
    fade(change) {
      const changing = [leafCanvas?.pen.canvas, landCanvas?.pen.canvas];
      for (const canvas of changing) if (canvas) canvas.style.cssText += ';transition:opacity 180ms linear;opacity:0';
      clock.after(190, () => {
        change();
        for (const canvas of changing) if (canvas) canvas.style.opacity = '1';
      });
    },
    close() {
      // What goes back to the shelf must not keep this picture's state.
      lit.style.cssText = '';
      press.close();
    },
  };
}

/** Light grows from the pith of a round of leaves to its edge. */
function growLeaves(
  { pen, scale, left, top }: Canvas,
  { leaves }: Way,
  strength: number,
  pattern: CanvasPattern,
): void {
  pen.fillStyle = pattern;
  pen.beginPath();
  pen.arc((leaves.x - left) * scale, (leaves.y - top) * scale, leaves.radius * strength * scale, 0, 7);
  pen.fill();
}

function ringThrough({ pen, scale, left, top }: Canvas, { leaves }: Way, share: number): void {
  pen.strokeStyle = css(palette.paper);
  for (let ring = 0; ring < 2; ring++) {
    const radius = leaves.radius * (share * 1.1 - ring * 0.16);
    if (radius <= 2 || radius >= leaves.radius - 3) continue;
    pen.lineWidth = Math.max(0.8, 5 * (1 - share) * scale);
    pen.beginPath();
    pen.arc((leaves.x - left) * scale, (leaves.y - top) * scale, radius * scale, 0, 7);
    pen.stroke();
  }
}

/** The whole tree above the ground, in whole pixels. */
function crownBox(ways: readonly Way[], width: number, scale: number) {
  const lefts = ways.map(({ leaves }) => leaves.x - leaves.radius);
  const bottoms = ways.map((way) => onWay(way, way.foot).y);
  const left = Math.max(0, Math.floor((Math.min(...lefts) - 8) * scale) / scale);
  return { left, top: 0, width: width - left, height: Math.ceil(Math.max(...bottoms)) + 8 };
}

function addCanvas(
  host: HTMLElement,
  frame: PictureOptions['frame'],
  box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  scale: number,
): Canvas | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(box.width * scale));
  canvas.height = Math.max(1, Math.round(box.height * scale));
  place(host, canvas, frame, { ...box, width: canvas.width / scale, height: canvas.height / scale });
  const pen = canvas.getContext('2d');
  return pen ? { pen, scale, left: box.left, top: box.top } : undefined;
}

/** Above the words the walkers are lost in the dark. */
function fadeOut({ pen, scale, top }: Canvas, { bottom, width }: Vista): void {
  const from = (bottom - 80 - top) * scale;
  const to = (bottom + 6 - top) * scale;
  const fade = pen.createLinearGradient(0, from, 0, to);
  fade.addColorStop(0, 'rgb(0 0 0 / 0)');
  fade.addColorStop(1, 'rgb(0 0 0 / 1)');
  pen.save();
  pen.globalCompositeOperation = 'destination-out';
  pen.fillStyle = fade;
  pen.fillRect(0, from, width * scale, to - from + 40 * scale);
  pen.restore();
}
