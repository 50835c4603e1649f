import type { SpriteLayer, SpritePlace, Spot } from '../../src-main/contract/layered-picture.ts';
import { drawWhole } from '../plates/printing/board.ts';
import { mix } from '../plates/printing/shape.ts';
import { openSprite, type Sprite } from '../scenes/engine/sprite.ts';
import { lookOf, type Look } from './answers.ts';
import { movedBy, withMotion } from './motions.ts';
import type { Shown, Showing } from './shown.ts';

/** Where a sprite stands, in pixels of the canvas, and its size against that of its file. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Sprites that a finger may lead, push and put down. */
export interface ShownSprites extends Shown {
  readonly count: number;
  /** Which step one of them answers. */
  stepOf(index: number): number;
  /** Where one of them stands after a share of its way. */
  placeAt(index: number, share: number): Standing;
  /** The way of one of them. */
  wayOf(index: number): readonly Spot[];
  /** The box that one of them fills where it stands now: left, top, right, bottom. */
  boxOf(index: number): readonly [number, number, number, number];
  /** Puts one of them so far from where it would stand. */
  push(index: number, by: Spot): void;
}

/** More of them than this that move are drawn on one canvas: each one of its own would cost a layer of the browser's. */
const mostOwn = 120;

/** A point of a way, by its length. */
export function alongWay(way: SpritePlace['way'], share: number): Standing & { readonly gone: number } {
  const lengths = way
    .slice(1)
    .map(([x, y], index) => Math.hypot(x - (way[index]?.[0] ?? x), y - (way[index]?.[1] ?? y)));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  const gone = share * whole;
  let left = gone;
  for (const [index, length] of lengths.entries()) {
    const [from, to] = [way[index], way[index + 1]];
    if (!from || !to) break;
    if (left > length && index < lengths.length - 1) {
      left -= length;
      continue;
    }
    const part = length === 0 ? 0 : left / length;
    return { x: mix(from[0], to[0], part), y: mix(from[1], to[1], part), scale: mix(from[2], to[2], part), gone };
  }
  const [x, y, scale] = way[0] ?? [0, 0, 1];
  return { x, y, scale, gone: 0 };
}

/** Shows small images at their places. Those that move have a canvas each, those that stand share one. */
export function showSprites(showing: Showing, layer: SpriteLayer): ShownSprites {
  const { values, life } = showing;
  const { places, shows, motions } = layer;
  const pushed: Spot[] = places.map(() => [0, 0]);
  const stepOf = (index: number): number => places[index]?.step ?? index;
  const moves =
    motions.some(({ kind }) => kind !== 'glow' && kind !== 'flicker') ||
    shows.some((answer) => answer.keys.some(isMoving));
  const drawn = moves && places.length <= mostOwn ? eachOnItsOwn(showing, layer) : allOnOne(showing, layer);
  let shown: readonly (readonly [Look, number])[] = [];

  function looks(): readonly (readonly [Look, number])[] {
    return places.map((_, index) => {
      const moved = movedBy(motions, life(), index);
      const look = withMotion(lookOf(shows, values, stepOf(index)), moved);
      const [x, y] = pushed[index] ?? [0, 0];
      const along = moved.along ?? look.along;
      return [{ ...look, x: look.x + x, y: look.y + y, ...(along === undefined ? {} : { along }) }, moved.pose ?? 0];
    });
  }
  const standing = (index: number, { x, y, wide, along = 0 }: Look): Standing & { readonly gone: number } => {
    const at = alongWay(places[index]?.way ?? [], along);
    return { x: at.x + x, y: at.y + y, scale: at.scale * wide, gone: at.gone };
  };

  return {
    name: layer.name,
    elements: [drawn.element],
    lives: motions.length > 0,
    count: places.length,
    stepOf,
    placeAt: (index, share) => alongWay(places[index]?.way ?? [], share),
    wayOf: (index) => (places[index]?.way ?? []).map(([x, y]) => [x, y]),
    boxOf(index) {
      const place = places[index];
      const sheet = layer.sheets[place?.sheet ?? 0];
      const { x, y, scale } = standing(index, shown[index]?.[0] ?? lookOf(shows, values, stepOf(index)));
      const [width, height] = [((sheet?.width ?? 0) / layer.frames) * scale, (sheet?.height ?? 0) * scale];
      const [left, top] = [x - width * layer.foot[0], y - height * layer.foot[1]];
      return [left, top, left + width, top + height];
    },
    push(index, by) {
      pushed[index] = by;
    },
    show() {
      shown = looks();
      return drawn.draw(
        shown.map(([look, pose], index) => {
          const { gone, ...at } = standing(index, look);
          const walked = layer.stride > 0 ? Math.floor(gone / layer.stride) : 0;
          return { ...at, opacity: look.opacity, turn: look.turn, pose: (pose + walked) % layer.frames };
        }),
      );
    },
  };
}

const isMoving = ({ move, scale, turn, along }: SpriteLayer['shows'][number]['keys'][number]): boolean =>
  move !== undefined || scale !== undefined || turn !== undefined || along !== undefined;

/** How one sprite is to be seen. */
interface Seen extends Standing {
  readonly opacity: number;
  /** Degrees. */
  readonly turn: number;
  readonly pose: number;
}

/** How the sprites of a layer are drawn. */
interface Drawn {
  readonly element: HTMLElement;
  /** Tells whether something changed. */
  draw(all: readonly Seen[]): boolean;
}

