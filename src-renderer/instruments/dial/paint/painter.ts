import type { Span } from '../../../../src-main/contract/exhibition.ts';
import type { Decade } from '../../../core/model/decades.ts';
import type { DialLayout } from '../../../core/model/dial-layout.ts';
import type { Tie } from '../../../core/model/ties.ts';
import type { Size } from '../../../core/model/rect.ts';
import type { OnWood } from '../../../plates/wood/section.ts';
import type { BeadSprites } from './beads.ts';
import type { Palette } from './palette.ts';

/** A year that has chapters, and how many. */
export interface ChapterYear {
  readonly year: number;
  readonly chapters: number;
}

/** Everything the dial is drawn from. Lengths are CSS pixels. */
export interface DialPicture extends OnWood {
  readonly layout: DialLayout;
  readonly palette: Palette;
  readonly span: Span;
  readonly screen: Size;
  /** Below this the ring of years sinks away: buttons stand there. */
  readonly floor: number;
  readonly decades: readonly Decade[];
  readonly ties: readonly Tie[];
  readonly chapters: readonly ChapterYear[];
  /** Years with moments: small dots, no targets. */
  readonly momentYears: readonly number[];
  readonly sprites: BeadSprites;
  /** Device pixels per CSS pixel in the baked pictures. */
  readonly ratio: number;
}

/** What stands still while the wheel turns is drawn from this much of it. */
export type StandingPicture = Pick<
  DialPicture,
  'layout' | 'palette' | 'rings' | 'decades' | 'unit' | 'screen' | 'pictures'
>;
