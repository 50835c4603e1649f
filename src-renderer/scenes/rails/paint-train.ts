import { type Brush, brushFor, type Pots, type Spot } from './brush.ts';
import { type Land, project } from './land.ts';
import { halfGauge, onLine } from './line.ts';
import type { Vehicle } from './train.ts';

/** Measures of a container on its wagon. Metres. */
const box = { half: 3.06, side: 1.24, low: 1.16, high: 3.82 } as const;
const deck = { half: 3.5, side: 1.3, low: 0.86, high: 1.12 } as const;
const engine = { half: 5.1, side: 1.42, low: 1.0, high: 4.05 } as const;
const wheelRadius = 0.47;
const axle = 0.86;
/** Fewer pixels to a metre than this, and a vehicle is one dark block with a lit edge. */
const tiny = 9;
/** Where the low sun's shadows fall, per metre of height. */
const shadow = { x: 0.5, z: -2.1 } as const;

export interface Canvas {
  readonly pen: CanvasRenderingContext2D;
  /** Pixels per unit. */
  readonly scale: number;
  /** Units of its corner. */
  readonly left: number;
  readonly top: number;
}

/** Paints vehicles in their order: the farthest must come first. */
export function paintTrain({ pen, scale, left, top }: Canvas, pots: Pots, land: Land, train: readonly Vehicle[]): void {
  for (const vehicle of train) {
    const brush = brushFor(pen, pots, land, vehicle, scale, left, top);
    if (brush.grain < tiny * scale) paintTiny(brush, vehicle);
    else {
      paintShadow(brush, vehicle);
      paintWheels(brush, vehicle);
      if (vehicle.kind === 'engine') paintEngine(brush);
      else paintWagon(brush, vehicle);
    }
  }
}

/** The screen's place of a vehicle's lamp. */
export function lampOf(land: Land, { middle, ahead }: Vehicle): readonly [x: number, y: number] {
  return project(land, { x: middle.x + ahead.x * engine.half, z: middle.z + ahead.z * engine.half }, 3.2);
}

function paintTiny({ face, line, facesRight }: Brush, { kind, paint }: Vehicle): void {
  const side = facesRight(1) ? 1 : -1;
  const half = kind === 'engine' ? engine.half : box.half;
  face(sideOf(half, side * box.side, 0.3, box.high), 'dark');
  face(sideOf(half * 0.92, side * box.side, box.low + 0.3, box.high - 0.3), kind === 'engine' ? 'green' : paint);
  line([[-half, side * box.side, box.high] as const, [half, side * box.side, box.high] as const], 0.2, 'sand');
}

function sideOf(half: number, side: number, low: number, high: number): readonly Spot[] {
  return [
    [-half, side, low],
    [-half, side, high],
    [half, side, high],
    [half, side, low],
  ];
}

function endOf(along: number, side: number, low: number, high: number): readonly Spot[] {
  return [
    [along, -side, low],
    [along, -side, high],
    [along, side, high],
    [along, side, low],
  ];
}

function roofOf(half: number, side: number, high: number): readonly Spot[] {
  return [
    [-half, -side, high],
    [half, -side, high],
    [half, side, high],
    [-half, side, high],
  ];
}

function paintShadow({ face }: Brush, { ahead, right, kind, lift }: Vehicle): void {
  const half = kind === 'engine' ? engine.half : deck.half;
  const along = shadow.x * ahead.x + shadow.z * ahead.z;
  const aside = shadow.x * right.x + shadow.z * right.z;
  const ground = 0.02 - lift;
  for (const side of [-deck.side, deck.side])
    face(
      [
        [-half, side, ground],
        [half, side, ground],
        [half + along, side + aside, ground],
        [-half + along, side + aside, ground],
      ],
      'dark',
    );
}

