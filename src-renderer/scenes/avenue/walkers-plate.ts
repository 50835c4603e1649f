import { drawMask, drawnAlone } from '../../plates/printing/mask.ts';
import type { Painting } from '../../plates/printing/painting.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Sheet } from '../../plates/printing/print.ts';
import { drawnOn } from '../engine/drawn-on.ts';
import { drawPerson, type Dye } from '../engine/draw-person.ts';
import { inCell, packRows } from '../engine/cells.ts';
import type { Layout } from '../engine/layout.ts';
import { drawLantern } from './draw-lantern.ts';
import { envoys, type Envoy } from './envoys.ts';
import { lanterns, reach } from './lanterns.ts';
import { drawNearGuest } from './near-guest.ts';
import { eye, nearLayout } from './street.ts';
import { cutOf, shadowLong, walkerSheet } from './walkers.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** All envoys in both poses. */
export function walkersPlate(layout: Layout, sheet: Sheet): Painting {
  const { cells } = walkerSheet(layout);
  return drawnAlone(
    drawMask(sheet, (pen) => {
      envoys.forEach((envoy, index) => {
        const cut = cutOf(envoy);
        for (const pose of [0, 1] as const) {
          const cell = cells[index]?.[pose];
          if (!cell) continue;
          inCell(pen, cell, () => {
            pen.scale(layout.size, layout.size);
            pen.translate(-cut.left * cut.metre, cut.above * cut.metre);
            drawShadow(pen, envoy, cut.metre);
            drawPerson(pen, envoy.person, pose, cut.metre, envoy.facing, dyeOf(envoy, cut.metre));
          });
        }
      });
    }),
  );
}

function drawShadow(pen: Pen, { across }: Envoy, metre: number): void {
  const slant = across / eye;
  const long = shadowLong * metre;
  const half = 0.17 * metre;
  pen.fillStyle = css(palette.deep, 0.72);
  pen.beginPath();
  pen.moveTo(-half, -2);
  pen.lineTo(slant * long * 0.5 - half * 1.15, long * 0.55);
  pen.quadraticCurveTo(slant * long, long * 1.06, slant * long * 0.5 + half * 1.15, long * 0.55);
  pen.lineTo(half, -2);
  pen.fill();
}

/** Most are dark against the light, with its edge on them; a few stand out in a colour. */
function dyeOf({ dye, accent, across, metre: near }: Envoy, metre: number): Dye {
  const accentColour = css(accent ? palette[accent] : dye === 'orange' ? palette.sand : palette.orange);
  if (dye) {
    const cut = dye === 'orange' ? css([142, 52, 18]) : css(palette.dark);
    return {
      body: css(palette[dye]),
      head: css(palette.dark),
      leg: css(palette.dark),
      ...(near > 44 && { cut }),
      accent: accentColour,
      halo: { colour: css(palette.dark), wide: Math.max(0.8, 0.012 * metre) },
    };
  }
  const side = across < 0 ? 1 : -1;
  const body = css(near < 58 ? palette.deep : palette.dark);
  return {
    body,
    head: body,
    ...(near > 70 && { cut: css(palette.green) }),
    accent: accentColour,
    rim: { colour: css(palette.sand), dx: -side * Math.max(0.7, 0.014 * metre), dy: Math.max(0.5, 0.009 * metre) },
  };
}

/** The sheet on which all lit lanterns are cut with their rings. Units of the screen. */
export function lanternSheet({ size }: Layout): ReturnType<typeof packRows> {
  return packRows(
    lanterns.map(({ radius }) => ({ width: radius * reach * 2 * size, height: radius * reach * 2 * size })),
    1100,
  );
}

export function lanternsPlate(layout: Layout, sheet: Sheet): Painting {
  const { cells } = lanternSheet(layout);
  return drawnAlone(
    drawMask(sheet, (pen) => {
      lanterns.forEach((lantern, index) => {
        const cell = cells[index];
        if (!cell) return;
        inCell(pen, cell, () => {
          pen.scale(layout.size, layout.size);
          pen.translate(lantern.radius * reach - lantern.x, lantern.radius * reach - lantern.y);
          drawLantern(pen, lantern, true);
        });
      });
    }),
  );
}

/** The guest with the large umbrella, before all others. */
export function nearPlate(layout: Layout, sheet: Sheet): Painting {
  return drawnAlone(drawnOn(nearLayout(layout), sheet, drawNearGuest));
}
