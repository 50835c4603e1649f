import { beforeEach, expect, test, vi } from 'vitest';
import { openSheetPrinter } from '../../../../src-renderer/scenes/engine/sheet-printer.ts';
import type { Order, Printed } from '../../../../src-renderer/plates/printing/raster-worker.ts';
import { play } from './stage.ts';

/** A worker that prints at once, without ink. */
class Printer {
  onmessage: (event: { data: Printed }) => void = () => undefined;
  readonly asked: string[] = [];
  ended = false;
  postMessage({ id, plate, sheet }: Order<unknown>): void {
    this.asked.push(`${plate} ${sheet.width}×${sheet.height}`);
    this.onmessage({ data: { id, sheet, first: 0, rows: sheet.height, pixels: new Uint8ClampedArray(0) } });
  }
  terminate(): void {
    this.ended = true;
  }
}

/** Opens a picture that lays its sheets for an order, and lets it be printed. */
async function visit(order: unknown, printer = new Printer()) {
  const printed = vi.fn();
  const scene = play(
    {
      open(live) {
        const sheets = openSheetPrinter(live, () => printer as unknown as Worker, order, printed);
        sheets.lay('ground');
        sheets.print('atlas', { left: 0, top: 0, width: 540, height: 100 });
      },
    },
    // A still page asks for no proofs.
    { still: true },
  );
  await Promise.resolve();
  return { ...scene, printed, asked: printer.asked };
}

beforeEach(() => vi.stubGlobal('ImageData', class {}));

test('a sheet without a piece is the whole picture; another is as large as its piece', async () => {
  const { asked, printed } = await visit('first');
  expect(asked).toEqual(['ground 1920×1080', 'atlas 540×100']);
  expect(printed).toHaveBeenCalledTimes(2);
});

test('what was printed once is kept for the next visit, and printed anew for another order', async () => {
  const first = await visit({ ground: 'paper' });
  first.scene.destroy();
  const again = await visit({ ground: 'paper' });
  expect(again.asked).toEqual([]);
  again.scene.destroy();
  expect((await visit({ ground: 'night' })).asked).toHaveLength(2);
});

test('closing ends the worker', async () => {
  const printer = new Printer();
  // Its first sheet stays under the printer.
  printer.postMessage = () => undefined;
  const { scene } = await visit('never printed', printer);
  expect(printer.ended).toBe(false);
  scene.destroy();
  expect(printer.ended).toBe(true);
});
