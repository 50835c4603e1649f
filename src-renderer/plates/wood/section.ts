/** What page and worker know of a trunk's section: what is asked for, and what is handed back. */
import type { Rings } from '../../core/model/rings.ts';
import type { HallGround } from './ground.ts';

/** The picture of a trunk's section, in device pixels. */
export interface BakeRequest extends HallGround {
  /** What the trunk is grown from: the exhibition's id and its years. */
  readonly name: string;
  readonly count: number;
  /** Rings of years before the story, closer together, around which these have grown. Absent: none. */
  readonly early?: number;
  /** The pith. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Pixels as a canvas takes them. */
export interface Baked {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** What the worker hands back: pictures a canvas can draw at once. */
export interface SectionPictures {
  readonly ground: ImageBitmap;
  readonly lit: ImageBitmap;
  /** Where the lit trunk lies on the screen, in device pixels. */
  readonly litX: number;
  readonly litY: number;
  /** Device pixels of the screen to one of the pictures: a first, coarser picture has 2. */
  readonly grain: number;
  /** A finer picture follows. */
  readonly coarse: boolean;
}

/** What every picture on a trunk's wood is drawn from. */
export interface OnWood {
  readonly rings: Rings;
  /** Null until baked: lines are drawn instead. */
  readonly pictures: SectionPictures | null;
  /** The smallest text, in CSS pixels. */
  readonly unit: number;
}

/** What the page asks the worker for; `keeps`: main wants to keep the ground, the lit trunk. */
export interface SectionAsk {
  readonly request: BakeRequest;
  readonly keeps: readonly [ground: boolean, lit: boolean];
}

/** The names under which both parts are kept. */
export function partsOf(request: BakeRequest): readonly [ground: unknown, lit: unknown] {
  return [
    ['ground', request],
    ['lit', request],
  ];
}

/** The bark's outermost share, in trunk radii. */
export const bark = 1.04;

/** Where the lit trunk lies on the screen, and its size: device pixels. */
export function litField(request: BakeRequest): Omit<Baked, 'data'> {
  const left = Math.max(0, Math.floor(request.x - request.radius * bark));
  const top = Math.max(0, Math.floor(request.y - request.radius * bark));
  const right = Math.min(request.width, Math.ceil(request.x + request.radius * bark));
  const bottom = Math.min(request.height, Math.ceil(request.y + request.radius * bark));
  return { x: left, y: top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}
