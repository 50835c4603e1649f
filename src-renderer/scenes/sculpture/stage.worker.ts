import { printRows, type Sheet } from '../engine/print.ts';
import { parkOf } from './park.ts';
import { parkPlate } from './park-plate.ts';
import type { StageAnswer, StageAsk } from './stage-messages.ts';
import { stageOf, stageRegion, type Stage } from './stage.ts';

/** Rows of shadow printed before fingers are listened to again. */
const stripRows = 24;
/** Pixels of the coarse shadow per pixel of the fine one. */
const proofShare = 0.25;

let stage: Stage | undefined;
let left: (() => void)[] = [];
const channel = new MessageChannel();
channel.port1.onmessage = () => {
  left.shift()?.();
  if (left.length > 0) channel.port2.postMessage(null);
};

function answer(message: StageAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function open({ frame, scale, still }: Extract<StageAsk, { type: 'open' }>): void {
  const park = parkOf(frame);
  const region = stageRegion(park, scale);
  const started = stageOf(park, region);
  stage = started;
  const first = Math.max(0, Math.floor((park.horizon - region.top) * scale));
  const noTrees = { at: () => 0 };

  function printing(share: number): (() => void)[] {
    const columns = Math.max(1, Math.round(region.columns * share));
    const fine = (scale * columns) / region.columns;
    const rows = Math.max(1, Math.round(region.rows * (columns / region.columns)));
    const sheet: Sheet = { left: region.left, top: region.top, width: columns, height: rows, scale: fine };
    const plate = parkPlate(park, 1 / fine, noTrees, true);
    const strips: (() => void)[] = [];
    for (let row = Math.floor(first * share); row < rows; row += stripRows) {
      const count = Math.min(stripRows, rows - row);
      strips.push(() => lay(new Uint32Array(printRows(plate, sheet, row, count).buffer), row, count, columns, rows));
    }
    return strips;
  }

  function lay(printed: Uint32Array, row: number, count: number, columns: number, rows: number): void {
    const top = Math.ceil((row / rows) * region.rows);
    const bottom = Math.min(region.rows, Math.ceil(((row + count) / rows) * region.rows));
    for (let y = top; y < bottom; y++) {
      const from = Math.min(count - 1, Math.floor((y / region.rows) * rows) - row) * columns;
      for (let x = 0, at = y * region.columns; x < region.columns; x++, at++) {
        started.shade[at] = printed[from + Math.floor((x * columns) / region.columns)] as number;
      }
    }
  }

  if (!still) {
    for (const strip of printing(proofShare)) strip();
    answer({ type: 'printed' });
  }
  left = [...printing(1), () => answer({ type: 'printed' })];
  channel.port2.postMessage(null);
}

self.onmessage = ({ data }: MessageEvent<StageAsk>) => {
  if (data.type === 'open') {
    open(data);
    return;
  }
  stage?.paint(data.pose, new Uint32Array(data.pixels));
  answer({ type: 'painted', pixels: data.pixels }, [data.pixels]);
};
