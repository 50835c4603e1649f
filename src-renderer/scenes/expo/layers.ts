import { duskArea } from '../../plates/printing/dusk.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { onScreen, type Layout, type Point } from '../engine/layout.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { aisles, along, hub, nearLayout, project, wall } from './fair.ts';
import printProgram from './print.worker.ts?worker&url';

/** What can be changed in the printed hall. */
export interface Layers {
  /** Lights these slices, and no others. */
  light(lit: ReadonlySet<number>): void;
  /** A ring of light where a finger touches. Units of the layout. */
  answer(at: Point): void;
}

/** A slice's light comes up over so long, in ms. */
const dawn = 600;
/** Rings of light that are seen at once, and their size in units of the screen. */
const [mostAnswers, answerSize] = [6, 260];

export function layOut(live: Live, fair: Layout): Layers {
  const { layers, frame, clock } = live;
  const printer = openSheetPrinter<Frame>(live, printProgram, frame);
  printer.lay('hall');
  // Those beyond the middle lie under those before it.
  const slices = new Map(
    [1, 0, 2, 5, 3, 4].map((slice) => {
      const canvas = printer.lay(`slice-${slice}`, sliceArea(fair, slice));
      canvas.style.opacity = '0';
      if (!clock.still) canvas.style.transition = `opacity ${dawn}ms linear`;
      return [slice, canvas] as const;
    }),
  );
  printer.lay('mast', mastArea(fair));
  printer.lay('near', nearArea(fair));
  if (frame.portrait) printer.lay('dusk', duskArea(frame));
  const answers = Array.from({ length: mostAnswers }, () => answerSprite(layers, frame));
  let nextAnswer = 0;

  return {
    light(lit) {
      for (const [slice, canvas] of slices) canvas.style.opacity = lit.has(slice) ? '1' : '0';
    },
    answer(at) {
      const sprite = answers[nextAnswer++ % mostAnswers];
      if (!sprite || clock.still) return;
      const { x, y } = onScreen(fair, at);
      const place = `translate(${((x - answerSize / 2) * frame.css).toFixed(1)}px,${((y - answerSize / 2) * frame.css).toFixed(1)}px)`;
      sprite.animate(
        live.calm
          ? [0, 1, 0].map((opacity) => ({ transform: `${place} scale(0.7)`, opacity }))
          : [
              { transform: `${place} scale(0.25)`, opacity: 1 },
              { transform: `${place} scale(1)`, opacity: 0 },
            ],
        { duration: 800, easing: 'ease-out' },
      );
    },
  };
}

/** The box about points of the screen, in whole units, as far as it is seen. */
function boxOf({ frame }: Layout, points: readonly Point[], margin = 4): Area {
  const left = Math.max(0, Math.floor(Math.min(...points.map(({ x }) => x)) - margin));
  const top = Math.max(0, Math.floor(Math.min(...points.map(({ y }) => y)) - margin));
  return {
    left,
    top,
    width: Math.max(1, Math.min(frame.width, Math.ceil(Math.max(...points.map(({ x }) => x)) + margin)) - left),
    height: Math.max(1, Math.min(frame.height, Math.ceil(Math.max(...points.map(({ y }) => y)) + margin)) - top),
  };
}

function sliceArea(fair: Layout, slice: number): Area {
  const start = aisles[slice] ?? 0;
  const corners = Array.from({ length: 13 }, (_, step) => start + (step / 12) * (Math.PI / 3)).flatMap((angle) =>
    [hub, wall].flatMap((radius) => [0, 3].map((up) => onScreen(fair, along(angle, radius, 0, up)))),
  );
  return boxOf(fair, corners, 16);
}

function mastArea(fair: Layout): Area {
  const corners = [-3.4, 3.4].flatMap((x) => [0, 9.4].map((up) => onScreen(fair, project(x, 0, up))));
  return boxOf(fair, corners, 8);
}

function nearArea(fair: Layout): Area {
  const near = nearLayout(fair);
  return boxOf(fair, [onScreen(near, { x: 930, y: 380 }), onScreen(near, { x: 2000, y: 1110 })]);
}

/** Two rings, flat as the hall is seen, drawn once. */
function answerSprite(host: HTMLElement, { css: unit, scale }: Frame): HTMLElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(answerSize * scale);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${answerSize * unit}px;height:${answerSize * unit}px;opacity:0`;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(canvas.width, canvas.width);
    pen.strokeStyle = css(palette.orange);
    for (const [radius, wide] of [
      [0.46, 0.026],
      [0.34, 0.018],
    ] as const) {
      pen.lineWidth = wide;
      pen.beginPath();
      pen.ellipse(0.5, 0.5, radius, radius * 0.755, 0, 0, 7);
      pen.stroke();
    }
  }
  host.append(canvas);
  return canvas;
}
