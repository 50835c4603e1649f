import type { Band, ShownCity } from '../../core/model/circle.ts';
import type { CircleLayout } from '../../core/model/circle-layout.ts';
import { meet, type Box } from '../../core/model/labels.ts';
import { ringRadius, type Rings } from '../../core/model/rings.ts';
import { labelSize } from './label-size.ts';

/** The year of a decade's ring where it stands on the screen. */
export interface DecadeMark {
  readonly year: number;
  readonly box: Box;
  readonly lit: boolean;
}

export interface MarkedTrunk {
  readonly rings: Rings;
  readonly decades: readonly { readonly year: number; readonly level: number }[];
  readonly band: Band;
  readonly turned: number;
  readonly layout: CircleLayout;
  /** No year covers a city. */
  readonly nodes: readonly ShownCity[];
  readonly unit: number;
}

/** The line of years runs a little below the horizontal: most cities lie to the north and west. */
const line = 0.1;
/** Nearer to the pith than this many of the smallest letters there is no room for a year. */
const nearest = 3.4;

/** The years of the decade rings on a line from the pith to the bark, however the trunk is turned. */
export function decadeMarks({ rings, decades, band, turned, layout, nodes, unit }: MarkedTrunk): DecadeMark[] {
  const marks: DecadeMark[] = [];
  // From the pith outwards, so that of two years which have no room side by side the same one gives way.
  for (const { year, level } of decades) {
    const away = ringRadius(rings, level, line - turned) * layout.radius;
    const size = labelSize([String(year)], unit * 1.04);
    const x = layout.x + Math.cos(line) * away - size.width / 2;
    const y = layout.y + Math.sin(line) * away - size.height / 2;
    const box: Box = { x, y, ...size };
    const covered = nodes.some((node) =>
      meet(box, { x: node.x - unit * 0.5, y: node.y - unit * 0.5, width: unit, height: unit }),
    );
    const off = x + size.width > layout.field.x + layout.field.width;
    const crowded = marks.some((mark) => meet(box, mark.box, unit * 0.25));
    if (away < unit * nearest || covered || off || crowded) continue;
    marks.push({ year, box, lit: level >= band.from - 0.1 && level <= band.to + 0.1 });
  }
  return marks;
}
