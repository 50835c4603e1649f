/** The layers of a picture: images, and small images at many places. */
import type {
  Answer,
  AnswerKey,
  ImageLayer,
  Motion,
  PictureLayer,
  Sheet,
  SpriteLayer,
  SpritePlace,
} from '../../../contract/layered-picture.ts';
import { didYouMean } from '../../check/closest.ts';
import {
  type AuthoredImage,
  type AuthoredSprites,
  countSchemas,
  imageSchema,
  mostSprites,
  placeSchemas,
  scaleSchemas,
  spritesSchema,
  stepSchema,
} from '../../check/schema/picture.ts';
import { isMapping, type Path } from '../../read/located.ts';
import type { SheetFile } from '../../read/media/sheet-file.ts';
import { compact } from '../compact.ts';
import type { SideFile } from './side-file.ts';
import { pair, rounded, standing } from './spots.ts';

/** Reads one layer; undefined after an error, which has been told. */
export function readLayer(side: SideFile, path: Path): PictureLayer | undefined {
  const written = side.at(path);
  if (typeof written === 'string') return readImage(side, path, { file: written, ease: 'linear' });
  if (isMapping(written) && 'sprites' in written) {
    const sprites = side.conform(spritesSchema, path);
    return sprites && readSprites(side, path, sprites);
  }
  if (!isMapping(written) || 'file' in written) {
    const image = side.conform(imageSchema, path);
    return image && readImage(side, path, image);
  }
  return side.error(path, 'value', {
    zh: '图层应有file（一张图片）或sprites（散在各处的小图）：请补上',
    en: 'a layer has file (an image) or sprites (small images at many places): add one of them',
  });
}

function readImage(
  side: SideFile,
  path: Path,
  { file, at = [0, 0], about, arc, name = file, ...rest }: AuthoredImage,
): ImageLayer | undefined {
  const place: Path = typeof side.at(path) === 'string' ? path : [...path, 'file'];
  const sheet = findSheet(side, file, place, [side.options.side]);
  const answers = readAnswers(side, path, rest);
  if (!sheet) return undefined;
  return compact({
    kind: 'image' as const,
    name,
    sheet: sheet.own,
    contrast: sheet.contrast,
    paper: sheet.paper,
    at: pair(at),
    about: about && pair(about),
    arc,
    depth: rest.depth,
    ...answers,
  }) as ImageLayer;
}

function readSprites(side: SideFile, path: Path, authored: AuthoredSprites): SpriteLayer | undefined {
  const { sprites, name = sprites[0] ?? '', frames, stride, foot, sorted, depth, cycle, walk } = authored;
  const sheets = sprites.map((file, index) => findSheet(side, file, [...path, 'sprites', index], ['sprites'])?.own);
  const answers = readAnswers(side, path, authored);
  if (cycle) answers.motions.push({ kind: 'frames', ...cycle });
  if (walk) answers.motions.push({ kind: 'along', ...walk });
  const places = readPlaces(side, [...path, 'places'], sprites);
  const all = sheets.filter((sheet) => sheet !== undefined);
  if (all.length < sheets.length || !places) return;
  if (places.length > mostSprites)
    return side.error([...path, 'places'], 'value', {
      zh: `一层最多${mostSprites}个小图，这里有${places.length}个：请减少，或画进一张图层`,
      en: `a layer holds ${mostSprites} sprites at most, and here are ${places.length}: take fewer, or draw them into an image`,
    });
  return compact({
    kind: 'sprites' as const,
    name,
    sheets: all,
    frames,
    stride,
    foot: pair(foot),
    sorted,
    places,
    depth,
    ...answers,
  }) as SpriteLayer;
}

function readPlaces(side: SideFile, path: Path, sprites: readonly string[]): SpritePlace[] | undefined {
  const written = side.at(path);
  if (isMapping(written)) return readRing(side, path, sprites.length);
  if (!Array.isArray(written))
    return side.error(path, 'key', {
      zh: 'places应是列表，如[[1200, 900], [1400, 880, 0.8]]，或{ ring: … }',
      en: 'places is a list such as [[1200, 900], [1400, 880, 0.8]], or { ring: … }',
    });
  const places = written.map((_, index): SpritePlace | undefined => {
    const own = [...path, index];
    const found = side.either(own, Array.isArray, placeSchemas.standing, placeSchemas.way);
    if (found === undefined) return undefined;
    const sheet = index % sprites.length;
    if (Array.isArray(found)) return { sheet, way: [standing(found)], mirrored: false };
    const { way, sprite, step, mirrored } = found;
    const chosen = sprite === undefined ? sheet : sprites.indexOf(sprite);
    if (chosen < 0) {
      const hint = didYouMean(sprite ?? '', sprites);
      return side.error([...own, 'sprite'], 'value', {
        zh: `这一层的sprites中没有“${sprite}”：请改正${hint.zh}`,
        en: `"${sprite}" is not among the sprites of this layer: correct it${hint.en}`,
      });
    }
    return compact({ sheet: chosen, way: way.map(standing), mirrored, step: step && step - 1 });
  });
  return places.every((place) => place !== undefined) ? places : undefined;
}

