import { shadowOf, type Car } from './fleet.ts';
import { project, type Spot, type Street } from './street.ts';

type Pen = OffscreenCanvasRenderingContext2D;
/** Metres on the car: along from the rear, to the side from the middle, up from the ground. */
type CarPoint = readonly [along: number, side: number, up: number];

/** What a face is made of; the green channel of the drawing. */
export const materials = { black: 0, body: 85, light: 170, lamp: 255 } as const;
type Material = keyof typeof materials;

/** Below this many units per metre a car is cut with fewer faces, and flat. */
export const detailed = 42;

/** What cuts a car's faces and lines, in metres on the car; see `drawSaloon` for what its colours mean. */
interface Cutter {
  /** Whether the car is near enough to be cut with all its faces. */
  readonly fine: boolean;
  readonly face: (tone: number, material: Material, places: readonly CarPoint[]) => void;
  readonly line: (
    width: number,
    tone: number,
    material: Material,
    places: readonly CarPoint[],
    closed?: boolean,
  ) => void;
  /** Places that are named for the right flank, on the flank that is seen. */
  readonly flank: (places: readonly CarPoint[]) => readonly CarPoint[];
}

function cutterFor(pen: Pen, street: Street, car: Car): Cutter {
  const fine = car.grain > detailed;
  // The side that is seen.
  const seen = car.across < 0 ? 1 : -1;
  const on = ([along, side, up]: CarPoint) => project(street, [car.across + side, car.away + along, up] as Spot);
  const colour = (tone: number, material: Material) => {
    const cut = fine || material === 'lamp' ? tone : tone > 0.45 ? 1 : tone > 0.35 ? 0.55 : 0.02;
    return `rgb(${Math.round(cut * 255)} ${materials[material]} 0)`;
  };
  return {
    fine,
    face(tone, material, places) {
      pen.fillStyle = colour(tone, material);
      trace(pen, places.map(on), true);
      pen.fill();
    },
    line(width, tone, material, places, closed = false) {
      pen.strokeStyle = colour(tone, material);
      pen.lineWidth = Math.max(0.8, width * car.grain);
      trace(pen, places.map(on), closed);
      pen.stroke();
    },
    flank: (places) => places.map(([along, side, up]) => [along, seen * side, up]),
  };
}

/** An upright face across the car: as wide as is said below, and above. */
function upright(along: number, low: number, high: number, wide: number, narrow = wide): readonly CarPoint[] {
  return [
    [along, -wide, low],
    [along, wide, low],
    [along, narrow, high],
    [along, -narrow, high],
  ];
}

/**
 * Draws one boxy saloon, seen from behind, into a mask: red is the tone of its lines, green the material,
 * blue 0. A shadow is blue: its strength, fading towards the viewer.
 */
export function drawSaloon(pen: Pen, street: Street, car: Car): void {
  const cutter = cutterFor(pen, street, car);
  drawShadow(pen, street, car);
  drawUnderside(cutter);
  drawFlank(cutter);
  drawCabin(cutter);
  drawRear(cutter);
  drawLamps(cutter);
  drawTrim(cutter);
}

/** Wheels and what is dark between them. */
function drawUnderside({ fine, face, flank }: Cutter): void {
  for (const side of [-0.7, 0.7]) {
    face(1, 'black', [
      [0.1, side - 0.13, 0],
      [0.1, side + 0.13, 0],
      [0.1, side + 0.13, 0.36],
      [0.1, side - 0.13, 0.36],
    ]);
  }
  face(1, 'black', upright(0.25, 0.16, 0.36, 0.82));
  if (fine) {
    for (const along of [1.02, 3.7]) face(1, 'black', flank(circle(along, 0.8, 0.31, 0.31, 22)));
  }
}

/** It lies in shade: dark and quiet, with one bright crease. */
function drawFlank({ fine, face, line, flank }: Cutter): void {
  face(1, 'body', flank(sideOutline(fine)));
  if (fine) {
    line(
      0.05,
      0,
      'body',
      flank([
        [0.08, 0.85, 0.7],
        [4.6, 0.82, 0.66],
      ]),
    );
    for (const along of [1.02, 3.7]) face(0.3, 'light', flank(circle(along, 0.81, 0.31, 0.15, 14)));
  }
}

/** Bonnet, sides, windows and roof. */
function drawCabin({ fine, face, line, flank }: Cutter): void {
  face(0.1, 'body', [
    [3.4, -0.78, 0.92],
    [3.4, 0.78, 0.92],
    [4.62, 0.72, 0.78],
    [4.62, -0.72, 0.78],
  ]);
  face(
    0.36,
    'body',
    flank([
      [0.78, 0.815, 0.955],
      [3.42, 0.815, 0.92],
      [2.72, 0.6, 1.37],
      [1.42, 0.6, 1.37],
    ]),
  );
  face(
    1,
    'black',
    flank([
      [1.2, 0.8, 0.99],
      [3.15, 0.8, 0.965],
      [2.66, 0.635, 1.31],
      [1.52, 0.635, 1.31],
    ]),
  );
  if (fine)
    line(
      0.05,
      0.3,
      'body',
      flank([
        [2.04, 0.8, 0.98],
        [2.06, 0.635, 1.31],
      ]),
    );
  face(0.04, 'body', [
    [1.4, -0.6, 1.375],
    [1.4, 0.6, 1.375],
    [2.74, 0.57, 1.385],
    [2.74, -0.57, 1.385],
  ]);
  face(0.34, 'body', [
    [0.76, -0.8, 0.96],
    [0.76, 0.8, 0.96],
    [1.42, 0.61, 1.375],
    [1.42, -0.61, 1.375],
  ]);
  face(1, 'black', [
    [0.88, -0.655, 1.02],
    [0.88, 0.655, 1.02],
    [1.36, 0.53, 1.335],
    [1.36, -0.53, 1.335],
  ]);
  if (fine) {
    face(0.42, 'light', [
      [0.9, -0.64, 1.03],
      [0.9, -0.12, 1.03],
      [1.345, -0.36, 1.33],
      [1.345, -0.52, 1.33],
    ]);
  }
}

