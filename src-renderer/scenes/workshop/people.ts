import { ink } from '../engine/ink.ts';
import type { Person } from '../engine/person.ts';

/** Somebody on the floor: where they stand, in metres about the middle of the ring, and what they do there. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly person: Person;
  /** A notebook before the chest, a wheel that is rolled, slats for the line on the shoulder, or a cap in the air. */
  readonly has?: 'notebook' | 'wheel' | 'slats' | 'cap';
  /** How far they lean to where they face: metres a metre of height. */
  readonly lean?: number;
  /** How far they are turned about their foot, in radians clockwise: hips and shoulders with them. */
  readonly tilt?: number;
}

/** Who works or learns here: what they do until the lorry is whole, and how they are glad then; one of them drives it. */
interface Worker {
  readonly coat: string;
  readonly legs: string;
  readonly does: Task;
  readonly at: Standing;
  readonly glad?: Standing;
}

/** They learn at the board, roll wheels on the near side of the ring, or work on the lorry. */
export type Task = 'learns' | 'rolls' | 'builds';

const suit = { wears: 'suit', hair: 'cap' } as const;

/** Weight on one leg, the heel of the other one lifted. */
const restsOnLeft: Person['legs'] = [
  { knee: [-0.1, 0.52], heel: [-0.12, 0], toes: -1 },
  { knee: [0.13, 0.54], heel: [0.17, 0.06], pitch: -0.5, toes: 1 },
];
const restsOnRight: Person['legs'] = [
  { knee: [-0.13, 0.54], heel: [-0.17, 0.06], pitch: -0.5, toes: -1 },
  { knee: [0.1, 0.52], heel: [0.12, 0], toes: 1 },
];

/** Where the hand is that points to the board, in metres of a person. */
export const pointing = [0.42, 1.5] as const;

/** Who teaches stands beside the board and looks at those who listen. */
export const teacher: Worker = {
  coat: ink.orange,
  legs: ink.green,
  does: 'learns',
  at: {
    x: -11.15,
    y: 6.3,
    facing: 1,
    person: {
      wears: 'suit',
      hair: 'cap',
      seen: 'front',
      looks: -1,
      // Taller than anybody is: who teaches is seen first.
      tall: 2.12,
      arms: [
        { elbow: [-0.33, 1.16], hand: [-0.46, 1.34], open: -1 },
        { elbow: [0.31, 1.2], hand: pointing },
      ],
      legs: restsOnLeft,
    },
  },
  // Shows it to all, one hand on the hip.
  glad: {
    x: -8.05,
    y: 0.2,
    facing: 1,
    person: {
      wears: 'suit',
      hair: 'cap',
      seen: 'front',
      looks: 1,
      tall: 1.82,
      arms: [
        { elbow: [-0.37, 1.16], hand: [-0.2, 1] },
        { elbow: [0.33, 1.2], hand: [0.55, 1.36], open: 1 },
      ],
      legs: restsOnLeft,
    },
  },
};

