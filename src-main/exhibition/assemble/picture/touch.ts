/** Where a finger may act on a picture, and how. */
import type { Area, PictureLayer, PictureTouch, Spot } from '../../../contract/layered-picture.ts';
import { didYouMean } from '../../check/closest.ts';
import { areaSchemas, type AuthoredTouch, lightSchemas, touchNames, touchSchema } from '../../check/schema/picture.ts';
import { isMapping, type Path } from '../../read/located.ts';
import { compact } from '../compact.ts';
import type { SideFile } from './side-file.ts';
import { pair } from './spots.ts';

/** The width of a 55-inch screen as it lies, and as it stands, in millimetres: a finger needs so many on it. */
const screenWide = { wide: 1210, tall: 680 } as const;
const smallestTouch = 20;

/** Reads one touch; undefined after an error, which has been told. */
export function readTouch(side: SideFile, layers: readonly PictureLayer[], path: Path): PictureTouch | undefined {
  const authored = side.conform(touchSchema, path);
  if (!authored) return undefined;
  const { name, sound, light } = authored;
  const kind = touchNames.find((one) => authored[one] !== undefined) ?? 'tap';
  const area = readArea(side, [...path, 'area'], name);
  const lit =
    light === undefined
      ? undefined
      : side.either([...path, 'light'], isMapping, lightSchemas.placed, lightSchemas.size);
  const how = readHow(side, layers, authored, kind, [...path, kind]);
  if (!area || !how) return undefined;
  const ring = typeof lit === 'number' ? { size: lit } : lit && { size: lit.size, at: pair(lit.at) };
  return compact({ name, area, sound, light: ring, kind, ...how }) as PictureTouch;
}

/** What a way of touching says beside its area, checked against values and layers. */
function readHow(
  side: SideFile,
  layers: readonly PictureLayer[],
  touch: AuthoredTouch,
  kind: (typeof touchNames)[number],
  path: Path,
): object | undefined {
  const own = touch[kind] as Record<string, unknown> & { readonly changes: string };
  const value = side.known(own.changes, [...path, 'changes'], 'value');
  if (!value) return undefined;
  const { layer } = own;
  if (typeof layer === 'string')
    checkLayer(side, layers, layer, kind === 'wipe' ? 'image' : 'sprites', [...path, 'layer']);
  if (kind === 'drag-along' && (own['layer'] === undefined) === (own['ways'] === undefined))
    return side.error(path, 'value', {
      zh: 'drag-along应写layer（沿路线走的小图层）或ways（路线），只写一个',
      en: 'drag-along has layer (sprites with ways) or ways of its own, and one of them only',
    });
  for (const key of ['ways', 'areas', 'nearest'] as const) {
    const list = own[key];
    if (Array.isArray(list) && list.length !== value.steps)
      side.error([...path, key], 'value', {
        zh: `“${own.changes}”有${value.steps}步，${key}却有${list.length}项：请每步写一项`,
        en: `"${own.changes}" has ${value.steps} steps, and ${key} has ${list.length}: write one for each`,
      });
  }
  if (kind === 'sweep') {
    const areas = (own['areas'] as unknown[]).map((_, index) => readArea(side, [...path, 'areas', index], touch.name));
    return { changes: own.changes, areas };
  }
  const { leads } = touch['drag-along'] ?? {};
  if (kind !== 'drag-along' || !leads) return own;
  const led = side.known(leads.value, [...path, 'leads', 'value'], 'value');
  leads.steps.forEach((step, index) => {
    if (led && step > led.steps) side.tooMany([...path, 'leads', 'steps', index], step, leads.value, led.steps);
  });
  return { ...own, leads: { ...leads, steps: leads.steps.map((step) => step - 1) } };
}

function checkLayer(
  side: SideFile,
  layers: readonly PictureLayer[],
  name: string,
  kind: PictureLayer['kind'],
  path: Path,
): void {
  const ofKind = layers.filter((layer) => layer.kind === kind).map((layer) => layer.name);
  if (ofKind.includes(name)) return;
  const hint = didYouMean(name, ofKind);
  const what =
    kind === 'image' ? { zh: '图片图层', en: 'layer with a file' } : { zh: '小图层', en: 'layer of sprites' };
  side.error(path, 'value', {
    zh: `没有名为“${name}”的${what.zh}：请改正${hint.zh}`,
    en: `there is no ${what.en} called "${name}": correct it${hint.en}`,
  });
}

/** Large enough for a finger, and on the picture. */
function readArea(side: SideFile, path: Path, touch: string): Area | undefined {
  const found = side.either(path, isMapping, areaSchemas.circle, areaSchemas.corners);
  if (!found) return undefined;
  const area: Area = Array.isArray(found)
    ? { kind: 'polygon', points: found.map(pair) }
    : { kind: 'circle', at: pair(found.circle), radius: found.circle[2] ?? 0 };
  const corners: readonly Spot[] =
    area.kind === 'polygon'
      ? area.points
      : [-1, 1].map((way): Spot => [area.at[0] + way * area.radius, area.at[1] + way * area.radius]);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = side.size;
  if (right <= 0 || bottom <= 0 || left >= width || top >= height)
    return side.error(path, 'value', {
      zh: `“${touch}”的触摸区在画布（${width}×${height}）之外：请改正`,
      en: `the area of "${touch}" lies outside the canvas (${width}×${height}): correct it`,
    });
  const millimetres = (screenWide[side.options.side] / width) * Math.min(right - left, bottom - top);
  if (millimetres < smallestTouch)
    return side.error(path, 'value', {
      zh: `“${touch}”的触摸区在55英寸屏上只有${Math.round(millimetres)}毫米，手指点不准：请放大到${smallestTouch}毫米以上`,
      en: `the area of "${touch}" is ${Math.round(millimetres)} mm on a 55-inch screen, too small for a finger: make it ${smallestTouch} mm or more`,
    });
  return area;
}
