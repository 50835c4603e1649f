import { beforeEach, expect, test, vi } from 'vitest';
import { openSheetPrinter } from '../../../../src-renderer/scenes/engine/sheet-printer.ts';
import type { RasterAnswer, RasterAsk } from '../../../../src-renderer/plates/printing/raster-worker.ts';
import { play } from './stage.ts';

/** A worker that prints at once, without ink. It finds plates that were made before, and hands over the others. */
class Printer {
  onmessage: (event: { data: RasterAnswer }) => void = () => undefined;
  readonly asked: string[] = [];
  readonly found: ReadonlySet<string>;
  ended = false;
  constructor(...found: string[]) {
    this.found = new Set(found);
  }
  postMessage(ask: RasterAsk<unknown>): void {
    if (ask.type === 'look up') {
      for (const { id, plate } of ask.orders) {
        const bitmap = { close: () => undefined } as ImageBitmap;
        this.onmessage({
          data: this.found.has(plate) ? { type: 'found', id, bitmap, opaque: true } : { type: 'missing', id },
        });
      }
      return;
    }
    const { id, plate, sheet } = ask.order;
    this.asked.push(`${plate} ${sheet.width}×${sheet.height}`);
    const pixels = new Uint8ClampedArray(0);
    this.onmessage({ data: { type: 'rows', id, sheet, first: 0, rows: sheet.height, pixels } });
    if (ask.keep) this.onmessage({ data: { type: 'kept', id } });
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

test('what was made before is laid as it is, and only what is missing is printed', async () => {
  const printer = new Printer('ground');
  const { asked, printed } = await visit('half of it is there', printer);
  expect(asked).toEqual(['atlas 540×100']);
  expect(printed).toHaveBeenCalledTimes(2);
  expect(printer.ended).toBe(true);
});

test('where all of it was made before nothing is printed, and the worker ends', async () => {
  const printer = new Printer('ground', 'atlas');
  const { asked, printed } = await visit('all of it is there', printer);
  expect(asked).toEqual([]);
  expect(printed).toHaveBeenCalledTimes(2);
  expect(printer.ended).toBe(true);
});

test('a worker lives until what it printed is kept', async () => {
  const printer = new Printer();
  const tell = printer.postMessage.bind(printer);
  const kept: (() => void)[] = [];
  printer.postMessage = (ask) => {
    const hear = printer.onmessage;
    printer.onmessage = (event) => (event.data.type === 'kept' ? kept.push(() => hear(event)) : hear(event));
    tell(ask);
    printer.onmessage = hear;
  };
  await visit('on its way to the disk', printer);
  expect([kept.length, printer.ended]).toEqual([2, false]);
  for (const done of kept) done();
  expect(printer.ended).toBe(true);
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
