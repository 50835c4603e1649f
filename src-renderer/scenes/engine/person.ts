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
  /** Arms with an elbow and a bare hand instead of all that: on the left and on the right, or from the side the far and the near one. */
  readonly arms?: readonly [Arm, Arm];
  /** Legs that stand as they are told instead of walking; in the same order as arms. */
  readonly legs?: readonly [Leg, Leg];
  /** A face with a nose, a smile and a shaded cheek that looks aside, -1 to the left; where nothing is said it looks straight on. */
  readonly looks?: 1 | -1;
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

/** Where the elbow and the hand are, in metres; `open` shows a palm with its thumb on the left or on the right of the forearm. */
export interface Arm {
  readonly elbow: Hand;
  readonly hand: Hand;
  readonly open?: 1 | -1;
}

/** Where the knee and the heel are, in metres, how the foot is pitched (radians), and which way its toes point. */
export interface Leg {
  readonly knee: Hand;
  readonly heel: Hand;
  readonly pitch?: number;
  readonly toes: 1 | -1;
}

/** A step has two poses: the legs apart, and passing each other. */
export type Pose = 0 | 1;

/** What a part is coloured as. */
export type Part = 'body' | 'head' | 'features' | 'shade' | 'hair' | 'leg' | 'cut' | 'accent';

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