/** All of them. They match no number. */
export const workers: readonly Worker[] = [
  teacher,
  {
    coat: ink.ice,
    legs: ink.green,
    does: 'learns',
    at: {
      x: -12.5,
      y: 5.5,
      facing: 1,
      person: {
        wears: 'skirt',
        hair: 'bob',
        seen: 'side',
        looks: 1,
        stride: 0.1,
        tall: 1.92,
        arms: [
          { elbow: [0.12, 1.14], hand: [0.3, 1.2] },
          { elbow: [0.06, 1.13], hand: [0.26, 1.16] },
        ],
      },
      has: 'notebook',
    },
    // Claps.
    glad: {
      x: -4.05,
      y: -4.6,
      facing: 1,
      person: {
        wears: 'skirt',
        hair: 'bob',
        seen: 'side',
        looks: 1,
        stride: 0.35,
        tall: 1.66,
        arms: [
          { elbow: [0.27, 1.24], hand: [0.37, 1.44], open: -1 },
          { elbow: [0.2, 1.14], hand: [0.36, 1.32], open: 1 },
        ],
      },
    },
  },
  {
    coat: ink.paper,
    legs: ink.green,
    does: 'learns',
    // Asks something.
    at: {
      x: -13.2,
      y: 4.8,
      facing: 1,
      person: {
        ...suit,
        seen: 'side',
        looks: 1,
        stride: 0.25,
        tall: 2.02,
        arms: [
          { elbow: [-0.02, 1.14], hand: [0.06, 0.92] },
          { elbow: [0.29, 1.36], hand: [0.38, 1.62], open: 1 },
        ],
      },
    },
    // Both arms up, one higher.
    glad: {
      x: -7.3,
      y: -3.2,
      facing: 1,
      person: {
        ...suit,
        seen: 'front',
        looks: 1,
        tall: 1.78,
        arms: [
          { elbow: [-0.33, 1.6], hand: [-0.24, 1.92], open: -1 },
          { elbow: [0.41, 1.4], hand: [0.54, 1.64], open: 1 },
        ],
        // Hops on one leg.
        legs: [
          { knee: [-0.05, 0.52], heel: [-0.03, 0], toes: -1 },
          { knee: [0.3, 0.66], heel: [0.42, 0.34], pitch: -0.5, toes: 1 },
        ],
      },
      tilt: 0.13,
    },
  },
  {
    coat: ink.paper,
    legs: ink.green,
    does: 'rolls',
    at: {
      x: -1.3,
      y: -5.4,
      facing: 1,
      person: {
        ...suit,
        seen: 'side',
        looks: 1,
        tall: 1.78,
        arms: [
          { elbow: [0.3, 1.14], hand: [0.44, 0.98], open: 1 },
          { elbow: [0.14, 1.06], hand: [0.3, 0.9], open: 1 },
        ],
        legs: [
          { knee: [0.15, 0.54], heel: [0.08, 0], toes: 1 },
          { knee: [-0.13, 0.5], heel: [-0.42, 0.1], pitch: -0.7, toes: 1 },
        ],
      },
      has: 'wheel',
      lean: 0.2,
    },
    // One hand on a wheel.
    glad: {
      x: 5.4,
      y: -5,
      facing: 1,
      person: {
        ...suit,
        seen: 'front',
        looks: -1,
        tall: 1.78,
        arms: [
          { elbow: [-0.36, 1.17], hand: [-0.2, 1.02] },
          { elbow: [0.36, 1.14], hand: [0.5, 0.95] },
        ],
        legs: restsOnRight,
      },
      has: 'wheel',
    },
  },
  {
    coat: ink.ice,
    legs: ink.green,
    does: 'builds',
    // Waves the next machine to its place.
    at: {
      x: 6.85,
      y: -5.3,
      facing: -1,
      person: {
        ...suit,
        seen: 'side',
        looks: 1,
        stride: 0.3,
        arms: [
          { elbow: [0.24, 1.14], hand: [0.46, 1.1], open: 1 },
          { elbow: [0.27, 1.36], hand: [0.36, 1.64], open: 1 },
        ],
      },
    },
    // Throws the cap.
    glad: {
      x: 8.15,
      y: 0.4,
      facing: 1,
      person: {
        wears: 'suit',
        hair: 'short',
        seen: 'front',
        looks: -1,
        arms: [
          { elbow: [-0.38, 1.5], hand: [-0.36, 1.78], open: 1 },
          { elbow: [0.37, 1.16], hand: [0.2, 1] },
        ],
        legs: restsOnRight,
      },
      has: 'cap',
    },
  },
  // Drives the lorry when it is whole.
  {
    coat: ink.paper,
    legs: ink.green,
    does: 'builds',
    at: {
      x: 2.5,
      y: -5.45,
      facing: -1,
      person: {
        ...suit,
        seen: 'side',
        looks: 1,
        stride: 0.7,
        arms: [
          { elbow: [0.06, 1.08], hand: [0.3, 1.3] },
          { elbow: [0.17, 1.06], hand: [0.2, 1.24] },
        ],
      },
      has: 'slats',
      lean: 0.09,
    },
  },
];
