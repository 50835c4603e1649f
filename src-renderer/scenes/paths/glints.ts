import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { grainAt, type Vista } from './vista.ts';
import { onWay, type Way } from './ways.ts';

/** A shimmer that runs along a way, and rings through its leaves. */
export interface Glint {
  readonly way: number;
  /** 0…1 along the way, 1…2 through the leaves. */
  readonly at: number;
}

/** At most so many are seen at once. */
export const mostGlints = 8;
/** Units of the drawings: they are only moved and scaled, never drawn again. */
const sparkSize = 36;
const ringSize = 220;

/** Hangs the shimmers over the picture; returns how to move them. */
export function hangGlints(
  host: HTMLElement,
  vista: Vista,
  ways: readonly Way[],
  { css: unit, scale }: Frame,
): (glints: readonly Glint[]) => void {
  const pairs = Array.from({ length: mostGlints }, () => ({
    spark: sprite(host, sparkSize, unit, scale, (pen) => {
      disc(pen, 0.5, palette.dark);
      disc(pen, 0.42, palette.paper);
      disc(pen, 0.3, palette.orange);
      disc(pen, 0.16, palette.paper);
    }),
    ring: sprite(host, ringSize, unit, scale, (pen) => {
      for (const [radius, wide] of [
        [0.47, 0.03],
        [0.39, 0.02],
      ] as const) {
        pen.strokeStyle = css(palette.paper);
        pen.lineWidth = wide;
        pen.beginPath();
        pen.arc(0.5, 0.5, radius, 0, 7);
        pen.stroke();
      }
    }),
  }));
  return (glints) => {
    pairs.forEach(({ spark, ring }, index) => {
      const glint = glints[index];
      const way = glint && ways[glint.way];
      if (!glint || !way) {
        spark.style.visibility = ring.style.visibility = 'hidden';
        return;
      }
      const running = glint.at < 1;
      spark.style.visibility = running ? 'visible' : 'hidden';
      ring.style.visibility = running ? 'hidden' : 'visible';
      if (running) {
        const { x, y, units } = onWay(way, glint.at * way.length);
        const size = units < way.foot ? Math.max(0.3, Math.min(1, grainAt(vista, y) / 46)) : 0.5;
        move(spark, x, y, size, sparkSize, unit);
      } else {
        const share = glint.at - 1;
        move(
          ring,
          way.leaves.x,
          way.leaves.y,
          (0.15 + 0.83 * share) * ((way.leaves.radius * 2) / ringSize),
          ringSize,
          unit,
        );
        ring.style.opacity = Math.min(1, 2.4 * (1 - share)).toFixed(2);
      }
    });
  };
}

function move({ style }: HTMLElement, x: number, y: number, size: number, whole: number, unit: number): void {
  style.transform = `translate(${((x - whole / 2) * unit).toFixed(1)}px,${((y - whole / 2) * unit).toFixed(1)}px) scale(${size.toFixed(3)})`;
}

/** A small canvas drawn once, in a square of 1. */
function sprite(
  host: HTMLElement,
  size: number,
  unit: number,
  scale: number,
  draw: (pen: CanvasRenderingContext2D) => void,
) {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.ceil(size * scale);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${size * unit}px;height:${size * unit}px;visibility:hidden`;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.scale(canvas.width, canvas.width);
    draw(pen);
  }
  host.append(canvas);
  return canvas;
}

function disc(pen: CanvasRenderingContext2D, radius: number, colour: (typeof palette)[keyof typeof palette]): void {
  pen.fillStyle = css(colour);
  pen.beginPath();
  pen.arc(0.5, 0.5, radius, 0, 7);
  pen.fill();
}
