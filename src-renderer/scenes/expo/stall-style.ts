import { hash } from '../../plates/printing/noise.ts';
import { ink } from '../engine/ink.ts';
import type { Goods } from './goods.ts';
import type { Stall } from './stalls.ts';

/** What one stall looks like; it stands for no country. */
export interface StallStyle {
  readonly carpet: string;
  /** Cuts in the carpet. */
  readonly fold: string;
  readonly folds: number;
  /** A roof of cloth in stripes is over its back wall, or else a board. */
  readonly roofed: boolean;
  readonly dye: string;
  readonly boards: string;
  readonly banners: boolean;
  readonly goods: readonly [Goods, Goods];
}

interface Kind {
  readonly carpet: string;
  readonly fold: string;
  readonly dyes: readonly [string, string, string];
  readonly goods: readonly [Goods, Goods, Goods, Goods];
}

/** Each slice has a carpet, goods and colours of its own. */
const kinds: readonly Kind[] = [
  {
    carpet: ink.green,
    fold: ink.dark,
    dyes: [ink.paper, ink.ice, ink.orange],
    goods: ['gear', 'crate', 'fruit', 'gear'],
  },
  {
    carpet: ink.orange,
    fold: ink.rust,
    dyes: [ink.orange, ink.paper, ink.sand],
    goods: ['jars', 'cloth', 'crate', 'bowls'],
  },
  {
    carpet: ink.ice,
    fold: ink.middle,
    dyes: [ink.orange, ink.ice, ink.sand],
    goods: ['rolls', 'cloth', 'jars', 'rolls'],
  },
  {
    carpet: ink.clay,
    fold: ink.middle,
    dyes: [ink.sand, ink.orange, ink.paper],
    goods: ['rice', 'jars', 'rice', 'bowls'],
  },
  {
    carpet: ink.middle,
    fold: ink.dark,
    dyes: [ink.orange, ink.paper, ink.ice],
    goods: ['tyres', 'gear', 'crate', 'gear'],
  },
  {
    carpet: ink.paper,
    fold: ink.clay,
    dyes: [ink.green, ink.orange, ink.sand],
    goods: ['bowls', 'fruit', 'rice', 'jars'],
  },
];

/** The style of a stall, the same in every picture. */
export function styleOf({ slice, index }: Stall): StallStyle {
  const kind = kinds[slice] ?? (kinds[0] as Kind);
  const pick = (count: number, salt: number): number => Math.floor(hash(index, salt) * count);
  const first = pick(4, 17);
  const goods = (turn: number): Goods => kind.goods[(first + turn) % 4] ?? 'crate';
  return {
    carpet: kind.carpet,
    fold: kind.fold,
    folds: 2 + pick(3, 19),
    roofed: pick(5, 23) < 2,
    dye: kind.dyes[pick(3, 29)] ?? ink.paper,
    boards: pick(3, 31) === 0 ? ink.green : ink.middle,
    banners: pick(3, 37) === 0,
    goods: [goods(0), goods(1)],
  };
}
