/** What draws: the pen of a canvas on the page, or of one in memory. */
export type Pen = Omit<OffscreenCanvasRenderingContext2D, 'canvas'> & {
  readonly canvas: { readonly width: number; readonly height: number };
};

/** A canvas in memory that is drawn on, and handed over to one on the page when a drawing is complete. */
export interface Board {
  readonly pen: Pen;
  /** Pixels from now on; another size empties it and sets its pen back. */
  resize(width: number, height: number): void;
  /** Shows what was drawn; afterwards the board is empty. */
  show(): void;
}

/**
 * Opens a board for a canvas of the page that nothing else is drawn on, in that canvas' size. A canvas with a pen of its
 * own is copied whole for the screen whenever it comes to be seen or its layer moves, 4 to 8 ms where it fills the
 * screen; a drawing that is handed over is copied once. What changes in every frame takes some 4 ms longer so than with
 * a pen of its own (Chromium 156, drawn by software).
 */
export function openBoard(shown: HTMLCanvasElement): Board | null {
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
    show: () => screen.transferFromImageBitmap(canvas.transferToImageBitmap()),
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
