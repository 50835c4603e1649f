/**
 * A chapter's picture as the page gets it: layers that answer to values. A finger changes a value, a page sets it.
 *
 * It is written as `pictures/NAME/picture.yaml` (assets/exhibitions/PICTURES.md); `src-main/exhibition` turns that into this,
 * once for a wide screen and once for a tall one. All lengths and places are in pixels of the side's canvas (`size`), angles
 * in degrees clockwise from the right, times in seconds; shares run from 0 to 1.
 */
import type { Text } from './figure.ts';

/** A place, or a way from one place to another. */
export type Spot = readonly [x: number, y: number];

export interface LayeredPicture {
  /** Name of its folder. */
  readonly name: string;
  /** The ground that words stand on beside it; `hall` follows the hall's own. */
  readonly ground: 'night' | 'paper' | 'hall';
  /** In a verb what a finger can do; absent: nothing can be done. */
  readonly invites?: Text;
  /** For a screen that is wider than high. */
  readonly wide: PictureSide;
  /** Absent: an upright screen shows a part of the wide one. */
  readonly tall?: PictureSide;
}

/** The picture for one way a screen hangs. */
export interface PictureSide {
  readonly size: readonly [width: number, height: number];
  /** What stays in sight on a screen of another shape, as shares of the canvas. */
  readonly focal: Spot;
  /** At these edges it runs out into its ground: a screen that is longer there shows more ground instead of a closer picture. */
  readonly fades: readonly Edge[];
  /** Never empty. */
  readonly values: Readonly<Record<string, PictureValue>>;
  /** From the back to the front. */
  readonly layers: readonly PictureLayer[];
  /** The first that a finger meets has it. */
  readonly touch: readonly PictureTouch[];
  /** One for each page of the chapter. */
  readonly pages: readonly PicturePage[];
  /** What stands there on every page where nothing is to move by itself; absent: what the page wants. */
  readonly calm?: Wishes;
}

export type Edge = 'left' | 'right' | 'top' | 'bottom';

/** How far each value is to come, in steps; a value that is not named stays as it is. */
export type Wishes = Readonly<Record<string, number>>;

/** A number from 0 to `steps`. Each step is done to a share of its own, so that a finger may begin with any of them. */
export interface PictureValue {
  readonly steps: number;
  /** What a finger has done stays for the visit, or goes back to what the page wants. */
  readonly touched: 'keeps' | 'returns';
  /** How long a step takes by itself. */
  readonly seconds: number;
  /** How long after a step the next one sets out by itself; absent: when it is done. */
  readonly apart?: number;
  /** The order in which pages do the steps, each from 0; absent: as they are numbered. */
  readonly order?: readonly number[];
  /** What is heard when a step is done by a finger. */
  readonly sound?: PictureSound;
}

export interface PicturePage {
  readonly wishes: Wishes;
  readonly camera: Camera;
}

/** The middle of what is seen, as shares of the canvas, and how many times closer than the whole. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** An image of the picture, cut for a screen by main: `/sheets/KEY/WIDTH`. */
export interface Sheet {
  /** Stands for the file's content. */
  readonly key: string;
  /** Path below pictures/. */
  readonly path: string;
  /** Pixels of the master, which are those of the canvas. */
  readonly width: number;
  readonly height: number;
  /** Nothing shines through it. */
  readonly opaque: boolean;
}

/** What layers of images and of sprites share. */
interface Answering {
  /** Answers of the layer to values. */
  readonly shows: readonly Answer[];
  readonly motions: readonly Motion[];
  /** Nearer (more than 0) or farther (less than 0) than the picture: it moves so much more with the camera. */
  readonly depth?: number;
}

export interface ImageLayer extends Answering {
  readonly kind: 'image';
  readonly name: string;
  readonly sheet: Sheet;
  /** Shown instead in high contrast, or on a paper ground. */
  readonly contrast?: Sheet;
  readonly paper?: Sheet;
  /** Its upper left corner. */
  readonly at: Spot;
  /** About which place of the canvas it is scaled and turned, and an arc is opened; absent: its middle. */
  readonly about?: Spot;
  /** With `arc`: where it begins, how far it goes at 1, and how flat the circle lies (1: round). */
  readonly arc?: { readonly from: number; readonly sweep: number; readonly flat: number };
}

/** Small images at many places. */
export interface SpriteLayer extends Answering {
  readonly kind: 'sprites';
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** How many images stand side by side in each file: poses. */
  readonly frames: number;
  /** Another pose after so many pixels of its way, at scale 1. */
  readonly stride: number;
  /** Which point of an image stands at its place, as shares. */
  readonly foot: Spot;
  readonly places: readonly SpritePlace[];
  /** Those lower in the picture lie over those higher up. */
  readonly sorted: boolean;
}

