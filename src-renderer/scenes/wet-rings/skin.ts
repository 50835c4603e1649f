import { angleOf, dryEdge, type Edge } from './edge.ts';
import { skinMargin } from './skin-plates.ts';
import { uncovered } from './swell.ts';

/** A slice of the edge: bent skins are made of so many straight ones. Units along the edge. */
const slice = 11;

/** The sheets of the two skins, and pixels of them per unit. */
export interface Skins {
  readonly wet: HTMLCanvasElement;
  readonly bark: HTMLCanvasElement;
  readonly scale: number;
}

/**
 * Bends the skins round the wood.
 *
 * @param pen draws in units
 * @param grown how wide the wet wood is where it does not swell, in units
 * @param wideAt … and with its swellings, at a place along the edge
 */
export function bendSkins(
  pen: CanvasRenderingContext2D,
  edge: Edge,
  { wet, bark, scale }: Skins,
  grown: number,
  wideAt: (along: number) => number,
): void {
  const count = Math.ceil(edge.long / slice);
  const slices = Array.from({ length: count }, (_, at) => sliceAt(edge, at * slice, grown, wideAt));
  for (const one of slices) if (one.wide > 0.3) bendWet(pen, edge, wet, scale, one);
  // The bark lies over the wet wood's edge.
  for (const one of slices) {
    const { across, base, wide, lean, slope, source } = one;
    turnTo(pen, edge, one);
    pen.transform(1, -(lean + slope), 0, 1, 0, 0);
    const top = -(base + wide + edge.bark);
    pen.drawImage(bark, source * scale, 0, slice * scale, bark.height, -across / 2, top, across, edge.bark + 1);
    pen.restore();
  }
}

/** One straight piece of the bent skins. */
interface Slice {
  readonly angle: number;
  /** Where the dry wood ends, and how wide the wet wood is. */
  readonly base: number;
  readonly wide: number;
  /** How much of the wet skin is seen, and how much it is stretched from the slice's beginning to its end. */
  readonly seen: number;
  readonly stretch: readonly [number, number];
  /** How steeply the dry edge and the swelling rise along the slice. */
  readonly lean: number;
  readonly slope: number;
  /** Width on the screen, and where it is cut from the skins. */
  readonly across: number;
  readonly source: number;
}

function sliceAt(edge: Edge, along: number, grown: number, wideAt: (along: number) => number): Slice {
  const first = dryEdge(edge, angleOf(edge, along));
  const last = dryEdge(edge, angleOf(edge, along + slice));
  const base = (first + last) / 2;
  const wide = wideAt(along + slice / 2);
  const from = wideAt(along);
  const to = wideAt(along + slice);
  const stretchOf = (at: number) => at / Math.max(0.5, uncovered(grown, at, edge.wet));
  return {
    angle: angleOf(edge, along + slice / 2),
    base,
    wide,
    lean: (last - first) / slice,
    slope: (to - from) / slice,
    seen: uncovered(grown, wide, edge.wet),
    stretch: [stretchOf(from), stretchOf(to)],
    // A slice covers its turn at its outer side, and a little more against seams.
    across: (slice * (base + wide + edge.bark)) / (edge.dry + edge.wet / 2) + 1.2,
    source: skinMargin + along,
  };
}

function turnTo(pen: CanvasRenderingContext2D, { trunk }: Edge, { angle }: Slice): void {
  pen.save();
  pen.translate(trunk.x, trunk.y);
  pen.rotate(angle + Math.PI / 2);
}

/**
 * The wet wood of a slice: as many of its rings as are uncovered, stretched where it swells. Its inner side follows
 * the dry wood, its outer one the swelling, in several steps where that is steep.
 */
function bendWet(pen: CanvasRenderingContext2D, edge: Edge, wet: HTMLCanvasElement, scale: number, one: Slice): void {
  const { across, base, lean, slope, source } = one;
  const [from, to] = one.stretch;
  const stretch = (from + to) / 2;
  // It goes on a little under the bark, which is cut aslant.
  const seen = Math.min(edge.wet, one.seen + Math.abs(slope) * slice);
  const steps = Math.abs(to - from) * seen > 0.4 ? 5 : 1;
  for (let step = 0; step < steps; step++) {
    const inner = (seen * step) / steps;
    const thick = seen / steps;
    const rise = ((inner + thick / 2) * (to - from)) / slice;
    turnTo(pen, edge, one);
    pen.transform(1, -(lean + rise), 0, 1, 0, 0);
    pen.drawImage(
      wet,
      source * scale,
      (edge.wet - inner - thick) * scale,
      slice * scale,
      thick * scale,
      -across / 2,
      -(base + (inner + thick) * stretch),
      across,
      // Over the one within, against seams.
      thick * stretch + 2,
    );
    pen.restore();
  }
}
