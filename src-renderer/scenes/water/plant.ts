import { seeded } from '../../core/time/clock.ts';
import { clamp } from '../../plates/printing/shape.ts';
import type { Point } from '../../core/model/rect.ts';
import { ontoScreen, ontoWater, type WaterView } from '../engine/waves.ts';
import type { Basin } from './basin.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** A round tank of the plant, seen straight on: across from the middle of the view, away, and radius in the view's units. */
export interface Tank extends Point {
  readonly radius: number;
  /** Units it reaches to both sides on the screen, with its shadow. */
  readonly reach: number;
  /** The view in which it stands in the middle: far things are drawn without slant. */
  readonly view: WaterView;
}

/** The plant lies farther off than the basin: the same horizon, another scale. */
export function plantView({ view, size, sun }: Basin): WaterView {
  return { horizon: view.horizon, middle: sun.x, focal: 420 * size };
}

/** Two rows of tanks, from far to near. */
export function tanksOf(basin: Basin): readonly Tank[] {
  const { portrait } = basin;
  const view = plantView(basin);
  const rows = [
    { y: 7.2, first: -3.6, count: 7 },
    { y: 3.6, first: portrait ? -2.5 : -0.62, count: 4 },
  ];
  return rows.flatMap(({ y, first, count }) =>
    Array.from({ length: count }, (_, index): Tank => {
      const x = first + index * 3.05;
      const middle = view.middle + (x * view.focal) / y;
      return { x: 0, y, radius: 1.28, reach: (1.8 * view.focal) / (y - 1.28), view: { ...view, middle } };
    }),
  );
}

/** Height of a tank's wall over the ground. */
const wallHeight = 0.085;
const kerb = 0.075;

export interface TankPart {
  readonly kind: 'water' | 'kerb' | 'wall' | 'shadow';
  /** From the tank's middle (0) to its wall (1); on the wall round it. */
  readonly share: number;
  /** 0 away from the sun … 1 lit. */
  readonly light: number;
}

/** What of a tank is at a screen point. */
export function round(tank: Tank, x: number, y: number): TankPart | null {
  if (Math.abs(x - tank.view.middle) > tank.reach) return null;
  const raised = ontoWater(tank.view, { x, y });
  const top = { x: raised.x * (1 - wallHeight), y: raised.y * (1 - wallHeight) };
  const onTop = Math.hypot(top.x - tank.x, top.y - tank.y);
  if (onTop < tank.radius) {
    const share = onTop / (tank.radius - kerb);
    if (share > 1) return { kind: 'kerb', share, light: 1 };
    const path = Math.exp(-(((top.x + 0.1) / 0.34) ** 2));
    const far = clamp(((top.y - tank.y) / tank.radius) * 0.5 + 0.5);
    return { kind: 'water', share, light: path * far };
  }
  // Between the top's outline and the foot's lies the wall.
  const foot = Math.hypot(raised.x - tank.x, raised.y - tank.y);
  if (foot < tank.radius && raised.y < tank.y + tank.radius) {
    const angle = Math.atan2(raised.y - tank.y, raised.x - tank.x);
    return { kind: 'wall', share: angle, light: clamp(-Math.cos(angle) * 0.6 + 0.1) };
  }
  const cast = Math.hypot(raised.x - tank.x - 0.14, raised.y - tank.y + 0.3);
  return cast < tank.radius ? { kind: 'shadow', share: foot, light: 0 } : null;
}

