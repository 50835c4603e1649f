import type { Camera, PictureSide, Spot } from '../../src-main/contract/layered-picture.ts';
import { coverOf } from '../../src-main/contract/sheet-width.ts';
import type { Live } from '../scenes/engine/live-scene.ts';
import { fadeIn } from '../scenes/engine/fade.ts';
import { onCanvas, onScreen, placeCanvas, type Placed } from './camera.ts';

/** Where the canvas of a picture is shown: a window on it that a camera moves. */
export interface Stage {
  /** Holds the layers, in CSS pixels of the whole picture; the camera is its transform. */
  readonly world: HTMLElement;
  /** CSS pixels to one of the canvas, as the layers are laid into the world. */
  readonly cover: number;
  /** From units of the screen to the canvas, and back, once the camera has come to rest. */
  toCanvas(at: { readonly x: number; readonly y: number }): Spot;
  toScreen(at: Spot): { readonly x: number; readonly y: number };
  /** Units of the screen to one of the canvas. */
  readonly scale: number;
  /** The camera goes there; `depths` go with it, each a little more or less. */
  look(camera: Camera, depths: readonly Deep[]): void;
}

/** A layer that is nearer or farther than the picture. */
export interface Deep {
  readonly element: HTMLElement;
  readonly depth: number;
}

/** The camera moves from one page to the next in so many ms. */
const cameraTime = 1400;
const cameraEase = 'cubic-bezier(0.45, 0, 0.2, 1)';

/** Opens the stage of a side of a picture on a screen, with the camera where the page wants it. */
export function openStage(live: Live, side: PictureSide, first: Camera): Stage {
  const { frame, layers, clock, size } = live;
  const cover = coverOf(side, size.width, size.height);
  const world = document.createElement('div');
  world.style.cssText = `position:absolute;left:0;top:0;width:${side.size[0] * cover}px;height:${side.size[1] * cover}px;transform-origin:0 0`;
  layers.append(world);
  let camera = first;
  let placed = placeCanvas(side, first, size.width, size.height);
  world.style.transform = transformOf(placed);

  /** A pixel of a sheet is shown on one of the screen where the camera sees the whole. */
  function snapped(at: number): number {
    return Math.round(at * size.ratio) / size.ratio;
  }
  function transformOf({ left, top, size: scale }: Placed): string {
    return `translate(${snapped(left)}px,${snapped(top)}px) scale(${(scale / cover).toFixed(5)})`;
  }

  /** How far a layer goes with the camera beyond what the picture goes, in CSS pixels of the world. */
  const beyond = ({ x, y }: Camera, depth: number): string =>
    `${((0.5 - x) * depth * side.size[0] * cover).toFixed(1)}px ${((0.5 - y) * depth * side.size[1] * cover).toFixed(1)}px`;

  return {
    world,
    cover,
    toCanvas({ x, y }) {
      const at = onCanvas(placed, { x: x * frame.css, y: y * frame.css });
      return [at.x, at.y];
    },
    toScreen([x, y]) {
      const at = onScreen(placed, { x, y });
      return { x: at.x / frame.css, y: at.y / frame.css };
    },
    get scale() {
      return placed.size / frame.css;
    },
    look(next, depths) {
      const before = [world.style.transform, ...depths.map(({ element }) => element.style.translate)];
      camera = next;
      placed = placeCanvas(side, camera, size.width, size.height);
      world.style.transform = transformOf(placed);
      for (const { element, depth } of depths) element.style.translate = beyond(camera, depth);
      if (world.style.transform === before[0] || clock.still) return;
      if (live.calm) return fadeIn(world);
      const time = { duration: cameraTime, easing: cameraEase };
      world.animate([{ transform: before[0] ?? 'none' }, {}], time);
      depths.forEach(({ element }, index) => element.animate([{ translate: before[index + 1] ?? 'none' }, {}], time));
    },
  };
}
