/** One side of a picture, wide or tall: what its file says becomes what the page plays; each mistake is told at its place. */
import type { z } from 'zod';
import type { Text } from '../../contract/figure.ts';
import type {
  Answer,
  AnswerKey,
  Area,
  ImageLayer,
  LayeredPicture,
  Motion,
  PictureLayer,
  PicturePage,
  PictureSide,
  PictureTouch,
  PictureValue,
  Sheet,
  SpriteLayer,
  SpritePlace,
  Spot,
  Wishes,
} from '../../contract/layered-picture.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { didYouMean } from '../check/closest.ts';
import type { Known } from '../check/pass.ts';
import { conform, unknownKey } from '../check/schema/issues.ts';
import {
  areaSchemas,
  type AuthoredImage,
  type AuthoredPicture,
  type AuthoredSprites,
  type AuthoredTouch,
  cameraSchema,
  countSchemas,
  imageSchema,
  lightSchemas,
  mostSprites,
  mostSteps,
  pictureSchema,
  placeSchemas,
  scaleSchemas,
  spritesSchema,
  stepSchema,
  touchNames,
  touchSchema,
  wishSchema,
} from '../check/schema/picture.ts';
import { isMapping, type Located, type Path, valueAt } from '../read/located.ts';
import type { SheetFile } from '../read/media/sheet-file.ts';
import type { Telling } from '../read/problem.ts';
import { compact } from './compact.ts';

/** What a picture takes from the chapter that shows it. */
export interface ChapterOfPicture {
  readonly pages: number;
  /** Its figures that have an id: their numbers. */
  readonly figures: ReadonlyMap<string, number>;
}

interface SideOptions {
  readonly side: 'wide' | 'tall';
  readonly chapter: ChapterOfPicture;
  /** By path below the picture's folder; undefined where one can't be used, which has been told. */
  readonly files: ReadonlyMap<string, SheetFile | undefined>;
  /** Takes the paths of those that layers name. */
  readonly used: Set<string>;
  readonly known: Known;
  readonly report: Telling;
}

/** What both sides share beside what is the side's own. */
export type ReadSide = PictureSide & {
  readonly ground: LayeredPicture['ground'];
  readonly invites: Text | undefined;
};

/** The width of a 55-inch screen as it lies, and as it stands, in millimetres: a finger needs so many on it. */
const screenWide = { wide: 1210, tall: 680 } as const;
const smallestTouch = 20;
/** A 4K screen's longer side. */
const fineEnough = 3840;

/** Reads one side; undefined after an error, which has been told. */
export function readSide(located: Located, options: SideOptions): ReadSide | undefined {
  return new SideReader(located, options).read();
}

class SideReader {
  readonly #located: Located;
  readonly #options: SideOptions;
  readonly #values: Record<string, PictureValue> = {};
  readonly #layers: PictureLayer[] = [];
  #size: readonly [number, number] = [1, 1];
  #sound = true;

  constructor(located: Located, options: SideOptions) {
    this.#located = located;
    this.#options = options;
  }

