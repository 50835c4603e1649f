/** `picture.yaml`: a picture as layers that answer to values (assets/exhibitions/PICTURES.md), of one side of it: wide or tall. */
import { z } from 'zod';
import type { Known } from '../pass.ts';
import { id, must, wholeText, words } from './parts.ts';

/** More layers than this can't be moved at once on a wall; more sprites can't be drawn in a frame. */
export const mostLayers = 64;
export const mostSprites = 2000;
/** More steps than this no finger would do, and no figure of a picture needs. */
export const mostSteps = 400;

const share = z.number().min(0).max(1);
const step = z.int().min(1).max(mostSteps);
const seconds = z.number().min(0.05).max(600);
const length = z.number().min(-100_000).max(100_000);
const pixels = z.number().positive().max(100_000);

/** So many numbers in a row; `example` shows them. */
function numbers(least: number, most: number, each: z.ZodType<number>, zh: string, en: string) {
  return z.array(each).check(
    must<number[]>(
      ({ length: found }) => found >= least && found <= most,
      () => ({ zh: `这里应写${zh}`, en: `write ${en} here` }),
    ),
  );
}

const spot = numbers(2, 2, length, '两个数字：[横, 竖]', 'two numbers: [across, down]');
const shares = numbers(2, 2, share, '两个0到1的数字：[横, 竖]', 'two numbers from 0 to 1: [across, down]');
/** x, y and, where it is not 1, the size. */
const standing = numbers(2, 3, length, '两或三个数字：[横, 竖, 大小]', 'two or three numbers: [across, down, size]');
const camera = numbers(
  3,
  3,
  z.number(),
  '三个数字：[横, 竖, 放大倍数]，如[0.5, 0.5, 1]',
  'three numbers: [across, down, how many times closer], such as [0.5, 0.5, 1]',
).check(
  must<number[]>(
    ([x = 0, y = 0, closer = 1]) => x >= 0 && x <= 1 && y >= 0 && y <= 1 && closer >= 1 && closer <= 2,
    () => ({
      zh: '前两个数须在0到1之间，放大倍数须在1到2之间：请改正',
      en: 'the first two must lie between 0 and 1, and how many times closer between 1 and 2: correct it',
    }),
  ),
);

const sound = z.enum(['ice', 'water', 'wheel', 'ski', 'wood', 'stone', 'paper', 'bell']);

const edge = z.enum(['left', 'right', 'top', 'bottom']);

/** The number of something in the exhibition's own data, so that a picture holds none of its own. */
const bound = z.strictObject({ figure: id, less: z.int().min(0).optional() });
/** Either a number, or where one is to be found: told apart by hand, so that each has its own sentences. */
const count = z.unknown();
export const countSchemas = { number: step, bound } as const;

const value = z.strictObject({
  steps: count,
  touched: z.enum(['keeps', 'returns']).default('keeps'),
  seconds: seconds.default(0.8),
  apart: z.number().min(0).max(60).optional(),
  order: z.array(step).optional(),
  sound: sound.optional(),
});

const circle = z.strictObject({
  circle: numbers(3, 3, length, '三个数字：[横, 竖, 半径]', 'three numbers: [across, down, radius]'),
});
const corners = z.array(spot).check(
  must<number[][]>(
    ({ length: found }) => found >= 3,
    () => ({ zh: '至少要有三个角：[[横, 竖], …]', en: 'name three corners at least: [[across, down], …]' }),
  ),
);
export const areaSchemas = { circle, corners } as const;

/** A row of keys: what shows at 0, at 1, and so on. */
const key = z.strictObject({
  opacity: share.optional(),
  move: spot.optional(),
  scale: z.unknown().optional(),
  turn: z.number().min(-7200).max(7200).optional(),
  arc: share.optional(),
  along: share.optional(),
  circle: z.number().min(0).max(100_000).optional(),
  from: z.strictObject({ edge, share }).optional(),
});

const answering = {
  name: id.optional(),
  /** Which step of the value it answers: one of them, or for sprites each its own; absent: all of it. */
  step: z.unknown().optional(),
  ease: z.enum(['linear', 'smooth']).default('linear'),
  shows: z.record(z.string(), z.record(z.string(), key)).optional(),
  depth: z.number().min(-0.03).max(0.03).optional(),
  drift: z.strictObject({ by: spot, seconds }).optional(),
  sway: z.strictObject({ degrees: z.number().min(-90).max(90), seconds }).optional(),
  fall: z
    .strictObject({ speed: z.number().min(-1000).max(1000), sway: z.number().min(0).max(200).default(0) })
    .optional(),
  glow: z.strictObject({ from: share, to: share, seconds }).optional(),
  flicker: z.strictObject({ from: share, to: share }).optional(),
};

export const stepSchema = step;
export const scaleSchemas = { number: z.number().min(0).max(20), spot } as const;

export const imageSchema = z.strictObject({
  ...answering,
  file: words,
  at: spot.optional(),
  about: spot.optional(),
  arc: z
    .strictObject({
      from: z.number(),
      sweep: z.number().min(-360).max(360).default(360),
      flat: z.number().positive().max(1).default(1),
    })
    .optional(),
});