function paintWheels(brush: Brush, { along, middle, ahead, right, pivot, lift }: Vehicle): void {
  const near = brush.facesRight(1) ? 1 : -1;
  for (const side of [-near, near]) {
    for (const bogie of [-pivot, pivot]) {
      for (const offset of [-axle, axle]) {
        const at = along + bogie + offset;
        const place = onLine(at);
        const next = onLine(at + 0.1);
        const ahead1 = { x: (next.x - place.x) * 10, z: (next.z - place.z) * 10 };
        const dx = place.x + ahead1.z * side * halfGauge(at) - middle.x;
        const dz = place.z - ahead1.x * side * halfGauge(at) - middle.z;
        const centre: Spot = [
          dx * ahead.x + dz * ahead.z,
          dx * right.x + dz * right.z,
          // Wheels stay on the rail while what they carry is lifted off them.
          wheelRadius - lift,
        ];
        const rims = side === near ? (at < 0 ? 'paper' : 'orange') : 'deep';
        brush.wheel(centre, wheelRadius, ahead1, rims, -at / wheelRadius);
      }
      if (side !== near) continue;
      brush.face(
        sideOf(axle + 0.42, side * 1.12, 0.5, 0.74).map(([x, y, z]) => [x + bogie, y, z - lift * 0.5]),
        'dark',
      );
    }
  }
}

/** Corrugations that are neither hairs nor beams, at whatever size the box is seen. */
function corrugations(pixels: number, scale: number): number {
  const wanted = pixels / (9 * scale);
  return wanted > 20 ? 24 : wanted > 10 ? 12 : wanted > 5 ? 6 : 3;
}

function paintWagon({ face, bars, line, facesRight, facesAhead, grain }: Brush, { paint }: Vehicle): void {
  const side = facesRight(1) ? 1 : -1;
  const end = facesAhead(-1) ? -1 : 1;
  face(sideOf(deck.half, side * deck.side, deck.low, deck.high), 'dark');
  face(endOf(end * deck.half, deck.side, deck.low - 0.1, deck.high), 'dark');
  line(
    [[-deck.half, side * deck.side, deck.high] as const, [deck.half, side * deck.side, deck.high] as const],
    0.05,
    'sand',
  );
  const { half, low, high } = box;
  const slip = grain * 0.016;
  face(sideOf(half, side * box.side, low, high), paint, slip);
  face(endOf(end * half, box.side, low, high), paint, slip);
  face(roofOf(half, box.side, high), paint === 'green' ? 'green' : 'sand', slip);
  const count = corrugations(grain * half * 2, 1);
  const shade = paint === 'ice' || paint === 'sand' ? 'green' : 'deep';
  const from: Spot = [-half + 0.14, side * box.side, low + 0.16];
  const to: Spot = [half - 0.14, side * box.side, high - 0.18];
  if (grain > 30) bars(from, to, count, 0.66, shade);
  bars(from, to, count, 0.46, 'dark');
  bars(
    [end * half, -box.side + 0.1, low + 0.12],
    [end * half, box.side - 0.1, high - 0.14],
    Math.max(2, count / 3),
    0.74,
    'dark',
  );
  if (grain > 40) {
    // Ribs of the roof, and the doors' locking bars.
    for (let rib = 0; rib < 12; rib++) {
      const along = -half + 0.25 + (rib * (half * 2 - 0.5)) / 11;
      line([[along, -box.side + 0.12, high] as const, [along, box.side - 0.12, high] as const], 0.07, 'dark');
    }
  }
  outline(line, half, side, end, low, high);
}

/** Posts and beams of the box: dark, and where the sun grazes the roof's edge a lit hair. */
function outline(line: Brush['line'], half: number, side: 1 | -1, end: 1 | -1, low: number, high: number): void {
  const edge = side * box.side;
  line([...sideOf(half, edge, low, high), [-half, edge, low]], 0.07, 'dark');
  line([...endOf(end * half, box.side, low, high)], 0.07, 'dark');
  line([[-half, edge, high] as const, [half, edge, high] as const], 0.06, 'paper');
  line([[end * half, -box.side, high] as const, [end * half, box.side, high] as const], 0.05, 'paper');
}

/** Level cuts over a side or an end: the sheet of the engine's body, darker where it is turned from the light. */
function hatch(
  line: Brush['line'],
  [low, , , otherLow]: readonly Spot[],
  count: number,
  thick: number,
  ink: 'deep' | 'dark',
): void {
  if (!low || !otherLow) return;
  const rise = (engine.high - 0.12 - low[2]) / count;
  for (let cut = 0; cut < count; cut++) {
    const up = low[2] + (cut + 0.5) * rise;
    line([[low[0], low[1], up] as const, [otherLow[0], otherLow[1], up] as const], thick, ink);
  }
}