  read(): ReadSide | undefined {
    const authored = this.#conform(pictureSchema(this.#options.known), []);
    if (authored === undefined) return undefined;
    const [width = 1, height = 1] = authored.size;
    this.#size = [width, height];
    if (Math.max(width, height) < fineEnough)
      this.#warn(['size'], {
        zh: `画布只有${width}×${height}像素，在4K屏幕上会模糊：较长边请用${fineEnough}像素`,
        en: `the canvas has ${width}×${height} pixels, which is blurred on a 4K screen: let its longer side have ${fineEnough}`,
      });
    for (const name of Object.keys(authored.values)) this.#value(name, authored);
    authored.layers.forEach((_, index) => this.#layer(['layers', index]));
    const touch = authored.touch.flatMap((_, index) => this.#touch(['touch', index]) ?? []);
    if (touch.length > 0 && authored.invites === undefined)
      this.#error(['touch'], 'key', {
        zh: '画面可以触摸，却没有invites：请写一句邀请，如{ zh: 推开这扇门, en: Push the door open }',
        en: 'there is something to touch, and no invites: say it in a verb, such as { zh: 推开这扇门, en: Push the door open }',
      });
    const pages = this.#pages(authored);
    const calm = authored.calm && this.#wishes(['calm'], authored.calm);
    this.#checkChanged(touch, pages);
    if (!this.#sound) return undefined;
    return compact({
      ground: authored.ground,
      invites: authored.invites as Text | undefined,
      size: this.#size,
      focal: pair(authored.focal),
      fades: authored.fades,
      values: this.#values,
      layers: this.#layers,
      touch,
      pages,
      calm,
    }) as ReadSide;
  }

  #error(path: Path, part: 'key' | 'value', sentence: Sentence): undefined {
    this.#sound = false;
    this.#options.report.error(this.#located.file, this.#located.at(path, part), sentence);
  }

  #warn(path: Path, sentence: Sentence): void {
    this.#options.report.warning(this.#located.file, this.#located.at(path), sentence);
  }

  #conform<S extends z.ZodType>(schema: S, path: Path): z.output<S> | undefined {
    const found = conform(schema, this.#located, path, this.#options.report);
    if (found === undefined) this.#sound = false;
    return found;
  }

  /** One of several forms that are told apart by what stands there. */
  #either<A extends z.ZodType, B extends z.ZodType>(path: Path, isFirst: (value: unknown) => boolean, first: A, second: B) {
    return isFirst(valueAt(this.#located.value, path)) ? this.#conform(first, path) : this.#conform(second, path);
  }

  #value(name: string, { values }: AuthoredPicture): void {
    const authored = values[name];
    const steps = this.#count(['values', name, 'steps']);
    if (authored === undefined || steps === undefined) return;
    const { steps: _, order, ...rest } = authored;
    const all = order && new Set(order);
    if (order && all && (all.size !== order.length || order.length !== steps || Math.max(...order) > steps))
      this.#error(['values', name, 'order'], 'value', {
        zh: `order应把1到${steps}各写一次：现在有${order.length}项`,
        en: `order must hold each number from 1 to ${steps} once: it has ${order.length} now`,
      });
    this.#values[name] = compact({ ...rest, steps, order: order?.map((step) => step - 1) });
  }

  /** A number, or that of one of the chapter's figures. */
  #count(path: Path): number | undefined {
    const found = this.#either(path, isMapping, countSchemas.bound, countSchemas.number);
    if (found === undefined || typeof found === 'number') return found;
    const { figures } = this.#options.chapter;
    const number = figures.get(found.figure);
    if (number === undefined) {
      const hint = didYouMean(found.figure, figures.keys());
      return this.#error([...path, 'figure'], 'value', {
        zh: `这一章的figures中没有id为“${found.figure}”的数字：请在chapter.yaml里给那个数字加上id，或改正这里${hint.zh}`,
        en: `no figure of the chapter has the id "${found.figure}": give it to the figure in chapter.yaml, or correct it here${hint.en}`,
      });
    }
    const steps = number - (found.less ?? 0);
    if (Number.isInteger(steps) && steps >= 1 && steps <= mostSteps) return steps;
    return this.#error(path, 'value', {
      zh: `“${found.figure}”得出的步数是${steps}，应是1到${mostSteps}的整数：请换一个数字`,
      en: `"${found.figure}" makes ${steps} steps, which must be a whole number from 1 to ${mostSteps}: take another figure`,
    });
  }

  /** The name of a value that there is. */
  #known(name: string, path: Path, part: 'key' | 'value'): PictureValue | undefined {
    const found = Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
    if (found) return found;
    // One with a mistake of its own has been told.
    if (isMapping(valueAt(this.#located.value, ['values', name]))) return undefined;
    const hint = didYouMean(name, Object.keys(this.#values));
    return this.#error(path, part, {
      zh: `values中没有“${name}”：请改正，或在values中加上${hint.zh}`,
      en: `there is no value "${name}" in values: correct it, or add it to values${hint.en}`,
    });
  }

  #layer(path: Path): void {
    const written = valueAt(this.#located.value, path);
    if (typeof written === 'string') return this.#image(path, { file: written, ease: 'linear' });
    if (isMapping(written) && 'sprites' in written) {
      const sprites = this.#conform(spritesSchema, path);
      return sprites && this.#sprites(path, sprites);
    }
    if (!isMapping(written) || 'file' in written) {
      const image = this.#conform(imageSchema, path);
      return image && this.#image(path, image);
    }
    this.#error(path, 'value', {
      zh: '图层应有file（一张图片）或sprites（散在各处的小图）：请补上',
      en: 'a layer has file (an image) or sprites (small images at many places): add one of them',
    });
  }

  #image(path: Path, { file, at = [0, 0], about, arc, name = file, ...rest }: AuthoredImage): void {
    const place: Path = typeof valueAt(this.#located.value, path) === 'string' ? path : [...path, 'file'];
    const sheet = this.#sheet(file, place, [this.#options.side]);
    const answers = this.#answers(path, rest);
    if (!sheet) return;
    this.#layers.push(
      compact({
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
      }) as ImageLayer,
    );
  }

  #sprites(path: Path, authored: AuthoredSprites): void {
    const { sprites, name = sprites[0] ?? '', frames, stride, foot, sorted, depth, cycle, walk } = authored;
    const sheets = sprites.map((file, index) => this.#sheet(file, [...path, 'sprites', index], ['sprites'])?.own);
    const answers = this.#answers(path, authored);
    if (cycle) answers.motions.push({ kind: 'frames', ...cycle });
    if (walk) answers.motions.push({ kind: 'along', ...walk });
    const places = this.#places([...path, 'places'], sprites);
    const all = sheets.filter((sheet) => sheet !== undefined);
    if (all.length < sheets.length || !places) return;
    if (places.length > mostSprites)
      return this.#error([...path, 'places'], 'value', {
        zh: `一层最多${mostSprites}个小图，这里有${places.length}个：请减少，或画进一张图层`,
        en: `a layer holds ${mostSprites} sprites at most, and here are ${places.length}: take fewer, or draw them into an image`,
      });
    this.#layers.push(
      compact({
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
      }) as SpriteLayer,
    );
  }

  #places(path: Path, sprites: readonly string[]): SpritePlace[] | undefined {
    const written = valueAt(this.#located.value, path);
    if (isMapping(written)) return this.#ring(path, sprites.length);
    if (!Array.isArray(written))
      return this.#error(path, 'key', {
        zh: 'places应是列表，如[[1200, 900], [1400, 880, 0.8]]，或{ ring: … }',
        en: 'places is a list such as [[1200, 900], [1400, 880, 0.8]], or { ring: … }',
      });
    const places = written.map((_, index): SpritePlace | undefined => {
      const own = [...path, index];
      const found = this.#either(own, Array.isArray, placeSchemas.standing, placeSchemas.way);
      if (found === undefined) return undefined;
      const sheet = index % sprites.length;
      if (Array.isArray(found)) return { sheet, way: [placed(found)], mirrored: false };
      const { way, sprite, step, mirrored } = found;
      const chosen = sprite === undefined ? sheet : sprites.indexOf(sprite);
      if (chosen < 0) {
        const hint = didYouMean(sprite ?? '', sprites);
        return this.#error([...own, 'sprite'], 'value', {
          zh: `这一层的sprites中没有“${sprite}”：请改正${hint.zh}`,
          en: `"${sprite}" is not among the sprites of this layer: correct it${hint.en}`,
        });
      }
      return compact({ sheet: chosen, way: way.map(placed), mirrored, step: step && step - 1 });
    });
    return places.every((place) => place !== undefined) ? places : undefined;
  }

  /** Places on a ring, as many as a number or a value says. */
  #ring(path: Path, sheets: number): SpritePlace[] | undefined {
    const found = this.#conform(placeSchemas.ring, path);
    if (!found) return undefined;
    const { centre, radius, from, to, scale } = found.ring;
    const at = [...path, 'ring', 'count'];
    const { count } = found.ring;
    const many = typeof count === 'string' ? this.#known(count, at, 'value')?.steps : this.#conform(countSchemas.number, at);
    if (many === undefined) return undefined;
    const closed = Math.abs(to - from) >= 360;
    const [x, y] = pair(centre);
    const [across, down] = pair(radius);
    const [far, near] = pair(scale);
    return Array.from({ length: many }, (_, index) => {
      const share = closed ? index / many : many === 1 ? 0.5 : index / (many - 1);
      const angle = ((from + (to - from) * share) * Math.PI) / 180;
      const size = far + ((near - far) * (Math.sin(angle) + 1)) / 2;
      const spot = [round(x + across * Math.cos(angle)), round(y + down * Math.sin(angle)), round(size)] as const;
      return { sheet: index % sheets, way: [spot], mirrored: false };
    });
  }

  /** A file of the picture in one of these folders, with its forms for high contrast and for a paper ground. */
  #sheet(
    name: string,
    path: Path,
    folders: readonly string[],
  ): { readonly own: Sheet; readonly contrast: Sheet | undefined; readonly paper: Sheet | undefined } | undefined {
    const { files, used } = this.#options;
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
      return this.#error(path, 'value', {
        zh: `${folders.join('、')}文件夹里没有图层“${name}”：请放入${name}.webp，或改正名称${hint.zh}`,
        en: `there is no layer "${name}" in ${folders.join(', ')}: put ${name}.webp there, or correct the name${hint.en}`,
      });
    }
    const sheet = (found: typeof own | undefined): Sheet | undefined =>
      found?.file && { ...found.file, path: `${this.#picture}/${found.path}` };
    const whole = sheet(own);
    // What is wrong with the file has been told at the file.
    if (!whole) {
      this.#sound = false;
      return undefined;
    }
    return { own: whole, contrast: sheet(find(`${name}.contrast`)), paper: sheet(find(`${name}.paper`)) };
  }

  /** The picture's folder below pictures/. */
  get #picture(): string {
    return this.#located.file.split('/')[1] ?? '';
  }

  #answers(
    path: Path,
    {
      shows = {},
      ease,
      ...rest
    }: Pick<AuthoredImage, 'shows' | 'ease' | 'step' | 'drift' | 'sway' | 'fall' | 'glow' | 'flicker'>,
  ): { readonly shows: readonly Answer[]; readonly motions: Motion[] } {
    const isEach = valueAt(this.#located.value, [...path, 'step']) === 'each';
    const written = rest.step === undefined || isEach ? undefined : this.#conform(stepSchema, [...path, 'step']);
    const answers = Object.entries(shows).flatMap(([value, keys]): Answer[] => {
      const own = [...path, 'shows', value];
      const known = this.#known(value, own, 'key');
      if (!known) return [];
      if (written !== undefined && written > known.steps) {
        this.#tooMany([...path, 'step'], written, value, known.steps);
        return [];
      }
      const step = isEach ? 'each' : written === undefined ? 'all' : written - 1;
      const most = step === 'all' ? known.steps : 1;
      const read = Object.entries(keys).flatMap(([at, key]) => this.#key([...own, at], Number(at), key, most) ?? []);
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

  #key(path: Path, at: number, key: NonNullable<AuthoredImage['shows']>[string][string], most: number): AnswerKey | undefined {
    if (!(at >= 0 && at <= most))
      return this.#error(path, 'key', {
        zh: `“${String(path.at(-1))}”不是这里的步数：请写0到${most}之间的数`,
        en: `"${String(path.at(-1))}" is no place of the value here: write a number from 0 to ${most}`,
      });
    const { move, scale, ...rest } = key;
    const size =
      scale === undefined
        ? undefined
        : this.#either([...path, 'scale'], Array.isArray, scaleSchemas.spot, scaleSchemas.number);
    return compact({ ...rest, at, move: move && pair(move), scale: Array.isArray(size) ? pair(size) : size }) as AnswerKey;
  }

  #tooMany(path: Path, asked: number, value: string, steps: number): undefined {
    return this.#error(path, 'value', {
      zh: `“${value}”只有${steps}步，这里要第${asked}步：请改正`,
      en: `"${value}" has ${steps} ${steps === 1 ? 'step' : 'steps'}, and this asks for ${asked}: correct it`,
    });
  }

  #touch(path: Path): PictureTouch | undefined {
    const authored = this.#conform(touchSchema, path);
    if (!authored) return undefined;
    const { name, sound, light } = authored;
    const kind = touchNames.find((one) => authored[one] !== undefined) ?? 'tap';
    const area = this.#area([...path, 'area'], name);
    const lit =
      light === undefined
        ? undefined
        : this.#either([...path, 'light'], isMapping, lightSchemas.placed, lightSchemas.size);
    const how = this.#how(authored, kind, [...path, kind]);
    if (!area || !how) return undefined;
    const ring = typeof lit === 'number' ? { size: lit } : lit && { size: lit.size, at: pair(lit.at) };
    return compact({ name, area, sound, light: ring, kind, ...how }) as PictureTouch;
  }

  /** What a way of touching says beside its area, checked against values and layers. */
  #how(touch: AuthoredTouch, kind: (typeof touchNames)[number], path: Path): object | undefined {
    const own = touch[kind] as Record<string, unknown> & { readonly changes: string };
    const value = this.#known(own.changes, [...path, 'changes'], 'value');
    if (!value) return undefined;
    const { layer } = own;
    if (typeof layer === 'string') this.#layerOf(layer, kind === 'wipe' ? 'image' : 'sprites', [...path, 'layer']);
    if (kind === 'drag-along' && (own['layer'] === undefined) === (own['ways'] === undefined))
      return this.#error(path, 'value', {
        zh: 'drag-along应写layer（沿路线走的小图层）或ways（路线），只写一个',
        en: 'drag-along has layer (sprites with ways) or ways of its own, and one of them only',
      });
    for (const key of ['ways', 'areas', 'nearest'] as const) {
      const list = own[key];
      if (Array.isArray(list) && list.length !== value.steps)
        this.#error([...path, key], 'value', {
          zh: `“${own.changes}”有${value.steps}步，${key}却有${list.length}项：请每步写一项`,
          en: `"${own.changes}" has ${value.steps} steps, and ${key} has ${list.length}: write one for each`,
        });
    }
    if (kind === 'sweep') {
      const areas = (own['areas'] as unknown[]).map((_, index) => this.#area([...path, 'areas', index], touch.name));
      return { changes: own.changes, areas };
    }
    const { leads } = touch['drag-along'] ?? {};
    if (kind !== 'drag-along' || !leads) return own;
    const led = this.#known(leads.value, [...path, 'leads', 'value'], 'value');
    leads.steps.forEach((step, index) => {
      if (led && step > led.steps) this.#tooMany([...path, 'leads', 'steps', index], step, leads.value, led.steps);
    });
    return { ...own, leads: { ...leads, steps: leads.steps.map((step) => step - 1) } };
  }

  #layerOf(name: string, kind: PictureLayer['kind'], path: Path): void {
    const ofKind = this.#layers.filter((layer) => layer.kind === kind).map((layer) => layer.name);
    if (ofKind.includes(name)) return;
    const hint = didYouMean(name, ofKind);
    const what = kind === 'image' ? { zh: '图片图层', en: 'layer with a file' } : { zh: '小图层', en: 'layer of sprites' };
    this.#error(path, 'value', {
      zh: `没有名为“${name}”的${what.zh}：请改正${hint.zh}`,
      en: `there is no ${what.en} called "${name}": correct it${hint.en}`,
    });
  }

  /** Large enough for a finger, and on the picture. */
  #area(path: Path, touch: string): Area | undefined {
    const found = this.#either(path, isMapping, areaSchemas.circle, areaSchemas.corners);
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
    const [width, height] = this.#size;
    if (right <= 0 || bottom <= 0 || left >= width || top >= height)
      return this.#error(path, 'value', {
        zh: `“${touch}”的触摸区在画布（${width}×${height}）之外：请改正`,
        en: `the area of "${touch}" lies outside the canvas (${width}×${height}): correct it`,
      });
    const millimetres = (screenWide[this.#options.side] / width) * Math.min(right - left, bottom - top);
    if (millimetres < smallestTouch)
      return this.#error(path, 'value', {
        zh: `“${touch}”的触摸区在55英寸屏上只有${Math.round(millimetres)}毫米，手指点不准：请放大到${smallestTouch}毫米以上`,
        en: `the area of "${touch}" is ${Math.round(millimetres)} mm on a 55-inch screen, too small for a finger: make it ${smallestTouch} mm or more`,
      });
    return area;
  }

  /** One for each page of the chapter; a page that is not named goes on as the one before it. */
  #pages({ pages }: AuthoredPicture): PicturePage[] {
    const count = this.#options.chapter.pages;
    for (const key of Object.keys(pages)) {
      const number = Number(key);
      if (key === 'last' || (Number.isInteger(number) && number >= 1 && number <= count)) continue;
      this.#error(['pages', key], 'key', {
        zh: `没有第${key}页，这一章共${count}页：请写1到${count}，或last`,
        en: `there is no page ${key}; the chapter has ${count}: write 1 to ${count}, or last`,
      });
    }
    const found: PicturePage[] = [];
    let before: PicturePage = { wishes: {}, camera: { x: 0.5, y: 0.5, scale: 1 } };
    for (let number = 1; number <= count; number++) {
      const own = (['last', String(number)] as const).filter(
        (key) => Object.hasOwn(pages, key) && (key !== 'last' || number === count),
      );
      for (const key of own.toReversed()) {
        const written = pages[key] ?? {};
        const { camera: _, ...wishes } = written;
        const camera = 'camera' in written ? this.#conform(cameraSchema, ['pages', key, 'camera']) : undefined;
        const [x = 0.5, y = 0.5, scale = 1] = camera ?? [];
        before = {
          wishes: { ...before.wishes, ...this.#wishes(['pages', key], wishes) },
          camera: camera ? { x, y, scale } : before.camera,
        };
      }
      found.push(before);
    }
    return found;
  }

  #wishes(path: Path, written: Readonly<Record<string, unknown>>): Wishes {
    const found: Record<string, number> = {};
    for (const name of Object.keys(written)) {
      const own = [...path, name];
      if (!Object.hasOwn(this.#values, name) && !isMapping(valueAt(this.#located.value, ['values', name]))) {
        const sentence = unknownKey(name, [...Object.keys(this.#values), ...(path[0] === 'pages' ? ['camera'] : [])]);
        this.#error(own, 'key', sentence);
        continue;
      }
      const value = this.#values[name];
      const wish = value && this.#conform(wishSchema, own);
      if (!value || wish === undefined) continue;
      if (wish !== 'all' && wish > value.steps) this.#tooMany(own, wish, name, value.steps);
      found[name] = wish === 'all' ? value.steps : wish;
    }
    return found;
  }

  /** A value that no finger and no page changes is a slip. */
  #checkChanged(touch: readonly PictureTouch[], pages: readonly PicturePage[]): void {
    for (const name of Object.keys(this.#values)) {
      const byFinger = touch.some((one) => one.changes === name || one.leads?.value === name);
      const byPage = pages.some(({ wishes }) => (wishes[name] ?? 0) > 0);
      if (byFinger || byPage) continue;
      this.#warn(['values', name], {
        zh: `没有手指也没有页面改变“${name}”：请在touch或pages中用它，或删去`,
        en: `no finger and no page changes "${name}": use it in touch or pages, or remove it`,
      });
    }
  }
}

const round = (at: number): number => Math.round(at * 1000) / 1000;

function pair([x = 0, y = 0]: readonly number[]): Spot {
  return [x, y];
}

function placed([x = 0, y = 0, scale = 1]: readonly number[]): readonly [number, number, number] {
  return [x, y, scale];
}
