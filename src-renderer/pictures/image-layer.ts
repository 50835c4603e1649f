import type { ImageLayer, Spot } from '../../src-main/contract/layered-picture.ts';
import { degree } from '../core/model/angle.ts';
import { lookOf, type Look } from './answers.ts';
import { movedBy, withMotion } from './motions.ts';
import type { Shown, Showing } from './shown.ts';

/** Corners of an arc's clip lie at most so far apart, in radians; its radius is so much larger that they cut nothing off. */
const cornerEvery = 15 * degree;
const cornersOut = 1 / Math.cos(cornerEvery / 2);

/** What of an image is seen, as a CSS clip: pixels of the world from its upper left corner. */
function clipOf({ about, arc, sheet, at }: ImageLayer, look: Look, cover: number): string {
  const middle: Spot = about ?? [at[0] + sheet.width / 2, at[1] + sheet.height / 2];
  const [x, y] = [(middle[0] - at[0]) * cover, (middle[1] - at[1]) * cover];
  if (arc && look.arc !== undefined) {
    const swept = arc.sweep * look.arc * degree;
    if (Math.abs(swept) >= 2 * Math.PI) return 'none';
    const far = Math.hypot(Math.max(x, sheet.width * cover - x), Math.max(y, sheet.height * cover - y) / arc.flat);
    const corners = Math.max(1, Math.ceil(Math.abs(swept) / cornerEvery));
    const edge = Array.from({ length: corners + 1 }, (_, corner) => {
      const angle = arc.from * degree + (swept * corner) / corners;
      const out = far * cornersOut;
      return `${(x + Math.cos(angle) * out).toFixed(1)}px ${(y + Math.sin(angle) * out * arc.flat).toFixed(1)}px`;
    });
    return `polygon(${x.toFixed(1)}px ${y.toFixed(1)}px,${edge.join()})`;
  }
  if (look.circle !== undefined)
    return `circle(${(look.circle * cover).toFixed(1)}px at ${x.toFixed(1)}px ${y.toFixed(1)}px)`;
  if (look.from) {
    if (look.from.share >= 1) return 'none';
    const hidden = `${((1 - look.from.share) * 100).toFixed(2)}%`;
    const sides = {
      left: `0 ${hidden} 0 0`,
      right: `0 0 0 ${hidden}`,
      top: `0 0 ${hidden} 0`,
      bottom: `${hidden} 0 0 0`,
    };
    return `inset(${sides[look.from.edge]})`;
  }
  return 'none';
}

/** Nothing of it is seen: it need not be drawn at all. */
const isHidden = (look: Look): boolean =>
  look.opacity <= 0.001 ||
  look.arc === 0 ||
  look.circle === 0 ||
  look.from?.share === 0 ||
  look.wide === 0 ||
  look.high === 0;

/** Lays an image into the world. It is moved by transform, opacity and clip alone: nothing of it is drawn again. */
export function showImage({ stage, sheets, values, share, life, chosen }: Showing, layer: ImageLayer): Shown {
  const { cover, world } = stage;
  const { sheet, at, about, shows, motions } = layer;
  const canvas = sheets.show(chosen(layer));
  /** CSS pixels of the world to one of the sheet. */
  const dot = cover / share;
  const [left, top] = at.map((place) => Math.round(place * share) * dot) as [number, number];
  const width = Math.max(1, Math.round(sheet.width * share)) * dot;
  const height = Math.max(1, Math.round(sheet.height * share)) * dot;
  const origin = about ? `${(about[0] - at[0]) * cover}px ${(about[1] - at[1]) * cover}px` : '50% 50%';
  const place = `position:absolute;left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  canvas.style.cssText = `${place};transform-origin:${origin}`;
  // What falls comes in again from above: a second one follows it.
  const falls = motions.some(({ kind }) => kind === 'fall');
  const element = falls ? falling(canvas, sheets.show(chosen(layer)), place) : canvas;
  world.append(element);
  let shown = '';

  return {
    name: layer.name,
    elements: [element],
    lives: motions.length > 0,
    show() {
      const moved = movedBy(motions, life());
      const look = withMotion(lookOf(shows, values), falls ? { ...moved, y: moved.y % (height / cover) } : moved);
      const { opacity, x, y, turn, wide, high } = look;
      const hidden = isHidden(look);
      const clip = hidden ? '' : clipOf(layer, look, cover);
      const bare = x === 0 && y === 0 && turn === 0 && wide === 1 && high === 1;
      const transform = bare
        ? 'none'
        : `translate(${(x * cover).toFixed(2)}px,${(y * cover).toFixed(2)}px) rotate(${turn.toFixed(3)}deg) scale(${wide.toFixed(4)},${high.toFixed(4)})`;
      const now = hidden ? 'hidden' : `${opacity.toFixed(3)} ${transform} ${clip}`;
      if (now === shown) return false;
      shown = now;
      element.style.visibility = hidden ? 'hidden' : '';
      if (hidden) return true;
      element.style.opacity = opacity.toFixed(3);
      element.style.transform = transform;
      element.style.clipPath = clip;
      return true;
    },
  };
}

/** An image that falls without an end: it, and the same once more above it, moved together. */
function falling(canvas: HTMLCanvasElement, again: HTMLCanvasElement, place: string): HTMLElement {
  const both = document.createElement('div');
  both.style.cssText = place;
  canvas.style.cssText = 'position:absolute;left:0;top:0;width:100%;height:100%';
  again.style.cssText = 'position:absolute;left:0;top:-100%;width:100%;height:100%';
  both.append(again, canvas);
  return both;
}
