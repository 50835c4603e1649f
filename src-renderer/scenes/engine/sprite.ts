import { drawWhole } from '../../plates/printing/board.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Point } from './layout.ts';

/** A figure cut out of a sheet, on a canvas of its own that is moved over the picture; its foot is where it stands. */
export interface Sprite {
  readonly canvas: HTMLCanvasElement;
  /**
   * Shows the figure on its way: the browser scales and turns it about its foot in every frame.
   *
   * @param at where its foot is, in units of the screen
   * @param size against that of its cell
   * @param turn a CSS transform about its foot
   */
  move(at: Point, size: number, turn?: string): void;
  /**
   * The same where it stays: it is drawn once in its own size, pixel for pixel. Without a graphics card a figure that is
   * scaled costs five times as much in every frame, though nothing of it changes.
   */
  stand(at: Point, size: number): void;
  /** Shows a cell of a sheet, of the size the sprite was opened with; anew when more of the sheet has been printed. */
  dress(sheet: HTMLCanvasElement, cell: { readonly left: number; readonly top: number }): void;
}

/**
 * Opens a sprite; it shows nothing until it is dressed, and stands nowhere until it is moved or put somewhere.
 *
 * @param cell its size on the sheet, in units
 * @param foot where the figure stands in its cell, in units
 */
export function openSprite(
  host: HTMLElement,
  { css, scale }: Pick<Frame, 'css' | 'scale'>,
  cell: { readonly width: number; readonly height: number },
  foot: Point,
): Sprite {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'position:absolute;left:0;top:0;transform-origin:0 0;will-change:transform';
  host.append(canvas);
  /** CSS pixels to one of the sheet. */
  const dot = css / scale;
  let clothes: Parameters<Sprite['dress']> | undefined;
  /** In which size the canvas shows its cell, and where it begins on the canvas, in pixels. */
  let drawn = { size: 1, x: 0, y: 0 };

  /** Draws the cell anew. */
  function draw(next: typeof drawn): void {
    drawn = next;
    const { size, x, y } = drawn;
    const [width, height] = [cell.width * scale * size, cell.height * scale * size];
    const [columns, rows] = [Math.ceil(width + x), Math.ceil(height + y)];
    canvas.style.width = `${columns * dot}px`;
    canvas.style.height = `${rows * dot}px`;
    drawWhole(canvas, columns, rows, (pen) => {
      if (!clothes) return;
      const [sheet, { left, top }] = clothes;
      pen.imageSmoothingQuality = 'high';
      pen.drawImage(sheet, left * scale, top * scale, cell.width * scale, cell.height * scale, x, y, width, height);
    });
  }
  draw(drawn);

  return {
    canvas,
    move({ x, y }, size, turn = '') {
      if (drawn.size !== 1 || drawn.x !== 0 || drawn.y !== 0) draw({ size: 1, x: 0, y: 0 });
      const [over, down] = [x, y].map((at) => `${(at * css).toFixed(1)}px`);
      const [left, up] = [foot.x, foot.y].map((at) => `${-at * css}px`);
      canvas.style.transform = `translate(${over},${down}) scale(${size.toFixed(4)}) ${turn} translate(${left},${up})`;
    },
    stand(at, size) {
      const [left, top] = [(at.x - foot.x * size) * scale, (at.y - foot.y * size) * scale];
      const [column, row] = [Math.floor(left), Math.floor(top)];
      const next = { size, x: left - column, y: top - row };
      if (drawn.size !== next.size || drawn.x !== next.x || drawn.y !== next.y) draw(next);
      canvas.style.transform = `translate(${column * dot}px,${row * dot}px)`;
    },
    dress(...next) {
      clothes = next;
      draw(drawn);
    },
  };
}

/** Opens a host of sprites that lie over each other by their own rank (`z-index`), and over nothing else. */
export function openCrowd(layers: HTMLElement): HTMLElement {
  const crowd = document.createElement('div');
  crowd.style.cssText = 'position:absolute;inset:0;isolation:isolate';
  layers.append(crowd);
  return crowd;
}
