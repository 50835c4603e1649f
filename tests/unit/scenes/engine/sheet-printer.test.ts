import { beforeEach, expect, test, vi } from 'vitest';
import { openSheetPrinter } from '../../../../src-renderer/scenes/engine/sheet-printer.ts';
import type { RasterAnswer, RasterAsk } from '../../../../src-renderer/plates/printing/raster-worker.ts';
import { play } from './stage.ts';

/** A worker that prints at once, without ink, and keeps what it is asked to keep. */
class Printer {
  onmessage: (event: { data: RasterAnswer }) => void = () => undefined;
  readonly asked: string[] = [];
  ended = false;
  postMessage({ order: { id, plate, sheet }, keep }: RasterAsk<unknown>): void {
    this.asked.push(`${plate} ${sheet.width}×${sheet.height}`);
    const pixels = new Uint8ClampedArray(0);
    this.onmessage({ data: { type: 'rows', id, sheet, first: 0, rows: sheet.height, pixels } });
    if (keep) this.onmessage({ data: { type: 'kept', id } });
  }
  terminate(): void {
    this.ended = true;
  }
}

/** Lets main have these plates, and keep all others. */
function keptBefore(...plates: readonly string[]): void {
  // The address of a plate is all that it depends on, in place of its hash: its name can be read.
  vi.stubGlobal('crypto', { subtle: { digest: (_: string, name: Uint8Array) => Promise.resolve(name) } });
  vi.stubGlobal('fetch', (address: string) => {
    const [, , [plate]] = JSON.parse(Buffer.from(address.slice('/plates/'.length), 'hex').toString()) as [
      number,
      string,
      [string],
    ];
    const answer = plates.includes(plate)
      ? new Response('a picture')
      : new Response(null, { status: 404, headers: { 'plate-wanted': '1' } });
    return Promise.resolve(answer);
  });
}

/** Opens a picture that lays its sheets for an order. */
function visit(order: unknown, printer = new Printer()) {
  const printed = vi.fn();
  const started = vi.fn();
  vi.stubGlobal(
    'Worker',
    class {
      constructor(program: string) {
        started(program);
        return printer;
      }
    },
  );
  const scene = play(
    {
      open(live) {
        const sheets = openSheetPrinter(live, '/print.worker.js', order, printed);
        sheets.lay('ground');
        sheets.print('atlas', { left: 0, top: 0, width: 540, height: 100 });
      },
    },
    // A still page asks for no proofs.
    { still: true },
  );
  return { ...scene, printed, started, asked: printer.asked };
}

beforeEach(() => {
  vi.stubGlobal('ImageData', class {});
  vi.stubGlobal('self', { location: { href: 'http://127.0.0.1/' } });
  vi.stubGlobal('createImageBitmap', () => Promise.resolve({ close: () => undefined }));
  keptBefore();
});

test('a sheet without a piece is the whole picture; another is as large as its piece', async () => {
  const { asked, printed, started } = visit('first');
  await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(2));
  expect(asked).toEqual(['ground 1920×1080', 'atlas 540×100']);
  expect(started.mock.calls).toEqual([['/print.worker.js']]);
});

test('what was printed once is kept for the next visit, and printed anew for another order', async () => {
  const first = visit({ ground: 'paper' });
  await vi.waitFor(() => expect(first.printed).toHaveBeenCalledTimes(2));
  first.scene.destroy();
  const again = visit({ ground: 'paper' });
  const other = visit({ ground: 'night' });
  await vi.waitFor(() => expect(other.printed).toHaveBeenCalledTimes(2));
  expect(again.asked).toEqual([]);
  expect(other.asked).toHaveLength(2);
});

test('what was made before is laid as it is, and only what is missing is printed', async () => {
  keptBefore('ground');
  const printer = new Printer();
  const { asked, printed } = visit('half of it is there', printer);
  await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(2));
  expect(asked).toEqual(['atlas 540×100']);
  expect(printer.ended).toBe(true);
});

test('where all of it was made before no worker is started', async () => {
  keptBefore('ground', 'atlas');
  const { started, printed } = visit('all of it is there');
  await vi.waitFor(() => expect(printed).toHaveBeenCalledTimes(2));
  expect(started).not.toHaveBeenCalled();
});

test('a picture that is closed while it is looked up starts no worker, and lets go of what comes', async () => {
  keptBefore('ground', 'atlas');
  const close = vi.fn();
  const decoded = Promise.withResolvers<{ readonly close: () => void }>();
  const decode = vi.fn(() => decoded.promise);
  vi.stubGlobal('createImageBitmap', decode);
  const { scene, started, printed } = visit('closed meanwhile');
  await vi.waitFor(() => expect(decode).toHaveBeenCalledTimes(2));
  scene.destroy();
  decoded.resolve({ close });
  await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2));
  expect([started.mock.calls, printed.mock.calls]).toEqual([[], []]);
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
  visit('on its way to the disk', printer);
  await vi.waitFor(() => expect(kept).toHaveLength(2));
  expect(printer.ended).toBe(false);
  for (const done of kept) done();
  expect(printer.ended).toBe(true);
});

test('closing ends the worker', async () => {
  const printer = new Printer();
  // Its first sheet stays under the printer.
  printer.postMessage = () => undefined;
  const { scene, started } = visit('never printed', printer);
  await vi.waitFor(() => expect(started).toHaveBeenCalled());
  expect(printer.ended).toBe(false);
  scene.destroy();
  expect(printer.ended).toBe(true);
});
