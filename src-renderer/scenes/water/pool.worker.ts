import type { Frame } from '../engine/frame.ts';
import { drawMask } from '../engine/mask.ts';
import { printRows, type Plate, type Sheet } from '../engine/print.ts';
import type { Region } from '../engine/waves.ts';
import { basinOf, type Basin } from './basin.ts';
import { drawClivia } from './clivia.ts';
import { floorPlate } from './floor-plate.ts';
import { murkPlate } from './murk-plate.ts';
import type { PoolAnswer, PoolAsk } from './pool-messages.ts';
import { poolOf, waterRegion, type Pool } from './pool.ts';

/** Pixels of the coarse proof per pixel of the sheets. */
const proofShare = 0.34;
/** Rows printed before fingers are listened to again. */
const stripRows = 20;

let pool: Pool | undefined;
let left: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => {
  left.shift()?.();
  if (left.length > 0) channel.port2.postMessage(null);
};

function answer(message: PoolAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function open(frame: Frame, scale: number, still: boolean): void {
  const basin = basinOf(frame);
  const region = waterRegion(basin, scale);
  const started = poolOf(basin, region);
  pool = started;
  if (!still) {
    print(basin, region, started, proofShare);
    answer({ type: 'printed' });
  }
  left = printing(basin, region, started, 1);
  for (let first = 0; first < region.rows; first += stripRows) left.push(() => started.sharpen(first, stripRows));
  left.push(() => answer({ type: 'printed' }));
  channel.port2.postMessage(null);
}

function print(basin: Basin, region: Region, to: Pool, share: number): void {
  for (const strip of printing(basin, region, to, share)) strip();
}

/** The strips of both sheets, printed at a share of their fineness and laid into the pool. */
function printing(basin: Basin, region: Region, to: Pool, share: number): (() => void)[] {
  const columns = Math.max(1, Math.round(region.columns * share));
  const scale = (region.scale * columns) / region.columns;
  const rows = Math.max(1, Math.round(region.rows * (columns / region.columns)));
  const sheet: Sheet = { left: region.left, top: region.top, width: columns, height: rows, scale };
  const flower = drawMask(sheet, (pen) => drawClivia(pen, basin));
  const plates: [Plate, Uint32Array][] = [
    [murkPlate(basin, 1 / scale), to.sheets.murk],
    [floorPlate(basin, 1 / scale, flower), to.sheets.floor],
  ];
  const strips: (() => void)[] = [];
  for (const [plate, into] of plates) {
    for (let first = 0; first < rows; first += stripRows) {
      const count = Math.min(stripRows, rows - first);
      strips.push(() => lay(printRows(plate, sheet, first, count), first, count, columns, rows, region, into));
    }
  }
  return strips;
}

/** Lays printed rows into a sheet of the pool, which may be finer. */
function lay(
  bytes: Uint8ClampedArray<ArrayBuffer>,
  first: number,
  count: number,
  columns: number,
  rows: number,
  region: Region,
  into: Uint32Array,
): void {
  const printed = new Uint32Array(bytes.buffer);
  if (columns === region.columns) {
    into.set(printed, first * columns);
    return;
  }
  const top = Math.ceil((first / rows) * region.rows);
  const bottom = Math.min(region.rows, Math.ceil(((first + count) / rows) * region.rows));
  for (let row = top; row < bottom; row++) {
    const from = Math.min(count - 1, Math.floor((row / region.rows) * rows) - first) * columns;
    for (let column = 0, at = row * region.columns; column < region.columns; column++, at++) {
      into[at] = printed[from + Math.floor((column * columns) / region.columns)] as number;
    }
  }
}

self.onmessage = ({ data }: MessageEvent<PoolAsk>) => {
  if (data.type === 'open') {
    open(data.frame, data.scale, data.still);
    return;
  }
  pool?.paint(data.moment, new Uint32Array(data.pixels));
  answer({ type: 'painted', pixels: data.pixels }, [data.pixels]);
};
