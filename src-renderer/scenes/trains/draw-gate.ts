import { noise } from '../../plates/printing/noise.ts';
import { mix } from '../../plates/printing/shape.ts';

import type { Point } from '../engine/layout.ts';
import { draw, fill, trace } from '../engine/cut-out.ts';
import { ink } from '../engine/ink.ts';
import { along, archOf, beyond, gate, gauge, onTrack, tracks, wall } from './yard.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Heights at shares of the width from the left (-1) to the right (1). Metres. */
type Ridge = readonly (readonly [across: number, up: number])[];

/** What is seen through a gate: no place in particular, but heights, a shore or a plain as the city has them. */
interface Land {
  readonly sky: string;
  readonly rays: string;
  readonly ridges: readonly { readonly line: Ridge; readonly dye: string }[];
  /** Water, from its height down. */
  readonly shore?: number;
}

/** How high meadows are seen through a gate. Metres. */
const meadow = 0.95;

const lands: readonly Land[] = [
  // A high plateau.
  {
    sky: ink.sand,
    rays: ink.paper,
    ridges: [
      {
        line: [
          [-1.2, 2.6],
          [-0.5, 2.7],
          [-0.35, 2],
          [0.3, 2.1],
          [0.45, 3],
          [1.2, 3],
        ],
        dye: ink.clay,
      },
      {
        line: [
          [-1.2, 1.5],
          [-0.2, 1.8],
          [0.5, 1.3],
          [1.2, 1.6],
        ],
        dye: ink.green,
      },
    ],
  },
  // Round hills by the sea.
  {
    sky: ink.paper,
    rays: ink.sand,
    ridges: [
      {
        line: [
          [-1.2, 1.3],
          [-0.75, 1.4],
          [-0.55, 2.6],
          [-0.4, 3],
          [-0.22, 2.7],
          [-0.02, 1.5],
          [0.5, 1.9],
          [0.9, 2.4],
          [1.2, 2.3],
        ],
        dye: ink.green,
      },
    ],
    shore: 1.45,
  },
  // A harbour.
  {
    sky: ink.ice,
    rays: ink.paper,
    ridges: [
      {
        line: [
          [-1.2, 1.9],
          [-0.3, 1.9],
          [0.1, 1.6],
          [1.2, 1.7],
        ],
        dye: ink.green,
      },
    ],
    shore: 1.5,
  },
  // A hill where rivers meet.
  {
    sky: ink.paper,
    rays: ink.clay,
    ridges: [
      {
        line: [
          [-1.2, 1.6],
          [-0.6, 1.9],
          [0.2, 2.7],
          [0.8, 2.2],
          [1.2, 2.4],
        ],
        dye: ink.ice,
      },
      {
        line: [
          [-1.2, 1.3],
          [-0.1, 1.5],
          [0.6, 1.7],
          [1.2, 1.4],
        ],
        dye: ink.green,
      },
    ],
    shore: 1.1,
  },
  // High mountains.
  {
    sky: ink.sand,
    rays: ink.orange,
    ridges: [
      {
        line: [
          [-1.2, 2.8],
          [-0.8, 3.3],
          [-0.45, 2.9],
          [-0.05, 3.6],
          [0.3, 3.1],
          [0.65, 3.4],
          [1.2, 2.6],
        ],
        dye: ink.green,
      },
      {
        line: [
          [-1.2, 1.6],
          [-0.3, 2.2],
          [0.3, 1.8],
          [1.2, 2.1],
        ],
        dye: ink.middle,
      },
    ],
  },
];

/** Draws a gate in its frame: open to its land in daylight, or with that land by night. */
export function drawGate(pen: Pen, index: number, open: boolean): void {
  const track = tracks[index] ?? 0;
  const land = lands[index];
  if (!land) return;
  const at = (across: number, up: number): Point => along(track - (across * gate.half) / wall, wall, 0, up);
  const corners = (line: Ridge): readonly Point[] => line.map(([across, up]) => at(across, up));
  fill(pen, archOf(track, 0.45), ink.dark);
  fill(pen, archOf(track, 0.28), open ? ink.sand : ink.clay);
  fill(pen, archOf(track, 0.1), ink.dark);
  pen.save();
  trace(pen, archOf(track));
  pen.clip();
  const night = (dye: string): string => (open ? dye : dye === ink.green || dye === ink.clay ? ink.middle : ink.deep);
  fill(
    pen,
    corners([
      [-1.2, -0.2],
      [1.2, -0.2],
      [1.2, 6],
      [-1.2, 6],
    ]),
    open ? land.sky : ink.deep,
  );
  for (let ray = 0; ray < 9; ray++) {
    const thick = mix(0.22, 0.05, ray / 8);
    const line = Array.from({ length: 21 }, (_, step): readonly [number, number] => {
      const across = mix(-1.1, 1.1, step / 20);
      return [
        across,
        1.5 + ray * 0.4 + 0.5 * (1 - across * across) + (noise(across * 2 + index * 5 + 9, ray) - 0.5) * 0.1,
      ];
    });
    const below = line.toReversed().map(([across, up]): readonly [number, number] => [across, up - thick]);
    fill(pen, corners([...line, ...below]), open ? land.rays : ink.middle);
  }
  for (const { line, dye } of land.ridges) {
    fill(pen, corners([[-1.2, 0], ...line, [1.2, 0]]), night(dye));
    // By night a line of light lies on its crest.
    if (!open) draw(pen, corners(line), 2.2, ink.green);
  }
  if (land.shore !== undefined) {
    fill(
      pen,
      corners([
        [-1.2, 0],
        [-1.2, land.shore],
        [1.2, land.shore],
        [1.2, 0],
      ]),
      open ? ink.ice : ink.deep,
    );
    for (let wave = 0; wave < 5; wave++) {
      const up = land.shore - 0.12 - wave * 0.2;
      const from = -0.9 + ((wave * 7) % 5) * 0.16;
      fill(
        pen,
        corners([
          [from, up],
          [from + 1.1, up],
          [from + 1, up - 0.07],
          [from + 0.1, up - 0.07],
        ]),
        open ? ink.paper : ink.middle,
      );
    }
  }
  fill(
    pen,
    corners([
      [-1.2, 0],
      [-1.2, meadow],
      [1.2, meadow],
      [1.2, 0],
    ]),
    open ? ink.green : ink.deep,
  );
  drawTrackBeyond(pen, track, open);
  pen.restore();
}

/** The track goes on into the land, on dark ground. */
function drawTrackBeyond(pen: Pen, track: number, open: boolean): void {
  const on = (share: number, aside: number): Point => onTrack(track, wall + beyond * share, aside);
  const strip = (from: number, to: number, left: number, right: number, dye: string): void => {
    const shares = Array.from({ length: 7 }, (_, step) => mix(from, to, step / 6));
    fill(
      pen,
      [...shares.map((share) => on(share, left)), ...shares.toReversed().map((share) => on(share, right))],
      dye,
    );
  };
  strip(-0.1, 1, -1.4, 1.4, open ? ink.middle : ink.dark);
  for (let sleeper = 0; sleeper < 6; sleeper++) {
    const from = 1 - (1 - sleeper / 6) ** 1.4;
    strip(from, from + 0.07 * (1 - from) + 0.02, -1.2, 1.2, open ? ink.dark : ink.middle);
  }
  for (const rail of [-gauge, gauge]) strip(-0.1, 1, rail - 0.09, rail + 0.09, open ? ink.ice : ink.middle);
}