/** Bridges over the tanks, the hall, trees: black is wall, red pale, green half-lit. */
export function drawPlant(pen: Pen, basin: Basin): void {
  const view = plantView(basin);
  const { size } = basin;
  const chance = seeded(12);
  drawHall(pen, view, size);
  drawTrees(pen, view, size, chance);
  pen.lineCap = 'butt';
  tanksOf(basin).forEach((tank, index) => {
    const near = (view.focal / tank.y) * 0.01;
    const raise = (point: Point): Point =>
      ontoScreen(tank.view, { x: point.x / (1 - wallHeight), y: point.y / (1 - wallHeight) });
    const middle = raise(tank);
    const turn = 0.5 + index * 0.9;
    const end = raise({ x: tank.x + Math.cos(turn) * tank.radius, y: tank.y + Math.sin(turn) * tank.radius });
    pen.strokeStyle = '#000';
    pen.lineWidth = 9 * near;
    pen.beginPath();
    pen.moveTo(middle.x, middle.y);
    pen.lineTo(end.x, end.y);
    pen.stroke();
    pen.strokeStyle = '#f00';
    pen.lineWidth = 2.6 * near;
    pen.beginPath();
    pen.moveTo(middle.x, middle.y - 4 * near);
    pen.lineTo(end.x, end.y - 4 * near);
    pen.stroke();
    pen.fillStyle = '#000';
    pen.fillRect(middle.x - 9 * near, middle.y - 16 * near, 18 * near, 24 * near);
    pen.fillStyle = '#f00';
    pen.fillRect(middle.x - 9 * near, middle.y - 16 * near, 5 * near, 24 * near);
  });
}

/** A long low hall behind the tanks, with arched windows. */
function drawHall(pen: Pen, view: WaterView, size: number): void {
  const foot = view.horizon + 36 * size;
  const left = view.middle + 196 * size;
  const wide = 330 * size;
  const high = 40 * size;
  pen.fillStyle = '#0f0';
  pen.fillRect(left, foot - high, wide, high);
  pen.fillStyle = '#000';
  pen.beginPath();
  pen.moveTo(left - 8 * size, foot - high);
  pen.lineTo(left + 12 * size, foot - high - 20 * size);
  pen.lineTo(left + wide - 12 * size, foot - high - 20 * size);
  pen.lineTo(left + wide + 8 * size, foot - high);
  pen.fill();
  for (let bay = 0; bay < 11; bay++) {
    const x = left + (bay + 0.5) * (wide / 11);
    pen.fillStyle = bay === 3 ? '#000' : '#f00';
    pen.beginPath();
    pen.arc(x, foot - 22 * size, 7 * size, Math.PI, 0);
    pen.lineTo(x + 7 * size, foot - 8 * size);
    pen.lineTo(x - 7 * size, foot - 8 * size);
    pen.fill();
  }
  // The tower where the reservoir's water is let in.
  const tower = view.middle - 150 * size;
  pen.fillStyle = '#000';
  pen.fillRect(tower - 9 * size, view.horizon - 22 * size, 18 * size, 36 * size);
  pen.beginPath();
  pen.moveTo(tower - 14 * size, view.horizon - 22 * size);
  pen.lineTo(tower, view.horizon - 40 * size);
  pen.lineTo(tower + 14 * size, view.horizon - 22 * size);
  pen.fill();
  pen.fillRect(tower - 90 * size, view.horizon - 2 * size, 90 * size, 4 * size);
  for (let pier = 0; pier < 5; pier++) pen.fillRect(tower - (84 - pier * 18) * size, view.horizon, 3 * size, 14 * size);
}

/** Poplars along the far edge of the grounds. */
function drawTrees(pen: Pen, view: WaterView, size: number, chance: () => number): void {
  pen.fillStyle = '#000';
  const foot = view.horizon + 34 * size;
  for (let tree = 0; tree < 46; tree++) {
    const x = view.middle + (-330 + tree * 24 + chance() * 16) * size;
    const beside = (x - view.middle) / size;
    if (Math.abs(beside) < 120 || (beside > 186 && beside < 540)) continue;
    const high = (30 + chance() * 34) * size;
    const half = (4 + chance() * 3.5) * size;
    pen.beginPath();
    pen.ellipse(x, foot - high * 0.55, half, high * 0.5, 0, 0, 7);
    pen.fill();
    pen.fillRect(x - size, foot - high * 0.3, 2 * size, high * 0.3);
  }
}