/** A canvas for each, which the browser moves. */
function eachOnItsOwn({ live, stage, sheets, share }: Showing, layer: SpriteLayer): Drawn {
  const { frames, foot, places, sorted } = layer;
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;isolation:isolate';
  stage.world.append(element);
  const files = layer.sheets.map((sheet) => sheets.show(sheet, true));
  const cells = layer.sheets.map(({ width, height }) => ({ width: width / frames, height }));
  const sprites = places.map(({ sheet }): Sprite => {
    const { width, height } = cells[sheet] ?? { width: 1, height: 1 };
    return openSprite(
      element,
      { css: stage.cover, scale: share },
      { width, height },
      { x: foot[0] * width, y: foot[1] * height },
    );
  });
  const shown: (Seen | undefined)[] = [];
  let come = -1;

  return {
    element,
    draw(all) {
      const anew = sheets.come !== come;
      come = sheets.come;
      let changed = false;
      all.forEach((seen, index) => {
        const before = shown[index];
        const [sprite, place] = [sprites[index], places[index]];
        if (!sprite || !place) return;
        const file = files[place.sheet];
        if (file && file.width > 0 && (anew || before?.pose !== seen.pose))
          sprite.dress(file, { left: seen.pose * (cells[place.sheet]?.width ?? 0), top: 0 });
        if (!anew && before && isSame(before, seen)) return;
        shown[index] = seen;
        changed = true;
        const { canvas } = sprite;
        canvas.style.visibility = seen.opacity <= 0.001 ? 'hidden' : '';
        canvas.style.opacity = seen.opacity.toFixed(3);
        const turned = `${seen.turn === 0 ? '' : `rotate(${seen.turn.toFixed(2)}deg)`}${place.mirrored ? ' scaleX(-1)' : ''}`;
        const stands =
          live.still || !before || (before.x === seen.x && before.y === seen.y && before.scale === seen.scale);
        if (stands && turned === '') sprite.stand(seen, seen.scale);
        else sprite.move(seen, seen.scale, turned);
        if (sorted) canvas.style.zIndex = String(Math.round(seen.y));
      });
      return changed;
    },
  };
}

function isSame(one: Seen, other: Seen): boolean {
  return (['x', 'y', 'scale', 'opacity', 'turn', 'pose'] as const).every((key) => one[key] === other[key]);
}

/** One canvas for all, drawn anew when one of them changes. */
function allOnOne({ stage, sheets, share }: Showing, layer: SpriteLayer): Drawn {
  const { frames, foot, places, sorted } = layer;
  const files = layer.sheets.map((sheet) => sheets.show(sheet, true));
  const [left, top, right, bottom] = boxOf(layer);
  const canvas = document.createElement('canvas');
  const dot = stage.cover / share;
  const [columns, rows] = [Math.ceil((right - left) * share) + 1, Math.ceil((bottom - top) * share) + 1];
  const [column, row] = [Math.floor(left * share), Math.floor(top * share)];
  canvas.style.cssText = `position:absolute;left:${column * dot}px;top:${row * dot}px;width:${columns * dot}px;height:${rows * dot}px`;
  stage.world.append(canvas);
  let shown = '';

  return {
    element: canvas,
    draw(all) {
      const now = `${sheets.come} ${all
        .map((seen) =>
          Object.values(seen)
            .map((part: number) => part.toFixed(2))
            .join(),
        )
        .join(' ')}`;
      if (now === shown) return false;
      shown = now;
      const order = [...all.keys()];
      if (sorted) order.sort((one, other) => (all[one]?.y ?? 0) - (all[other]?.y ?? 0));
      drawWhole(canvas, columns, rows, (pen) => {
        pen.imageSmoothingQuality = 'high';
        for (const index of order) {
          const [seen, place] = [all[index], places[index]];
          const file = files[place?.sheet ?? 0];
          const sheet = layer.sheets[place?.sheet ?? 0];
          if (!seen || !place || !file || !sheet || file.width === 0 || seen.opacity <= 0.001) continue;
          const wide = file.width / frames;
          const [width, height] = [(sheet.width / frames) * seen.scale * share, sheet.height * seen.scale * share];
          pen.setTransform(place.mirrored ? -1 : 1, 0, 0, 1, seen.x * share - column, seen.y * share - row);
          pen.rotate((seen.turn * Math.PI) / 180);
          pen.globalAlpha = seen.opacity;
          pen.drawImage(
            file,
            seen.pose * wide,
            0,
            wide,
            file.height,
            -foot[0] * width,
            -foot[1] * height,
            width,
            height,
          );
        }
      });
      return true;
    },
  };
}

/** All that the sprites of a layer can ever fill. */
function boxOf({ places, sheets, frames, foot, motions }: SpriteLayer): readonly [number, number, number, number] {
  const drift = motions.reduce((sum, motion) => sum + (motion.kind === 'drift' ? Math.hypot(...motion.by) : 0), 0);
  const boxes = places.flatMap(({ way, sheet }) => {
    const [wide, high] = [(sheets[sheet]?.width ?? 0) / frames, sheets[sheet]?.height ?? 0];
    return way.map(([x, y, scale]) => [
      x - wide * scale * Math.max(foot[0], 1 - foot[0]) - drift,
      y - high * scale * Math.max(foot[1], 1 - foot[1]) - drift,
      x + wide * scale * Math.max(foot[0], 1 - foot[0]) + drift,
      y + high * scale * Math.max(foot[1], 1 - foot[1]) + drift,
    ]);
  });
  const edge = (index: number, pick: (...all: number[]) => number) => pick(...boxes.map((box) => box[index] ?? 0));
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
