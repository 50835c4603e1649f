import { clamp } from '../../plates/printing/shape.ts';
import { project, shadowDirection, type Field } from './field.ts';
import { along, heading, type Lane } from './lane.ts';

/** A lane measured for the screen, so that a skier on it costs two look-ups a frame. */
export interface Path {
  readonly lane: Lane;
  /** Per step: x, y, units per metre; x, y and units per metre where the shadow of a skier ends. */
  readonly steps: Float32Array;
  /** Per step: where a skier looks, in radians to the right of straight away. */
  readonly headings: Float32Array;
}

export const stepMetres = 0.5;
export const perStep = 6;
/** A low sun: metres of shadow a skier throws, but never over more than this share of the way to the eye. */
const shadowLength = 10.5;
const shadowShare = 0.44;

export function pathOf(field: Field, lane: Lane): Path {
  const count = Math.ceil(lane.length / stepMetres) + 2;
  const steps = new Float32Array(count * perStep);
  const headings = new Float32Array(count);
  const lean = shadowDirection(field);
  for (let step = 0; step < count; step++) {
    const metres = step * stepMetres;
    const place = along(field, lane, metres);
    const { x, y } = project(field, place);
    const long = Math.min(shadowLength, place.z * shadowShare);
    const end = { x: place.x + lean.x * long, z: place.z + lean.z * long };
    const tip = project(field, end);
    steps.set([x, y, field.focal / place.z, tip.x, tip.y, field.focal / end.z], step * perStep);
    headings[step] = heading(lane, metres);
  }
  return { lane, steps, headings };
}

/** Fills `out` with the six numbers of a place on a path, between its steps. */
export function placeOn({ steps }: Path, metres: number, out: Float32Array): void {
  const at = clamp(metres / stepMetres, 0, steps.length / perStep - 1.001);
  const step = Math.floor(at);
  const share = at - step;
  for (let index = 0; index < perStep; index++) {
    const from = steps[step * perStep + index] as number;
    out[index] = from + ((steps[(step + 1) * perStep + index] as number) - from) * share;
  }
}

export function headingOn({ headings }: Path, metres: number): number {
  return headings[clamp(Math.round(metres / stepMetres), 0, headings.length - 1)] as number;
}