const ring = z.strictObject({
  ring: z.strictObject({
    centre: spot,
    radius: spot,
    /** Degrees clockwise from the right. */
    from: z.number().default(0),
    to: z.number().default(360),
    /** A value: as many as it has steps. */
    count: z.unknown(),
    /** Sizes farthest up and farthest down. */
    scale: spot.default([1, 1]),
  }),
});
const way = z.strictObject({
  way: z.array(standing).check(
    must<number[][]>(
      ({ length: found }) => found > 0 && found <= 200,
      () => ({ zh: '路线应有1到200个点', en: 'a way has 1 to 200 points' }),
    ),
  ),
  sprite: words.optional(),
  step: step.optional(),
  mirrored: z.boolean().default(false),
});
export const placeSchemas = { standing, way, ring } as const;

export const spritesSchema = z.strictObject({
  ...answering,
  sprites: z.array(words).min(1),
  frames: z.int().min(1).max(32).default(1),
  stride: z.number().min(0).max(10_000).default(0),
  foot: shares.default([0.5, 1]),
  sorted: z.boolean().default(false),
  /** A list, or a ring of them. */
  places: z.unknown(),
  cycle: z.strictObject({ seconds }).optional(),
  walk: z.strictObject({ seconds }).optional(),
});

const touching = {
  name: id,
  area: z.unknown(),
  sound: sound.optional(),
  light: z.unknown().optional(),
};
export const lightSchemas = { size: pixels, placed: z.strictObject({ size: pixels, at: spot }) } as const;

const changes = id;
const flat = z.number().positive().max(1).default(1);
const begins = z.number().min(0).max(0.5).default(0.1);
const reach = pixels.default(120);
const spots = z.array(spot).max(mostSteps);

/** What each way of touching needs, by its name. */
export const touchKinds = {
  tap: z.strictObject({ changes, nearest: spots.optional() }),
  'draw-round': z.strictObject({ changes, about: spot, flat, begins }),
  turn: z.strictObject({ changes, about: spot, flat, turns: z.number().min(0.05).max(20).default(1) }),
  open: z.strictObject({
    changes,
    from: spot,
    direction: z.enum(['apart', 'left', 'right', 'up', 'down']).default('apart'),
    way: pixels,
    begins,
  }),
  'drag-along': z.strictObject({
    changes,
    layer: id.optional(),
    ways: z.array(z.array(spot).min(2).max(200)).max(mostSteps).optional(),
    reach,
    begins: z.number().min(0).max(0.5).default(0),
    leads: z.strictObject({ value: id, steps: z.array(step).max(mostSteps), light: pixels.default(300) }).optional(),
  }),
  place: z.strictObject({ changes, layer: id, reach }),
  sweep: z.strictObject({ changes, areas: z.array(z.unknown()).min(1).max(mostSteps) }),
  wipe: z.strictObject({ changes, layer: id, radius: pixels }),
  scatter: z.strictObject({ changes, layer: id, reach }),
} as const;

type TouchName = keyof typeof touchKinds;
export const touchNames = Object.keys(touchKinds) as TouchName[];

/** One touch: exactly one of its ways is there. */
export const touchSchema = z
  .strictObject({
    ...touching,
    ...(Object.fromEntries(Object.entries(touchKinds).map(([name, kind]) => [name, kind.optional()])) as {
      [Name in TouchName]: z.ZodOptional<(typeof touchKinds)[Name]>;
    }),
  })
  .check(
    must<Partial<Record<TouchName, unknown>>>(
      (touch) => touchNames.filter((name) => touch[name] !== undefined).length === 1,
      () => ({
        zh: `应写明一种动作，且只写一种：${touchNames.join('、')}`,
        en: `name one way of touching, and one only: ${touchNames.join(', ')}`,
      }),
    ),
  );

/** How far each value is to come. */
export const wishSchema = z.union([z.int().min(0).max(mostSteps), z.literal('all')]);
const wishes = z.record(z.string(), z.unknown());

/** The whole file, once a side has been chosen; layers and touches are checked one by one. */
export function pictureSchema(known: Known) {
  return z.strictObject({
    ground: z.enum(['night', 'paper', 'hall']),
    size: numbers(
      2,
      2,
      z.int().min(100).max(20_000),
      '画布的宽和高，如[3840, 2160]',
      'width and height of the canvas, such as [3840, 2160]',
    ),
    focal: shares.default([0.5, 0.5]),
    fades: z.array(edge).default([]),
    invites: wholeText(known).optional(),
    values: z.record(id, value).default({}),
    layers: z.array(z.unknown()).min(1).max(mostLayers),
    touch: z.array(z.unknown()).max(64).default([]),
    pages: z.record(z.string(), wishes).default({}),
    calm: wishes.optional(),
  });
}

export { camera as cameraSchema };
export type AuthoredPicture = z.output<ReturnType<typeof pictureSchema>>;
export type AuthoredTouch = z.output<typeof touchSchema>;
export type AuthoredImage = z.output<typeof imageSchema>;
export type AuthoredSprites = z.output<typeof spritesSchema>;
