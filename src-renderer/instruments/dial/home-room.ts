import type { DialLayout } from '../../core/model/dial-layout.ts';
import { meet, type Box } from '../../core/model/labels.ts';
import type { Point, Size } from '../../core/model/rect.ts';
import type { Scale } from '../../core/model/scale.ts';

/** What decides how home is arranged; lengths in CSS pixels. */
export interface HomeNeeds {
  readonly screen: Size;
  readonly scale: Scale;
  readonly lowReach: boolean;
  /** Languages on screen. */
  readonly voices: number;
  /** Height of the bar. */
  readonly bar: number;
  /** Chapters of the chosen year. */
  readonly chapters: number;
}

export interface HomeRoom {
  readonly wide: boolean;
  /** Text is so large that it needs the plainer arrangement. */
  readonly large: boolean;
  /** Text so large that in the lower third there is room for what is operated and nothing else. */
  readonly tight: boolean;
  /** A lower third that is hardly higher than the bar: buttons stand side by side. */
  readonly shallow: boolean;
  /** Smallest text of the buttons. */
  readonly buttonUnit: number;
  /** Height above the bar that what is operated covers. */
  readonly sunk: number;
}

/** Text larger than these shares of the shorter side (A+, or a small screen) is large, and huge. */
const [largeText, hugeText] = [0.0245, 0.034] as const;
/** Rows of buttons need this much of the smallest text's height in the lower third; where there is less, they stand side by side … */
const twoRows = 9;
/** … in two rows, with two languages three, so high together; upright in five. Letters are no larger than fit. */
const rowsHeight = { wide: 6.2, wideWithTwo: 9, upright: 20.4 } as const;

/** How much of the smallest text's height is covered by what is operated above the bar. */
function sunkRows({ lowReach, voices, chapters }: HomeNeeds, wide: boolean, large: boolean): number {
  if (wide) return lowReach ? 11 : large ? 11.2 : chapters > 1 ? 7.6 : 3.7;
  // A second chapter is a row of its own, and so is a button that names the year where it leads.
  const further = large ? 7.4 : chapters === 1 ? 0 : 3.3;
  return further + (lowReach ? 11.4 : large ? 7.8 : voices > 1 ? 10.7 : 9.5);
}

/** How home is arranged. */
export function homeRoom(needs: HomeNeeds): HomeRoom {
  const { screen, scale, lowReach, voices, bar } = needs;
  const wide = screen.width > screen.height;
  const shorter = Math.min(screen.width, screen.height);
  const large = scale.unit > shorter * largeText;
  const lowZone = screen.height * (wide ? 1 / 3 : 0.45) - bar;
  const shallow = wide && lowReach && lowZone < scale.unit * twoRows;
  const high = wide ? (voices > 1 ? rowsHeight.wideWithTwo : rowsHeight.wide) : rowsHeight.upright;
  return {
    wide,
    large,
    tight: wide && lowReach && scale.unit > shorter * hugeText,
    shallow,
    buttonUnit:
      shallow || (lowReach && !wide) ? Math.max(scale.base, Math.min(scale.unit, lowZone / high)) : scale.unit,
    sunk: scale.unit * sunkRows(needs, wide, large),
  };
}

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
