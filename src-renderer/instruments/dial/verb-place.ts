import type { DialLayout } from '../../core/model/dial-layout.ts';
import type { Point } from '../../core/model/rect.ts';
import { meet, type Box } from '../../core/model/labels.ts';

export interface VerbRoom {
  readonly layout: DialLayout;
  /** Smallest text at the chosen size, in CSS pixels. */
  readonly unit: number;
  /** The verb stands above what is operated. */
  readonly floor: number;
  /** Languages on screen. */
  readonly voices: number;
}

/** How far aside it may stand, in units of text, the nearest first: beyond these it would stand beside the wood. */
const asides = [0, -2, 2, -4, 4, -6, 6, -8, 8] as const;
/** So high it stands above what is operated; upright, rows of buttons as wide as the screen lie right beneath it. */
const above = { wide: 0.6, upright: 1.5 } as const;
/** Room for a node and its name between it and the verb, in units of text. */
const apart = 1;

/**
 * Where the dial's verb stands, in CSS pixels: at the wood's foot, beside the nodes that it would cover, of whatever year
 * they are, so that it stays where it is while the dial turns. Where nodes lie everywhere it stands in the middle.
 */
export function verbPlace({ layout, unit, floor, voices }: VerbRoom, nodes: readonly Point[]): Box {
  // A hand, and letters a little larger than the smallest.
  const [width, height] = [unit * 13, unit * (voices > 1 ? 3.9 : 3.2)];
  const at = (aside: number): Box => ({
    x: layout.x - width / 2 + aside * unit,
    y: floor - unit * (layout.wide ? above.wide : above.upright) - height,
    width,
    height,
  });
  const taken: Box[] = [
    ...nodes.map(({ x, y }) => ({ x, y, width: 0, height: 0 })),
    // The pith, and the name of the place beneath it.
    { x: layout.x - unit * 1.5, y: layout.y, width: unit * 3, height: unit * 1.7 },
  ];
  const free = asides.find((aside) => !taken.some((box) => meet(at(aside), box, unit * apart)));
  return at(free ?? 0);
}
