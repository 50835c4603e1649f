/** What the circle's two pictures of cities, rings and globe, have in common. */
import type { City } from '../../../src-main/contract/exhibition.ts';
import type { FingerPlace } from '../../core/gesture/one-finger.ts';
import type { CircleLayout } from '../../core/model/circle-layout.ts';
import type { Point, Size } from '../../core/model/rect.ts';

/** What a picture is given. */
export interface CityPicture {
  readonly cities: readonly City[];
  readonly chosen: string | null;
  readonly layout: CircleLayout;
  readonly screen: Size;
  readonly onchoose: (id: string) => void;
  /** Where the chosen city stands on the screen; null where the picture doesn't show it. */
  readonly onspot: (spot: Point | null) => void;
}

/** How a hand turns a picture; places and speeds are those of `OneFinger`. */
export interface Turning {
  /** Whatever moves by itself stops. */
  stop(): void;
  move(from: FingerPlace, to: FingerPlace): void;
  /** Let go after a turn: what was thrown may run on until `stop`. */
  drop(at: FingerPlace, speed: FingerPlace): void;
  /** The hand has gone without a turn. */
  rest?(): void;
  /** An arrow key: 1 to the right, −1 to the left. */
  step(way: 1 | -1): void;
}
