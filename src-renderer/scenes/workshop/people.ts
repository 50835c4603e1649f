import { ink } from '../engine/ink.ts';
import type { Person } from '../engine/person.ts';

/** Somebody on the floor: where they stand, in metres about the middle of the ring, and what they do there. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly person: Person;
  /** A wheel that is rolled, or a cap in the air. */
  readonly has?: 'wheel' | 'cap';
  /** How far they lean to where they face: metres a metre of height. */
  readonly lean?: number;
  /** How far they are turned about their foot, in radians clockwise: hips and shoulders with them. */
  readonly tilt?: number;
}

/** Who works here: what one does until the lorry is whole, and how all are glad then. */
interface Worker {
  readonly coat: string;
  readonly legs: string;
  readonly works?: Standing;
  readonly glad: Standing;
}

const suit = { wears: 'suit', hair: 'cap' } as const;

/** Weight on one leg, the heel of the other one lifted. */
const restsOnRight: Person['legs'] = [
  { knee: [-0.13, 0.54], heel: [-0.17, 0.06], pitch: -0.5, toes: -1 },
  { knee: [0.1, 0.52], heel: [0.12, 0], toes: 1 },
];

/** Somebody at a machine: where their foot is, in metres about the machine's as it is seen, and how they work there. */
export interface Operator {
  readonly x: number;
  readonly y: number;
  readonly facing: 1 | -1;
  readonly coat: string;
  readonly legs: string;
  readonly person: Person;
}

/** Both hands on what is worked at before the chest; one hand on a lever above the head. */
const atWork: Person['arms'] = [
  { elbow: [0.26, 1.14], hand: [0.5, 1.16], open: 1 },
  { elbow: [0.16, 1.08], hand: [0.42, 1.04], open: 1 },
];
const atLever: Person['arms'] = [
  { elbow: [0.28, 1.42], hand: [0.46, 1.68], open: 1 },
  { elbow: [0.16, 1.08], hand: [0.42, 1.02], open: 1 },
];
const stands: Person['legs'] = [
  { knee: [0.08, 0.52], heel: [0.12, 0], toes: 1 },
  { knee: [-0.06, 0.52], heel: [-0.12, 0], toes: 1 },
];
const aside = { seen: 'side', looks: 1, legs: stands } as const;

/** Who works at each machine, in the order of the machines. */
export const operators: readonly Operator[] = [
  { x: 0.66, y: 0.2, facing: -1, coat: ink.paper, legs: ink.green, person: { ...suit, ...aside, arms: atWork } },
  {
    x: -1.5,
    y: 0.2,
    facing: 1,
    coat: ink.ice,
    legs: ink.middle,
    person: { wears: 'suit', hair: 'bob', ...aside, tall: 1.66, arms: atWork },
  },
  { x: -1.25, y: 0.12, facing: 1, coat: ink.paper, legs: ink.green, person: { ...suit, ...aside, arms: atLever } },
  { x: 1.3, y: 0.2, facing: -1, coat: ink.ice, legs: ink.green, person: { ...suit, ...aside, arms: atWork } },
  {
    x: 1.2,
    y: 0.16,
    facing: -1,
    coat: ink.paper,
    legs: ink.green,
    person: { ...suit, ...aside, tall: 1.7, arms: atWork },
  },
  { x: 1.35, y: 0.2, facing: -1, coat: ink.ice, legs: ink.green, person: { ...suit, ...aside, arms: atLever } },
];

/** Two who bring a cart with parts to the lorry: one pulls, one pushes. */
export const carters: readonly (Worker['glad'] & Pick<Worker, 'coat' | 'legs'>)[] = [
  {
    coat: ink.ice,
    legs: ink.green,
    x: 1.3,
    y: -4.25,
    facing: -1,
    lean: 0.16,
    person: {
      ...suit,
      seen: 'side',
      looks: 1,
      arms: [
        { elbow: [-0.14, 1.1], hand: [-0.36, 0.86] },
        { elbow: [-0.1, 1.06], hand: [-0.34, 0.82] },
      ],
      legs: [
        { knee: [0.24, 0.54], heel: [0.3, 0], toes: 1 },
        { knee: [-0.1, 0.5], heel: [-0.36, 0.08], pitch: -0.6, toes: 1 },
      ],
    },
  },
  {
    coat: ink.paper,
    legs: ink.green,
    x: 4.1,
    y: -4.25,
    facing: -1,
    lean: 0.22,
    person: {
      wears: 'suit',
      hair: 'bob',
      seen: 'side',
      looks: 1,
      tall: 1.66,
      arms: [
        { elbow: [0.24, 1.2], hand: [0.44, 1.12], open: 1 },
        { elbow: [0.18, 1.12], hand: [0.38, 1.02], open: 1 },
      ],
      legs: [
        { knee: [0.12, 0.54], heel: [0.06, 0], toes: 1 },
        { knee: [-0.14, 0.5], heel: [-0.44, 0.1], pitch: -0.7, toes: 1 },
      ],
    },
  },
];

/** All of them. They match no number. */
export const workers: readonly Worker[] = [
  {
    coat: ink.ice,
    legs: ink.green,
    // Claps.
    glad: {
      x: -4.3,
      y: -3.6,
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
    // Both arms up, one higher.
    glad: {
      x: -6.7,
      y: -3.1,
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
    works: {
      x: -1.5,
      y: -4.9,
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
      x: 5,
      y: -2.6,
      facing: -1,
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
    // Throws the cap.
    glad: {
      x: -8.05,
      y: 0.2,
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
];
