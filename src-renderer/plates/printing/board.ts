/** What draws: the pen of a canvas on the page, or of one in memory. */
export type Pen = Omit<OffscreenCanvasRenderingContext2D, 'canvas'> & {
  readonly canvas: { readonly width: number; readonly height: number };
};

/** A canvas in memory that is drawn on, and handed over to one on the page when a drawing is complete. */
export interface Board {
  readonly pen: Pen;
  /** Pixels from now on; another size empties it and sets its pen back. */
  resize(width: number, height: number): void;
  /** Shows what was drawn; afterwards the board is empty, or, where it `keeps`, as it was. */
  show(): void;
}

/**
 * Opens a board for a canvas of the page that nothing else is drawn on, in that canvas' size. A canvas with a pen of its
 * own is copied whole for the screen in every frame in which anything on the page moves, 4 to 8 ms where it fills the
 * screen (Chromium 156, drawn by software); a drawing that is handed over is copied when it is.
 *
 * @param keeps later drawings are laid over earlier ones; else all of it is drawn anew each time
 */
export function openBoard(shown: HTMLCanvasElement, keeps = false): Board | null {
  const canvas = new OffscreenCanvas(shown.width, shown.height);
  const pen = canvas.getContext('2d');
  const screen = shown.getContext('bitmaprenderer');
  if (!pen || !screen) return null;
  return {
    pen,
    resize(width, height) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    },
    show() {
      const drawn = canvas.transferToImageBitmap();
      if (keeps) {
        pen.save();
        pen.resetTransform();
        pen.globalAlpha = 1;
        pen.globalCompositeOperation = 'copy';
        pen.drawImage(drawn, 0, 0);
        pen.restore();
      }
      screen.transferFromImageBitmap(drawn);
    },
  };
}

/** Draws all of a canvas of the page, in so many pixels. */
export function drawWhole(shown: HTMLCanvasElement, width: number, height: number, draw: (pen: Pen) => void): void {
  if (shown.width !== width) shown.width = width;
  if (shown.height !== height) shown.height = height;
  const board = openBoard(shown);
  if (!board) return;
  draw(board.pen);
  board.show();
}
