/**
 * People as contours: metres, up is positive, feet at 0. Seen from the side they walk to the right, else towards the eye or
 * away. They are told apart by gait, coat, hat, umbrella and bag, never by a country's dress. Works in workers only.
 */
export interface Person {
  readonly seen: 'side' | 'front';
  readonly wears: 'suit' | 'coat' | 'long' | 'dress' | 'skirt' | 'cape';
  readonly hair:
    'short' | 'bob' | 'bun' | 'lowbun' | 'long' | 'pony' | 'fedora' | 'wide' | 'cap' | 'beret' | 'fur' | 'hood';
  readonly carries?: 'case' | 'trolley' | 'bag' | 'stick' | 'flowers' | 'umbrella' | 'closed' | 'backpack';
  /** What the free arm does; swings where nothing is said. `give` and `push` are for somebody seen from the side. */
  readonly arm?: 'up' | 'give' | 'push' | 'hold';
  /** Seen from before: where the hands on the left and on the right reach, in metres; instead of what the arms do. */
  readonly hands?: readonly [left: Hand, right: Hand];
  /** Length of a step, 1 as usual. */
  readonly stride?: number;
  /** Metres. */
  readonly tall?: number;
  /** How bent they walk, 0…1. */
  readonly stoop?: number;
  readonly scarf?: true;
  readonly belt?: true;
}

type Hand = readonly [across: number, up: number];

/** A step has two poses: the legs apart, and passing each other. */
export type Pose = 0 | 1;

/** What a part is coloured as. */
export type Part = 'body' | 'head' | 'features' | 'hair' | 'leg' | 'cut' | 'accent';

export interface Shape {
  readonly path: Path2D;
  readonly part: Part;
}

/** Where things hang on a body. */
export interface Build {
  readonly stride: number;
  readonly shoulder: readonly [x: number, y: number];
  readonly head: readonly [x: number, y: number];
}