function paintEngine({ face, bars, line, facesRight, facesAhead, grain }: Brush): void {
  const side = facesRight(1) ? 1 : -1;
  const end = facesAhead(-1) ? -1 : 1;
  const { half, low, high } = engine;
  const edge = side * engine.side;
  face(sideOf(half, edge, low - 0.35, high), 'green');
  face(endOf(end * half, engine.side, low - 0.35, high), 'green');
  face(roofOf(half, engine.side, high), 'ice');
  if (grain > 24)
    for (const strip of [-1.1, 1.1])
      line([[-half + 0.2, strip, high] as const, [half - 0.2, strip, high] as const], 0.07, 'deep');
  if (grain > 24) {
    hatch(line, sideOf(half, edge, low, high - 0.12), 11, 0.05, 'deep');
    hatch(line, endOf(end * half, engine.side, low, high - 0.12), 11, 0.15, 'dark');
  }
  face(sideOf(half, edge, low + 0.42, low + 0.86), 'orange');
  face(endOf(end * half, engine.side, low + 0.42, low + 0.86), 'orange');
  face(sideOf(half, edge, low - 0.35, low), 'dark');
  bars(
    [-half + 1.9, edge, low + 1.25],
    [half - 1.9, edge, high - 0.5],
    corrugations(grain * half * 1.2, 1),
    0.6,
    'dark',
  );
  bars([end * half, -engine.side + 0.15, low + 0.9], [end * half, engine.side - 0.15, low + 1.5], 5, 0.7, 'dark');
  // Windows of the cabs.
  for (const cab of [-half + 0.5, half - 1.3])
    face(
      [
        [cab, edge, low + 1.55],
        [cab, edge, high - 0.42],
        [cab + 0.8, edge, high - 0.42],
        [cab + 0.8, edge, low + 1.55],
      ],
      'sand',
    );
  for (const pane of [-0.62, 0.62])
    face(
      [
        [end * half, pane - 0.46, low + 1.72],
        [end * half, pane - 0.46, high - 0.42],
        [end * half, pane + 0.46, high - 0.42],
        [end * half, pane + 0.46, low + 1.72],
      ],
      'dark',
    );
  for (const lamp of [-0.95, 0.95])
    face(
      [
        [end * half, lamp - 0.16, low + 0.5],
        [end * half, lamp - 0.16, low + 0.78],
        [end * half, lamp + 0.16, low + 0.78],
        [end * half, lamp + 0.16, low + 0.5],
      ],
      'paper',
    );
  if (grain > 30)
    for (const vent of [-3, -1.6, -0.2, 1.2, 2.6])
      face(
        [
          [vent, -0.8, high],
          [vent + 0.9, -0.8, high],
          [vent + 0.9, 0.8, high],
          [vent, 0.8, high],
        ],
        'deep',
      );
  line([...sideOf(half, edge, low - 0.35, high), [-half, edge, low]], 0.06, 'dark');
  line([...endOf(end * half, engine.side, low - 0.35, high)], 0.06, 'dark');
  line([[-half, edge, high] as const, [half, edge, high] as const], 0.08, 'paper');
  line([[end * half, -engine.side, high] as const, [end * half, engine.side, high] as const], 0.06, 'paper');
}

/** Beyond so many metres from the eye wagons are narrower than a cut: they are painted as one band. */
export const bandFrom = 210;

/** The train's far end towards the horizon, from where wagons can't be told apart to its head. */
export function paintFarTrain({ pen, scale, left, top }: Canvas, pots: Pots, land: Land, head: number): void {
  let near = 0;
  for (let along = head; along > 0 && onLine(along).z > bandFrom; along -= 20) near = along;
  if (near === 0 || near === head) return;
  const at = (along: number, up: number) => {
    const [x, y] = project(land, onLine(along), up);
    return [(x - left) * scale, (y - top) * scale] as const;
  };
  const band = (low: number, high: number, fill: string | CanvasPattern) => {
    pen.fillStyle = fill;
    pen.beginPath();
    pen.moveTo(...at(near, low));
    pen.lineTo(...at(near, high));
    pen.lineTo(...at(head, high));
    pen.lineTo(...at(head, low));
    pen.fill();
  };
  band(0.2, 4, pots.dark);
  band(1.3, 3.3, pots.green);
  band(3.5, 4, pots.sand);
}
