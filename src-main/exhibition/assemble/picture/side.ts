/** One side of a picture, wide or tall: what its file says becomes what the page plays. */
import type { Text } from '../../../contract/figure.ts';
import type {
  LayeredPicture,
  PicturePage,
  PictureSide,
  PictureTouch,
  Wishes,
} from '../../../contract/layered-picture.ts';
import { unknownKey } from '../../check/schema/issues.ts';
import { type AuthoredPicture, cameraSchema, pictureSchema, wishSchema } from '../../check/schema/picture.ts';
import { isMapping, type Located, type Path } from '../../read/located.ts';
import { compact } from '../compact.ts';
import { readLayer } from './layers.ts';
import { SideFile, type SideOptions } from './side-file.ts';
import { pair } from './spots.ts';
import { readTouch } from './touch.ts';

/** What both sides share beside what is the side's own. */
export type ReadSide = PictureSide & {
  readonly ground: LayeredPicture['ground'];
  readonly invites: Text | undefined;
};

/** A 4K screen's longer side. */
const fineEnough = 3840;

/** Reads one side; undefined after an error, which has been told. */
export function readSide(located: Located, options: SideOptions): ReadSide | undefined {
  const side = new SideFile(located, options);
  const authored = side.conform(pictureSchema(options.known), []);
  if (authored === undefined) return undefined;
  const [width = 1, height = 1] = authored.size;
  side.size = [width, height];
  if (Math.max(width, height) < fineEnough)
    side.warn(['size'], 'value', {
      zh: `画布只有${width}×${height}像素，在4K屏幕上会模糊：较长边请用${fineEnough}像素`,
      en: `the canvas has ${width}×${height} pixels, which is blurred on a 4K screen: let its longer side have ${fineEnough}`,
    });
  for (const name of Object.keys(authored.values)) readValue(side, name, authored);
  const layers = authored.layers.flatMap((_, index) => readLayer(side, ['layers', index]) ?? []);
  const touch = authored.touch.flatMap((_, index) => readTouch(side, layers, ['touch', index]) ?? []);
  if (touch.length > 0 && authored.invites === undefined)
    side.error(['touch'], 'key', {
      zh: '画面可以触摸，却没有invites：请写一句邀请，如{ zh: 推开这扇门, en: Push the door open }',
      en: 'there is something to touch, and no invites: say it in a verb, such as { zh: 推开这扇门, en: Push the door open }',
    });
  const pages = readPages(side, authored);
  const calm = authored.calm && readWishes(side, ['calm'], authored.calm);
  checkChanged(side, touch, pages);
  if (!side.sound) return undefined;
  return compact({
    ground: authored.ground,
    invites: authored.invites as Text | undefined,
    size: side.size,
    focal: pair(authored.focal),
    fades: authored.fades,
    values: side.values,
    layers,
    touch,
    pages,
    calm,
  }) as ReadSide;
}

function readValue(side: SideFile, name: string, { values }: AuthoredPicture): void {
  const authored = values[name];
  const steps = side.count(['values', name, 'steps']);
  if (authored === undefined || steps === undefined) return;
  const { steps: _, order, ...rest } = authored;
  const all = order && new Set(order);
  if (order && all && (all.size !== order.length || order.length !== steps || Math.max(...order) > steps))
    side.error(['values', name, 'order'], 'value', {
      zh: `order应把1到${steps}各写一次：现在有${order.length}项`,
      en: `order must hold each number from 1 to ${steps} once: it has ${order.length} now`,
    });
  side.values[name] = compact({ ...rest, steps, order: order?.map((step) => step - 1) });
}

/** One for each page of the chapter; a page that is not named goes on as the one before it. */
function readPages(side: SideFile, { pages }: AuthoredPicture): PicturePage[] {
  const count = side.options.chapter.pages;
  for (const key of Object.keys(pages)) {
    const number = Number(key);
    if (key === 'last' || (Number.isInteger(number) && number >= 1 && number <= count)) continue;
    side.error(['pages', key], 'key', {
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
      const camera = 'camera' in written ? side.conform(cameraSchema, ['pages', key, 'camera']) : undefined;
      const [x = 0.5, y = 0.5, scale = 1] = camera ?? [];
      before = {
        wishes: { ...before.wishes, ...readWishes(side, ['pages', key], wishes) },
        camera: camera ? { x, y, scale } : before.camera,
      };
    }
    found.push(before);
  }
  return found;
}

function readWishes(side: SideFile, path: Path, written: Readonly<Record<string, unknown>>): Wishes {
  const found: Record<string, number> = {};
  for (const name of Object.keys(written)) {
    const own = [...path, name];
    if (!Object.hasOwn(side.values, name) && !isMapping(side.at(['values', name]))) {
      const sentence = unknownKey(name, [...Object.keys(side.values), ...(path[0] === 'pages' ? ['camera'] : [])]);
      side.error(own, 'key', sentence);
      continue;
    }
    const value = side.values[name];
    const wish = value && side.conform(wishSchema, own);
    if (!value || wish === undefined) continue;
    if (wish !== 'all' && wish > value.steps) side.tooMany(own, wish, name, value.steps);
    found[name] = wish === 'all' ? value.steps : wish;
  }
  return found;
}

/** A value that no finger and no page changes is a slip. */
function checkChanged(side: SideFile, touch: readonly PictureTouch[], pages: readonly PicturePage[]): void {
  for (const name of Object.keys(side.values)) {
    const byFinger = touch.some((one) => one.changes === name || one.leads?.value === name);
    const byPage = pages.some(({ wishes }) => (wishes[name] ?? 0) > 0);
    if (byFinger || byPage) continue;
    side.warn(['values', name], 'key', {
      zh: `没有手指也没有页面改变“${name}”：请在touch或pages中用它，或删去`,
      en: `no finger and no page changes "${name}": use it in touch or pages, or remove it`,
    });
  }
}
