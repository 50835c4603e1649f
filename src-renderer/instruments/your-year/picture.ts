import type { Span, Text } from '../../../src-main/contract/exhibition.ts';
import type { YearLayout } from '../../core/model/year-layout.ts';
import type { Size } from '../../core/model/rect.ts';
import type { OnWood } from '../../plates/wood/section.ts';
import type { Trunk } from '../../plates/wood/trunk.ts';
import type { YearInks } from './inks.ts';

/** A year in which something came, and the angle at which it lies on the wood. */
export interface ToldYear {
  readonly year: number;
  readonly angle: number;
}

/** A friend, by the year it came and the angle at which it stands. */
export interface FriendOnWood extends ToldYear {
  readonly id: string;
  readonly name: Text;
}

/** What the two canvases show. */
export interface YearPicture extends OnWood {
  readonly layout: YearLayout;
  readonly inks: YearInks;
  /** Years of the story, which are rings, and years one can turn to. */
  readonly span: Span;
  readonly years: Span;
  readonly told: readonly ToldYear[];
  readonly friends: readonly FriendOnWood[];
  /** Years whose rings glow: those of the people who turned to them. */
  readonly people: readonly number[];
  readonly screen: Size;
  /** The ring of years sinks away below this: controls stand there. */
  readonly floor: number;
  readonly family: string;
}

/** The trunk as the picture shows it. */
export const trunkOf = ({ rings, layout: { x, y, radius } }: YearPicture): Trunk => ({ rings, x, y, radius });

/** A place so far from the pith, at an angle of the screen. */
export function spot({ layout }: YearPicture, angle: number, away: number): { x: number; y: number } {
  return { x: layout.x + Math.cos(angle) * away, y: layout.y + Math.sin(angle) * away };
}
