import { angleOf, dryEdge, type Edge } from './edge.ts';
import { skinMargin } from './skin-plates.ts';

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
 * @param grown how wide the wet wood is at a place along the edge, in units
 */
export function bendSkins(
  pen: CanvasRenderingContext2D,
  edge: Edge,
  { wet, bark, scale }: Skins,
  grown: (along: number) => number,
): void {
  const { trunk, long } = edge;
  const count = Math.ceil(long / slice);
  const middle = edge.dry + edge.wet / 2;
  for (let at = 0; at < count; at++) {
    const along = at * slice;
    const angle = angleOf(edge, along + slice / 2);
    const first = dryEdge(edge, angleOf(edge, along));
    const last = dryEdge(edge, angleOf(edge, along + slice));
    const base = (first + last) / 2;
    const wide = grown(along + slice / 2);
    const slope = (grown(along + slice) - grown(along)) / slice;
    const lean = (last - first) / slice;
    const outer = base + wide + edge.bark;
    // A slice covers its turn at its outer side, and a little more against seams.
    const across = (slice * outer) / middle + 1.2;
    const sx = (skinMargin + along) * scale;
    pen.save();
    pen.translate(trunk.x, trunk.y);
    pen.rotate(angle + Math.PI / 2);
    if (wide > 0.3) {
      const seen = Math.min(wide, edge.wet);
      // Its inner side follows the dry wood, its outer one the swelling: where that is steep, in several steps.
      const steps = Math.abs(slope) > 0.03 ? 5 : 1;
      for (let step = 0; step < steps; step++) {
        const inner = (seen * step) / steps;
        const thick = seen / steps;
        const stretch = wide / seen;
        pen.save();
        pen.transform(1, -(lean + (slope * (step + 0.5)) / steps), 0, 1, 0, 0);
        pen.drawImage(
          wet,
          sx,
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
    pen.transform(1, -(lean + slope), 0, 1, 0, 0);
    pen.drawImage(
      bark,
      sx,
      0,
      slice * scale,
      bark.height,
      -across / 2,
      -(base + wide + edge.bark),
      across,
      edge.bark + 1,
    );
    pen.restore();
  }
}
