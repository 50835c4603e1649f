import type { Person } from '../engine/person.ts';

/** One of the envoys, and where they come to stand. */
export interface Envoy {
  /** Metres to the right of the avenue's middle, and units a metre has there: how near it is. */
  readonly across: number;
  readonly metre: number;
  readonly facing: 1 | -1;
  /** What stands out of the dark crowd. */
  readonly dye?: 'orange' | 'ice' | 'green' | 'paper';
  readonly accent?: 'ice';
  readonly person: Person;
}

/** Thirty-six, no two alike. With the guest under the large umbrella they are the thirty-seven of 18 August 2018. */
export const envoys: readonly Envoy[] = [
  { across: -1.09, metre: 168, facing: 1, person: { seen: 'side', wears: 'coat', hair: 'fedora', carries: 'case' } },
  {
    across: -2.51,
    metre: 142,
    facing: 1,
    dye: 'orange',
    person: { seen: 'side', wears: 'dress', hair: 'bun', carries: 'umbrella', tall: 1.62 },
  },
  { across: -2.1, metre: 122, facing: 1, person: { seen: 'side', wears: 'suit', hair: 'short', stride: 1.1 } },
  { across: -1.25, metre: 99, facing: 1, dye: 'green', person: { seen: 'front', wears: 'long', hair: 'hood' } },
  {
    across: -2.04,
    metre: 81,
    facing: 1,
    person: { seen: 'front', wears: 'coat', hair: 'bob', carries: 'bag', tall: 1.67 },
  },
  { across: -1.45, metre: 66, facing: 1, person: { seen: 'front', wears: 'suit', hair: 'short', tall: 1.84 } },
  {
    across: -2.31,
    metre: 54,
    facing: 1,
    dye: 'green',
    person: { seen: 'side', wears: 'coat', hair: 'beret', carries: 'bag' },
  },
  { across: -1.29, metre: 45, facing: 1, person: { seen: 'side', wears: 'cape', hair: 'fur', stride: 0.8 } },
  {
    across: -2.06,
    metre: 38,
    facing: 1,
    dye: 'ice',
    person: { seen: 'front', wears: 'skirt', hair: 'long', tall: 1.66 },
  },
  { across: -1.27, metre: 32, facing: 1, person: { seen: 'side', wears: 'suit', hair: 'cap', carries: 'trolley' } },
  {
    across: -2.94,
    metre: 104,
    facing: 1,
    dye: 'green',
    person: { seen: 'side', wears: 'coat', hair: 'wide', stride: 0.9 },
  },
  { across: -4.13, metre: 86, facing: 1, person: { seen: 'front', wears: 'coat', hair: 'short', carries: 'backpack' } },
  {
    across: -3.09,
    metre: 71,
    facing: 1,
    person: { seen: 'side', wears: 'suit', hair: 'short', stoop: 0.8, carries: 'stick', stride: 0.5, tall: 1.68 },
  },
  {
    across: -3.33,
    metre: 58,
    facing: 1,
    dye: 'orange',
    person: { seen: 'front', wears: 'dress', hair: 'bun', tall: 1.64 },
  },
  {
    across: -3.52,
    metre: 48,
    facing: 1,
    person: { seen: 'side', wears: 'coat', hair: 'pony', scarf: true, stride: 1.15 },
  },
  { across: -3.67, metre: 40, facing: 1, person: { seen: 'front', wears: 'suit', hair: 'fedora' } },
  {
    across: 1.59,
    metre: 163,
    facing: 1,
    person: { seen: 'front', wears: 'suit', hair: 'short', carries: 'case', tall: 1.8 },
  },
  {
    across: 0.51,
    metre: 132,
    facing: -1,
    dye: 'ice',
    person: { seen: 'side', wears: 'coat', hair: 'lowbun', carries: 'bag' },
  },
  { across: 1.83, metre: 108, facing: 1, dye: 'paper', person: { seen: 'front', wears: 'cape', hair: 'beret' } },
  {
    across: 1.41,
    metre: 88,
    facing: -1,
    person: { seen: 'side', wears: 'suit', hair: 'fedora', carries: 'closed', stride: 1.05 },
  },
  { across: 2.25, metre: 72, facing: 1, person: { seen: 'front', wears: 'coat', hair: 'fur', belt: true } },
  {
    across: 1.51,
    metre: 59,
    facing: -1,
    dye: 'paper',
    person: { seen: 'side', wears: 'dress', hair: 'long', stride: 0.9, tall: 1.65 },
  },
  { across: 0.91, metre: 49, facing: 1, person: { seen: 'front', wears: 'suit', hair: 'cap', tall: 1.78 } },
  { across: 1.64, metre: 41, facing: -1, person: { seen: 'side', wears: 'long', hair: 'hood', stride: 0.7 } },
  { across: 3.32, metre: 34, facing: 1, person: { seen: 'front', wears: 'skirt', hair: 'bob', arm: 'up', tall: 1.66 } },
  {
    across: 2.8,
    metre: 124,
    facing: -1,
    accent: 'ice',
    person: { seen: 'side', wears: 'coat', hair: 'bob', carries: 'umbrella', stride: 0.9 },
  },
  { across: 3.86, metre: 102, facing: 1, dye: 'green', person: { seen: 'front', wears: 'coat', hair: 'wide' } },
  {
    across: 3.55,
    metre: 84,
    facing: -1,
    person: { seen: 'side', wears: 'suit', hair: 'short', arm: 'up', stride: 0.8 },
  },
  { across: 3.77, metre: 69, facing: 1, dye: 'orange', person: { seen: 'front', wears: 'long', hair: 'lowbun' } },
  { across: 4.0, metre: 57, facing: -1, person: { seen: 'side', wears: 'suit', hair: 'cap', stride: 1.2 } },
  { across: 4.09, metre: 47, facing: 1, person: { seen: 'front', wears: 'coat', hair: 'pony', tall: 1.63 } },
  {
    across: -0.42,
    metre: 112,
    facing: 1,
    person: { seen: 'front', wears: 'coat', hair: 'short', belt: true, tall: 1.72 },
  },
  {
    across: 0.25,
    metre: 76,
    facing: 1,
    person: { seen: 'side', wears: 'skirt', hair: 'bun', carries: 'flowers', stride: 0.8, tall: 1.66 },
  },
  { across: -0.1, metre: 52, facing: 1, person: { seen: 'front', wears: 'suit', hair: 'beret' } },
  { across: 0.45, metre: 43, facing: 1, person: { seen: 'side', wears: 'coat', hair: 'fur', carries: 'case' } },
  {
    across: -0.69,
    metre: 35,
    facing: 1,
    dye: 'paper',
    person: { seen: 'front', wears: 'dress', hair: 'bob', tall: 1.6 },
  },
];
