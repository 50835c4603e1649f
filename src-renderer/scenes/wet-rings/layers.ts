import { duskArea } from '../../plates/printing/dusk.ts';
import { penOver, wipe } from '../engine/pen.ts';
import { place, type PictureOptions, type Area } from '../engine/picture.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import type { Edge } from './edge.ts';
import type { EdgeOrder } from './print.worker.ts';
import { bendSkins } from './skin.ts';
import { skinMargin } from './skin-plates.ts';

/** The printed wood, its skins, and what flows on them. */
export interface Layers {
  /** Bends the skins round the wood as it has grown. */
  grow(grown: number, wideAt: (along: number) => number): void;
  readonly skin: HTMLCanvasElement | undefined;
  readonly flow: CanvasRenderingContext2D | null;
  close(): void;
}

/** Light that runs is soft: more pixels are not needed for it. */
const mostFlowPixels = 900_000;

export function layOut(host: HTMLElement, edge: Edge, { frame, clock }: PictureOptions, printed: () => void): Layers {
  const { scale } = frame;
  const press = openRasterClient<EdgeOrder>(
    () => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }),
    { layers: host, still: clock.still, printed },
  );
  const options: EdgeOrder = { frame, ages: edge.ages };
  const key = `wet-rings ${edge.ages.dry}+${edge.ages.wet} ${frame.width}x${frame.height}x${scale}`;
  const order = (plate: string, at: Area) => press.print({ plate, ...at, scale, options, key: `${key} ${plate}` });
  const whole: Area = { left: 0, top: 0, width: frame.width, height: frame.height };
  const strip = { left: -skinMargin, top: 0, width: Math.ceil(edge.long) + skinMargin * 2 };
  const skins = {
    wet: order('wet', { ...strip, height: edge.wet }),
    bark: order('bark', { ...strip, height: edge.bark }),
    scale,
  };
  // The skins are ordered first: they are small, and soon sharp.
  place(host, order('wood', whole), frame, whole);
  // What lies under the words stays calm.
  const left = frame.portrait ? 0 : Math.floor(frame.width * 0.33);
  const room = {
    left,
    top: 0,
    width: frame.width - left,
    height: frame.portrait ? Math.ceil(frame.height * 0.56) : frame.height,
  };
  const skin = penOver(host, frame, room, scale);
  const flow = penOver(host, frame, room, Math.min(scale, Math.sqrt(mostFlowPixels / (room.width * room.height))));
  if (frame.portrait) place(host, order('dusk', duskArea(frame)), frame, duskArea(frame));
  return {
    grow(grown, wideAt) {
      if (!skin) return;
      wipe(skin);
      bendSkins(skin, edge, skins, grown, wideAt);
    },
    skin: skin?.canvas,
    flow,
    close: press.close,
  };
}
