import { css, palette } from '../../plates/printing/palette.ts';
import type { Standing } from './crowd.ts';

/** What they wear, by number: suits, coats, dresses. All pale, since it is night. Metres: hem above ground, half widths. */
const clothes = [
  { colour: palette.paper, hem: 0.8, waist: 0.17, skirt: 0.19 },
  { colour: palette.ice, hem: 0.42, waist: 0.18, skirt: 0.24 },
  { colour: palette.sand, hem: 0.36, waist: 0.14, skirt: 0.29 },
  { colour: palette.ice, hem: 0.78, waist: 0.18, skirt: 0.2 },
  { colour: palette.paper, hem: 0.5, waist: 0.16, skirt: 0.23 },
  { colour: palette.sand, hem: 0.76, waist: 0.18, skirt: 0.2 },
] as const;
const night = css(palette.dark);

/** Where the canvas lies and how fine it is. */
export interface Canvas {
  readonly pen: CanvasRenderingContext2D;
  /** Pixels per unit. */
  readonly scale: number;
  /** Units of its corner. */
  readonly left: number;
  readonly top: number;
}

/** A walker seen from afar: head, coat, two legs, and an arm that holds the light. No face. */
export function drawFigure(canvas: Canvas, coat: number, { feet, grain, walked, facing }: Standing): void {
  const { pen, scale, left, top } = canvas;
  const { colour, hem, waist, skirt } = clothes[coat % clothes.length] ?? clothes[0];
  const metre = grain * scale;
  const x = (feet.x - left) * scale;
  const y = (feet.y - top) * scale;
  const at = (across: number, up: number) => [x + facing * across * 1.2 * metre, y - up * metre] as const;
  const stride = walked === 0 ? 0.05 : Math.sin((walked / grain) * 3.4) * 0.2;
  const body = (grow: number) => {
    pen.beginPath();
    pen.moveTo(...at(-0.06 - grow, 1.56));
    pen.bezierCurveTo(...at(-0.24 - grow, 1.5 + grow), ...at(-0.22 - grow, 1.2), ...at(-waist - grow, 1.02));
    pen.lineTo(...at(-skirt - grow, hem - grow));
    pen.quadraticCurveTo(...at(0, hem - 0.07 - grow), ...at(skirt + grow, hem + 0.02 - grow));
    pen.lineTo(...at(waist + grow, 1.02));
    pen.bezierCurveTo(...at(0.22 + grow, 1.2), ...at(0.22 + grow, 1.5 + grow), ...at(0.06 + grow, 1.56));
    pen.fill();
    pen.beginPath();
    pen.ellipse(...at(0.03, 1.68), (0.1 + grow) * metre, (0.125 + grow) * metre, 0, 0, 7);
    pen.fill();
  };
  const limb = (thick: number, from: readonly [number, number], to: readonly [number, number]) => {
    pen.lineWidth = thick * metre;
    pen.beginPath();
    pen.moveTo(...at(...from));
    pen.lineTo(...at(...to));
    pen.stroke();
  };
  const legs = (thick: number) => {
    limb(thick, [-0.07, hem + 0.1], [-0.07 - stride, 0.02]);
    limb(thick, [0.07, hem + 0.1], [0.07 + stride, 0.02]);
  };
  const arm = (thick: number) => limb(thick, [0.14, 1.36], [0.42, 1.06]);
  pen.lineCap = 'round';
  // First all in the dark and a little larger: a figure stands out of any ground.
  pen.fillStyle = pen.strokeStyle = night;
  const rim = Math.max(0.045, 1.1 / grain);
  legs(0.11 + rim * 2);
  arm(0.08 + rim * 2);
  body(rim);
  pen.fillStyle = pen.strokeStyle = css(colour);
  legs(0.1);
  body(0);
  if (grain >= 12) shade(pen, at, hem, skirt, metre);
  pen.strokeStyle = css(colour);
  if (grain >= 9) arm(0.085);
}

/** Hair, and the folds of the coat. */
function shade(
  pen: CanvasRenderingContext2D,
  at: (across: number, up: number) => readonly [number, number],
  hem: number,
  skirt: number,
  metre: number,
): void {
  pen.fillStyle = pen.strokeStyle = night;
  pen.beginPath();
  pen.ellipse(...at(0.005, 1.715), 0.098 * metre, 0.095 * metre, 0, Math.PI, 2 * Math.PI);
  pen.fill();
  pen.lineCap = 'butt';
  pen.lineWidth = 0.036 * metre;
  pen.beginPath();
  // Folds of the coat, closer together towards the back.
  for (const [fold, from] of [
    [-0.75, 1.3],
    [-0.42, 1.12],
    [0.02, 0.98],
  ] as const) {
    pen.moveTo(...at(fold * 0.15, from));
    pen.lineTo(...at(fold * skirt, hem + 0.02));
  }
  pen.stroke();
  pen.lineCap = 'round';
}

/** A light: two cut rings round a bright core. Radius in units. */
export function drawLight({ pen, scale, left, top }: Canvas, x: number, y: number, radius: number): void {
  for (const [share, colour] of [
    [1.3, palette.dark],
    [1.08, palette.orange],
    [0.5, palette.dark],
    [0.4, palette.paper],
  ] as const) {
    pen.fillStyle = css(colour);
    pen.beginPath();
    pen.arc((x - left) * scale, (y - top) * scale, radius * share * scale, 0, 7);
    pen.fill();
  }
}

/** Where the hand holds the light, and how large it is there. */
export function carried({ feet, grain, facing }: Standing): {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
} {
  return { x: feet.x + facing * 0.52 * grain, y: feet.y - 0.92 * grain, radius: Math.max(4.6, 0.23 * grain) };
}
