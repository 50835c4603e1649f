import type { PictureTouch } from '../../../src-main/contract/layered-picture.ts';
import { dragAlong } from './lead.ts';
import { open } from './open.ts';
import type { Play, Toys } from './play.ts';
import { drawRound, turn } from './round.ts';
import { sweep, tap } from './spots.ts';
import { place, scatter } from './things.ts';
import { wipe } from './wipe.ts';

/** How a finger acts in each way that a picture can name. */
export function playOf(touch: PictureTouch, toys: Toys): Play {
  switch (touch.kind) {
    case 'tap':
      return tap(touch, toys);
    case 'draw-round':
      return drawRound(touch, toys);
    case 'turn':
      return turn(touch, toys);
    case 'open':
      return open(touch, toys);
    case 'drag-along':
      return dragAlong(touch, toys);
    case 'place':
      return place(touch, toys);
    case 'sweep':
      return sweep(touch, toys);
    case 'wipe':
      return wipe(touch, toys);
    case 'scatter':
      return scatter(touch, toys);
  }
}