/** Places on a ring, as many as a number or a value says. */
function readRing(side: SideFile, path: Path, sheets: number): SpritePlace[] | undefined {
  const found = side.conform(placeSchemas.ring, path);
  if (!found) return undefined;
  const { centre, radius, from, to, scale } = found.ring;
  const at = [...path, 'ring', 'count'];
  const { count } = found.ring;
  const many =
    typeof count === 'string' ? side.known(count, at, 'value')?.steps : side.conform(countSchemas.number, at);
  if (many === undefined) return undefined;
  const closed = Math.abs(to - from) >= 360;
  const [x, y] = pair(centre);
  const [across, down] = pair(radius);
  const [far, near] = pair(scale);
  return Array.from({ length: many }, (_, index) => {
    const share = closed ? index / many : many === 1 ? 0.5 : index / (many - 1);
    const angle = ((from + (to - from) * share) * Math.PI) / 180;
    const size = far + ((near - far) * (Math.sin(angle) + 1)) / 2;
    const spot = [rounded(x + across * Math.cos(angle)), rounded(y + down * Math.sin(angle)), rounded(size)] as const;
    return { sheet: index % sheets, way: [spot], mirrored: false };
  });
}

/** A file of the picture in one of these folders, with its forms for high contrast and for a paper ground. */
function findSheet(
  side: SideFile,
  name: string,
  path: Path,
  folders: readonly string[],
): { readonly own: Sheet; readonly contrast: Sheet | undefined; readonly paper: Sheet | undefined } | undefined {
  const { files, used } = side.options;
  const bare = (file: string): string => file.replace(/\.[a-z0-9]+$/i, '');
  const find = (wanted: string): { readonly path: string; readonly file: SheetFile | undefined } | undefined => {
    for (const [each, file] of files)
      if (folders.some((folder) => bare(each) === `${folder}/${wanted}`)) {
        used.add(each);
        return { path: each, file };
      }
    return undefined;
  };
  const own = find(name);
  if (!own) {
    const there = [...files.keys()]
      .filter((each) => folders.some((folder) => each.startsWith(`${folder}/`)))
      .map((each) => bare(each.slice(each.indexOf('/') + 1)));
    const hint = didYouMean(name, there);
    return side.error(path, 'value', {
      zh: `${folders.join('、')}文件夹里没有图层“${name}”：请放入${name}.webp，或改正名称${hint.zh}`,
      en: `there is no layer "${name}" in ${folders.join(', ')}: put ${name}.webp there, or correct the name${hint.en}`,
    });
  }
  const sheet = (found: typeof own | undefined): Sheet | undefined =>
    found?.file && { ...found.file, path: `${side.picture}/${found.path}` };
  const whole = sheet(own);
  // What is wrong with the file has been told at the file.
  if (!whole) {
    side.fail();
    return undefined;
  }
  return { own: whole, contrast: sheet(find(`${name}.contrast`)), paper: sheet(find(`${name}.paper`)) };
}

function readAnswers(
  side: SideFile,
  path: Path,
  {
    shows = {},
    ease,
    ...rest
  }: Pick<AuthoredImage, 'shows' | 'ease' | 'step' | 'drift' | 'sway' | 'fall' | 'glow' | 'flicker'>,
): { readonly shows: readonly Answer[]; readonly motions: Motion[] } {
  const isEach = side.at([...path, 'step']) === 'each';
  const written = rest.step === undefined || isEach ? undefined : side.conform(stepSchema, [...path, 'step']);
  const answers = Object.entries(shows).flatMap(([value, keys]): Answer[] => {
    const own = [...path, 'shows', value];
    const known = side.known(value, own, 'key');
    if (!known) return [];
    if (written !== undefined && written > known.steps) {
      side.tooMany([...path, 'step'], written, value, known.steps);
      return [];
    }
    const step = isEach ? 'each' : written === undefined ? 'all' : written - 1;
    const most = step === 'all' ? known.steps : 1;
    const read = Object.entries(keys).flatMap(([at, key]) => readKey(side, [...own, at], Number(at), key, most) ?? []);
    return [{ value, step, ease, keys: read.toSorted((one, other) => one.at - other.at) }];
  });
  const { drift, sway, fall, glow, flicker } = rest;
  const motions: Motion[] = [];
  if (drift) motions.push({ kind: 'drift', by: pair(drift.by), seconds: drift.seconds });
  if (sway) motions.push({ kind: 'sway', ...sway });
  if (fall) motions.push({ kind: 'fall', ...fall });
  if (glow) motions.push({ kind: 'glow', ...glow });
  if (flicker) motions.push({ kind: 'flicker', ...flicker });
  return { shows: answers, motions };
}

function readKey(
  side: SideFile,
  path: Path,
  at: number,
  key: NonNullable<AuthoredImage['shows']>[string][string],
  most: number,
): AnswerKey | undefined {
  if (!(at >= 0 && at <= most))
    return side.error(path, 'key', {
      zh: `“${String(path.at(-1))}”不是这里的步数：请写0到${most}之间的数`,
      en: `"${String(path.at(-1))}" is no place of the value here: write a number from 0 to ${most}`,
    });
  const { move, scale, ...rest } = key;
  const size =
    scale === undefined
      ? undefined
      : side.either([...path, 'scale'], Array.isArray, scaleSchemas.spot, scaleSchemas.number);
  return compact({
    ...rest,
    at,
    move: move && pair(move),
    scale: Array.isArray(size) ? pair(size) : size,
  }) as AnswerKey;
}