/** Boot and rear. */
function drawRear({ face }: Cutter): void {
  face(0.08, 'body', [
    [0.1, -0.79, 0.935],
    [0.1, 0.79, 0.935],
    [0.78, 0.8, 0.965],
    [0.78, -0.8, 0.965],
  ]);
  face(0.36, 'body', upright(0.02, 0.36, 0.935, 0.83, 0.795));
  face(0.72, 'body', upright(0, 0.25, 0.42, 0.8, 0.83));
}

function drawLamps({ fine, face, line }: Cutter): void {
  for (const side of [-1, 1]) {
    const lamp: CarPoint[] = [
      [0.03, side * 0.47, 0.645],
      [0.03, side * 0.815, 0.645],
      [0.07, side * 0.8, 0.8],
      [0.07, side * 0.47, 0.8],
    ];
    face(0, 'lamp', lamp);
    if (!fine) continue;
    face(0.02, 'light', [
      [0.03, side * 0.47, 0.645],
      [0.03, side * 0.57, 0.645],
      [0.07, side * 0.57, 0.8],
      [0.07, side * 0.47, 0.8],
    ]);
    line(0.012, 1, 'black', [
      [0.05, side * 0.47, 0.722],
      [0.05, side * 0.81, 0.722],
    ]);
    line(0.016, 1, 'black', lamp, true);
  }
}

/** Number plate, bumper and edges; of a far car the bumper alone. */
function drawTrim({ fine, face, line, flank }: Cutter): void {
  if (fine) {
    face(0.95, 'black', upright(0.03, 0.63, 0.79, 0.27));
    face(0.02, 'light', upright(0.028, 0.665, 0.765, 0.21));
    line(0.02, 0, 'body', [
      [0.1, -0.795, 0.94],
      [0.1, 0.795, 0.94],
    ]);
    face(1, 'black', upright(-0.09, 0.38, 0.53, 0.85));
    face(0.1, 'light', upright(-0.08, 0.53, 0.57, 0.84));
    face(
      1,
      'black',
      flank([
        [-0.09, 0.85, 0.38],
        [0.5, 0.865, 0.4],
        [0.5, 0.865, 0.53],
        [-0.09, 0.85, 0.53],
      ]),
    );
    line(0.016, 0, 'body', [
      [1.4, -0.6, 1.375],
      [1.4, 0.6, 1.375],
    ]);
  } else face(0.02, 'light', upright(-0.06, 0.4, 0.5, 0.8));
}

function drawShadow(pen: Pen, street: Street, { across, away }: Car): void {
  const spots = shadowOf(street, across, away).map((spot) => project(street, spot));
  const [, near] = project(street, [across, away, 0]);
  const end = Math.max(...spots.map(([, y]) => y));
  const fade = pen.createLinearGradient(0, near, 0, end);
  fade.addColorStop(0, 'rgb(0 0 255)');
  fade.addColorStop(0.5, 'rgb(0 0 190)');
  fade.addColorStop(1, 'rgb(0 0 12)');
  pen.fillStyle = fade;
  trace(pen, spots, true);
  pen.fill();
}

function sideOutline(fine: boolean): CarPoint[] {
  const outline: CarPoint[] = [[0.03, 0.83, 0.3]];
  if (fine) {
    for (const along of [1.02, 3.7]) {
      outline.push([along - 0.38, 0.855, 0.27], ...arch(along), [along + 0.38, 0.855, 0.27]);
    }
  }
  outline.push(
    [4.66, 0.8, 0.32],
    [4.7, 0.8, 0.62],
    [4.6, 0.8, 0.76],
    [3.42, 0.83, 0.91],
    [0.9, 0.83, 0.96],
    [0.1, 0.81, 0.93],
    [0.04, 0.84, 0.6],
  );
  return outline;
}

function arch(along: number): CarPoint[] {
  return Array.from({ length: 13 }, (_, step) => {
    const turn = Math.PI * (1 - step / 12);
    return [along + 0.37 * Math.cos(turn), 0.86, 0.3 + 0.37 * Math.sin(turn)] as const;
  });
}

function circle(along: number, side: number, up: number, radius: number, corners: number): CarPoint[] {
  return Array.from({ length: corners }, (_, corner) => {
    const turn = (corner / corners) * 2 * Math.PI;
    return [along + radius * Math.cos(turn), side, up + radius * Math.sin(turn)] as const;
  });
}

function trace(pen: Pen, points: readonly (readonly [x: number, y: number])[], closed: boolean): void {
  pen.beginPath();
  points.forEach(([x, y], index) => (index === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  if (closed) pen.closePath();
}
