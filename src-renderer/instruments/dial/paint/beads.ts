import type { Pen } from '../../../plates/printing/board.ts';
import type { Palette } from './palette.ts';

/** A bead's look: reached, still waiting, or chosen. */
export type BeadLook = 'reached' | 'waiting' | 'now';

/** Beads are drawn once and then stamped: a flat inlay with two or three cut rings, no glass. */
export interface BeadSprites {
  /** Draws a bead; `radius` in CSS pixels, with its year where that can be read. */
  draw(context: Pen, look: BeadLook, label: string, x: number, y: number, radius: number, alpha: number): void;
  /** Draws a year's numerals centred on a point. */
  numeral(context: Pen, text: string, x: number, y: number, reached: boolean): void;
}

/** Sprites are drawn at this radius and scaled: the chosen bead is the largest. */
const spriteUnits = 2.05;

function inks(palette: Palette, look: BeadLook): { fill: string; line: string; text: string } {
  if (look === 'now') return { fill: palette.beadNow, line: palette.beadNowLine, text: palette.beadNowText };
  if (look === 'reached')
    return { fill: palette.beadReached, line: palette.beadReachedLine, text: palette.beadReachedText };
  return { fill: palette.beadWaiting, line: palette.beadWaitingLine, text: palette.beadWaitingText };
}

/** A cut ring: a circle that a hand made. */
function cutRing(context: Pen, centre: number, radius: number, lean: number): void {
  context.beginPath();
  for (let step = 0; step <= 48; step++) {
    const turn = (step / 48) * 2 * Math.PI;
    const r = radius * (1 + 0.014 * Math.sin(3 * turn + lean) + 0.012 * Math.sin(5 * turn + lean * 1.7));
    context.lineTo(centre + r * Math.cos(turn), centre + r * Math.sin(turn));
  }
  context.stroke();
}

function canvasOf(size: number): [HTMLCanvasElement, Pen] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = Math.max(1, Math.ceil(size));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no 2D canvas.');
  return [canvas, context];
}

/** Makes sprites for one palette, text size and pixel ratio. The serif must be loaded. */
export function beadSprites(palette: Palette, unit: number, ratio: number, family: string): BeadSprites {
  const kept = new Map<string, HTMLCanvasElement>();
  const full = unit * spriteUnits * ratio;
  const margin = full * 0.34;

  function bead(look: BeadLook, label: string, textScale: number): HTMLCanvasElement {
    const key = `${look} ${label} ${textScale.toFixed(2)}`;
    const known = kept.get(key);
    if (known) return known;
    const { fill, line, text } = inks(palette, look);
    const centre = full + margin;
    const [canvas, context] = canvasOf(centre * 2);
    const shadow = context.createRadialGradient(
      centre,
      centre + full * 0.1,
      full * 0.8,
      centre,
      centre + full * 0.1,
      full * 1.3,
    );
    shadow.addColorStop(0, palette.night ? 'rgb(2 8 6 / 0.6)' : 'rgb(60 40 20 / 0.28)');
    shadow.addColorStop(1, 'rgb(2 8 6 / 0)');
    context.fillStyle = shadow;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = fill;
    context.beginPath();
    context.arc(centre, centre, full, 0, 2 * Math.PI);
    context.fill();
    context.strokeStyle = line;
    for (const [ring, share] of [0.945, 0.85, 0.76].entries()) {
      context.globalAlpha = [0.85, 0.5, 0.3][ring] ?? 0.3;
      context.lineWidth = full * ([0.05, 0.028, 0.02][ring] ?? 0.02);
      cutRing(context, centre, full * share, ring * 1.7 + label.length);
    }
    context.globalAlpha = 1;
    if (label) {
      context.fillStyle = fill;
      context.beginPath();
      context.ellipse(centre, centre, full * 0.9, full * 0.52, 0, 0, 2 * Math.PI);
      context.fill();
      context.fillStyle = text;
      context.font = `700 ${full * textScale}px "${family}"`;
      context.textAlign = 'center';
      context.textBaseline = 'alphabetic';
      context.fillText(label, centre, centre + full * textScale * 0.36);
    }
    kept.set(key, canvas);
    return canvas;
  }

  function numerals(text: string, reached: boolean): HTMLCanvasElement {
    const key = `numeral ${text} ${reached}`;
    const known = kept.get(key);
    if (known) return known;
    const size = unit * ratio;
    const [canvas, context] = canvasOf(size * 3.2);
    context.font = `700 ${size}px "${family}"`;
    context.textAlign = 'center';
    context.fillStyle = reached ? palette.numeral : palette.waiting;
    context.fillText(text, canvas.width / 2, canvas.height / 2 + size * 0.36);
    kept.set(key, canvas);
    return canvas;
  }

  return {
    draw(context, look, label, x, y, radius, alpha) {
      if (alpha <= 0.01) return;
      // The numerals keep the smallest text's size in a small bead and grow with the chosen one.
      const textScale = Math.min(0.62, Math.max(0.5, unit / radius) * 0.98);
      const half = (radius * (full + margin)) / full;
      context.globalAlpha = alpha;
      context.drawImage(
        bead(look, label, label ? Math.round(textScale * 25) / 25 : 0),
        x - half,
        y - half,
        half * 2,
        half * 2,
      );
      context.globalAlpha = 1;
    },
    numeral(context, text, x, y, reached) {
      const sprite = numerals(text, reached);
      const half = sprite.width / ratio / 2;
      context.drawImage(sprite, x - half, y - half, half * 2, half * 2);
    },
  };
}
