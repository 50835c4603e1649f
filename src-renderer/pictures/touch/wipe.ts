import type { PictureTouch, Spot } from '../../../src-main/contract/layered-picture.ts';
import { apart, drawTime, isIn, type Play, type Toys } from './play.ts';

type Wipe = Extract<PictureTouch, { kind: 'wipe' }>;

/** The layer is told apart into so many fields across when it is asked how much of it is wiped away. */
const fields = 24;
/** So much of it wiped away is as good as all: the rest goes by itself. */
const enough = 0.6;

/** A finger wipes a layer away as far as it goes; what is beneath stays laid open. */
export function wipe({ area, changes, layer, radius }: Wipe, { values, image }: Toys): Play {
  const steps = values.stepsOf(changes);
  const wiped = new Set<string>();
  /** How many fields lie in the area: only they count. */
  let whole = 0;

  /** The layer with a pen: what it showed is drawn over once, so that it can be taken away. */
  function openPen(): { pen: CanvasRenderingContext2D; at: Spot; dot: number; high: number } | undefined {
    const shown = image(layer);
    if (!shown || shown.canvas.width === 0) return undefined;
    const { canvas, at, width } = shown;
    const dot = width / canvas.width;
    const own = canvas.nextElementSibling;
    const board =
      own instanceof HTMLCanvasElement && own.dataset.wiped === layer ? own : document.createElement('canvas');
    const pen = board.getContext('2d');
    if (!pen) return undefined;
    if (board !== own) {
      board.dataset.wiped = layer;
      board.width = canvas.width;
      board.height = canvas.height;
      board.style.cssText = canvas.style.cssText;
      pen.drawImage(canvas, 0, 0);
      canvas.after(board);
      canvas.style.display = 'none';
    }
    // It fades as its layer does.
    board.style.opacity = canvas.style.opacity;
    return { pen, at, dot, high: canvas.height * dot };
  }

  function wipeBetween(from: Spot, to: Spot): void {
    const open = openPen();
    if (!open) return;
    const { pen, at, dot, high } = open;
    const width = pen.canvas.width * dot;
    pen.globalCompositeOperation = 'destination-out';
    pen.lineCap = 'round';
    pen.lineWidth = (2 * radius) / dot;
    pen.beginPath();
    pen.moveTo((from[0] - at[0]) / dot, (from[1] - at[1]) / dot);
    pen.lineTo((to[0] - at[0]) / dot + 0.01, (to[1] - at[1]) / dot);
    pen.stroke();
    const field = width / fields;
    const rows = Math.max(1, Math.round(high / field));
    let count = 0;
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < fields; column++) {
        const middle: Spot = [at[0] + (column + 0.5) * field, at[1] + (row + 0.5) * field];
        if (!isIn(area, middle)) continue;
        count++;
        const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        const long = dx * dx + dy * dy;
        const on =
          long === 0 ? 0 : Math.min(1, Math.max(0, ((middle[0] - from[0]) * dx + (middle[1] - from[1]) * dy) / long));
        if (apart(middle, [from[0] + dx * on, from[1] + dy * on]) <= radius) wiped.add(`${column} ${row}`);
      }
    whole = count;
    bring();
  }

  /** How much is wiped away, in steps. */
  function bring(): void {
    const share = whole === 0 ? 0 : wiped.size / whole / enough;
    const all = Math.min(1, share) * steps;
    for (let step = 0; step < steps; step++) {
      const now = Math.min(1, Math.max(0, all - step));
      if (now > values.share(changes, step)) values.set(changes, step, now);
    }
  }

  return {
    take(at) {
      if (!isIn(area, at)) return undefined;
      for (let step = 0; step < steps; step++) values.hold(changes, step);
      wipeBetween(at, at);
      let last = at;
      return {
        move(to) {
          wipeBetween(last, to);
          last = to;
        },
        letGo() {
          for (let step = 0; step < steps; step++) values.letGo(changes, step, false);
        },
      };
    },
    holds: (at) => isIn(area, at) && values.whole(changes) < steps,
    gesture() {
      if (values.whole(changes) >= steps) return undefined;
      const points =
        area.kind === 'circle'
          ? [
              [-0.5, 0],
              [0.5, 0],
            ].map(([x = 0, y = 0]): Spot => [area.at[0] + x * area.radius, area.at[1] + y * area.radius])
          : area.points;
      const xs = points.map(([x]) => x);
      const ys = points.map(([, y]) => y);
      const [left, right] = [Math.min(...xs), Math.max(...xs)];
      const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
      const path = Array.from({ length: 13 }, (_, index): Spot => [
        left + (right - left) * (0.25 + (0.5 * index) / 12),
        middle + Math.sin(index * 1.6) * radius,
      ]);
      return { path, time: drawTime };
    },
  };
}
