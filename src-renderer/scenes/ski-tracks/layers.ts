import { fadeOut } from '../engine/fade.ts';
import type { Live } from '../engine/live-scene.ts';
import { canvasOver } from '../engine/pen.ts';
import type { Area } from '../engine/place-canvas.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { crowdOf } from './crowd.ts';
import { fieldOf, type Field } from './field.ts';
import { lanesOf, type Lane } from './lane.ts';
import { pathOf } from './path.ts';
import type { Race } from './race.ts';
import { shadeOf } from './shade.ts';
import { atlasOf } from './skier-atlas.ts';
import { skiersOn } from './skiers.ts';
import { tracksOn } from './tracks.ts';
import printProgram from './print.worker.ts?worker&url';

/** What lives in the printed picture. */
export interface Layers {
  readonly field: Field;
  readonly lanes: readonly Lane[];
  /** The lane of the first race. */
  readonly first: number;
  draw(race: Race, seconds: number): void;
  /** Sheets were printed: what is made of them is made anew. */
  renew(race: Race): void;
  /** What is seen now fades out over what is drawn next. */
  fade(): void;
}

/** Lays all sheets of the snowfield into the picture, from the back to the front. */
export function layOut(live: Live, printed: () => void): Layers {
  const { layers, frame } = live;
  const field = fieldOf(frame);
  const lanes = lanesOf(field);
  const first = field.portrait ? 9 : 16;
  const { scale } = frame;
  const printer = openSheetPrinter(live, printProgram, frame, printed);

  printer.lay('snow');
  const ground = groundOf(field);
  const tracksSheet = printer.print('tracks', ground);
  const tracksPen = canvasOver(layers, frame, ground, scale).getContext('2d');
  const skiersPen = canvasOver(layers, frame, ground, scale).getContext('2d');
  const atlas = atlasOf(scale);
  const skiersSheet = printer.print('skiers', {
    left: 0,
    top: 0,
    width: atlas.width / scale,
    height: atlas.height / scale,
  });
  for (const area of nearAreas(field)) printer.lay('near', area);

  const origin = { left: ground.left * scale, top: ground.top * scale };
  const tracks = tracksPen && tracksOn(tracksPen, tracksSheet, field, lanes, origin, scale);
  const people =
    skiersPen &&
    skiersOn(
      {
        pen: skiersPen,
        shade: skiersPen.createPattern(shadeOf(field, ground, scale), 'no-repeat'),
        sheet: skiersSheet,
        atlas,
        ...origin,
        scale,
      },
      field,
      lanes,
      lanes.map((lane) => pathOf(field, lane)),
      crowdOf(lanes, first, field.portrait ? 22 : 28, live.easing.crowd),
    );

  return {
    field,
    lanes,
    first,
    draw(race, seconds) {
      tracks?.update(race);
      people?.(race, seconds);
    },
    renew: (race) => tracks?.renew(race),
    fade() {
      for (const pen of [tracksPen, skiersPen]) if (pen) fadeOut(pen.canvas);
    },
  };
}

/** The snow on which tracks and skiers are drawn. */
function groundOf({ portrait, width, height, horizon, leftEdge, lowerEdge }: Field): Area {
  const left = portrait ? 0 : Math.floor(leftEdge) - 30;
  const top = Math.floor(horizon) + 4;
  return { left, top, width: width - left, height: (portrait ? Math.ceil(lowerEdge) + 4 : height) - top };
}

/** Strips at the sides: what stands near never covers the middle. */
function nearAreas({ portrait, width, height, lowerEdge }: Field): readonly Area[] {
  if (!portrait) return [{ left: width - 520, top: 0, width: 520, height }];
  const bottom = Math.ceil(lowerEdge) + 60;
  return [
    { left: 0, top: 0, width: 400, height: bottom },
    { left: width - 400, top: 0, width: 400, height: bottom },
  ];
}
