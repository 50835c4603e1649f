/**
 * Finds the white or frozen screen of a page whose heartbeat is fine, from small real screenshots. A picture is known
 * by its bytes alone: nothing is decoded, and nothing of it is kept but a hash.
 */
import { createHash } from 'node:crypto';

/**
 * A small PNG of one colour packs into next to nothing; any view has text, rings and grain. In bytes for each of its
 * pixels: one colour takes about 0.03, the calmest view more than ten times that.
 */
const uniformBelow = 0.08;

export type Verdict = 'well' | 'uniform' | 'frozen';

export interface Look {
  /** A PNG of the screen, some thousand pixels. */
  readonly png: Uint8Array;
  readonly pixels: number;
  /** Whether the view moves by itself, so that two looks must differ. */
  readonly moving: boolean;
}

/**
 * Judges one look after another; it takes two to find a fault. A page that is only being loaded is of one colour for a
 * moment, and a picture stands still only beside another one.
 */
export class PictureJudge {
  #before: string | undefined;
  #wasUniform = false;

  see({ png, pixels, moving }: Look): Verdict {
    const hash = createHash('sha256').update(png).digest('base64');
    const same = hash === this.#before;
    this.#before = moving ? hash : undefined;
    const wasUniform = this.#wasUniform;
    this.#wasUniform = png.length / pixels < uniformBelow;
    if (this.#wasUniform) return wasUniform ? 'uniform' : 'well';
    return moving && same ? 'frozen' : 'well';
  }

  /** What was seen before a new page, a wake or a dark hour says nothing. */
  forget(): void {
    this.#before = undefined;
    this.#wasUniform = false;
  }
}