export interface SpritePlace {
  /** Which of the sheets, from 0. */
  readonly sheet: number;
  /** Where it stands, or its way from the first to the last: x, y, size. */
  readonly way: readonly (readonly [x: number, y: number, scale: number])[];
  readonly mirrored: boolean;
  /** Which step it answers, from 0, where the layer answers by steps; absent: that of its own number. */
  readonly step?: number;
}

export type PictureLayer = ImageLayer | SpriteLayer;

/** What a layer does as a value changes. */
export interface Answer {
  readonly value: string;
  /** `all`: to the whole number, 0 … steps; `each`: every place to the share of its own step; a number: to that of one step, from 0. */
  readonly step: 'all' | 'each' | number;
  readonly ease: 'linear' | 'smooth';
  /** In order of `at`. */
  readonly keys: readonly AnswerKey[];
}

export interface AnswerKey {
  readonly at: number;
  readonly opacity?: number;
  /** From its place. */
  readonly move?: Spot;
  readonly scale?: number | Spot;
  readonly turn?: number;
  /** Share of the arc that is open. */
  readonly arc?: number;
  /** Share of its way that a sprite has gone. */
  readonly along?: number;
  /** Radius of a circle about `about` outside of which nothing of it is seen. */
  readonly circle?: number;
  /** Share of it that is seen from its left, right, upper or lower edge on. */
  readonly from?: { readonly edge: Edge; readonly share: number };
}

/** What lives by itself until the picture rests. */
export type Motion =
  | { readonly kind: 'drift'; readonly by: Spot; readonly seconds: number }
  | { readonly kind: 'sway'; readonly degrees: number; readonly seconds: number }
  | { readonly kind: 'fall'; readonly speed: number; readonly sway: number }
  | { readonly kind: 'glow'; readonly from: number; readonly to: number; readonly seconds: number }
  | { readonly kind: 'flicker'; readonly from: number; readonly to: number }
  | { readonly kind: 'frames'; readonly seconds: number }
  | { readonly kind: 'along'; readonly seconds: number };

/** What can be heard of a finger on a picture. */
export type PictureSound = 'ice' | 'water' | 'wheel' | 'ski' | 'wood' | 'stone' | 'paper' | 'bell';

/** Where a finger may act. */
export type Area =
  | { readonly kind: 'polygon'; readonly points: readonly Spot[] }
  | { readonly kind: 'circle'; readonly at: Spot; readonly radius: number };

interface Touching {
  readonly name: string;
  readonly area: Area;
  /** What is heard as it is touched. */
  readonly sound?: PictureSound;
  /** A ring of light: how large; `at` absent: where the finger is. */
  readonly light?: { readonly size: number; readonly at?: Spot };
  /** The value that it changes. */
  readonly changes: string;
}

export type PictureTouch = Touching &
  (
    | { readonly kind: 'tap'; readonly nearest?: readonly Spot[] }
    | { readonly kind: 'draw-round'; readonly about: Spot; readonly flat: number; readonly begins: number }
    | {
        readonly kind: 'turn';
        readonly about: Spot;
        readonly flat: number;
        /** Turns of the finger for a step. */
        readonly turns: number;
      }
    | {
        readonly kind: 'open';
        /** What opens: leaves that part to both sides of a place, or something drawn in one direction. */
        readonly from: Spot;
        readonly direction: 'apart' | 'left' | 'right' | 'up' | 'down';
        /** Pixels of a finger's way for a step. */
        readonly way: number;
        readonly begins: number;
      }
    | {
        readonly kind: 'drag-along';
        /** The layer of sprites that are led, each along its way; or ways of their own, one for each step. */
        readonly layer?: string;
        readonly ways?: readonly (readonly Spot[])[];
        /** How near to a grip or its way a finger takes hold. */
        readonly reach: number;
        readonly begins: number;
      }
    | { readonly kind: 'place'; readonly layer: string; readonly reach: number }
    | { readonly kind: 'sweep'; readonly areas: readonly Area[] }
    | { readonly kind: 'wipe'; readonly layer: string; readonly radius: number }
    | { readonly kind: 'scatter'; readonly layer: string; readonly reach: number }
  ) & {
    /** Steps of another value that a step of this one does when it is done: for each step of this, from 0, one of that. */
    readonly leads?: { readonly value: string; readonly steps: readonly number[]; readonly light: number };
  };
