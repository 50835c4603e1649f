/** `nianlun shot`: pictures of views, from the real page in the real host. */
import { access, constants, mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Size } from '../contract/size.ts';
import { type AskedView, formatView } from '../contract/views.ts';
import { openAddress } from '../host-chromium/host.ts';
import { type Camera, openCamera, type PictureOrder } from '../host-chromium/pictures.ts';
import { openExhibition } from '../exhibition/index.ts';
import { composeForDrawing, drawPages, type Workplace } from './draw-pages.ts';
import type { Folders } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { parseAsked, parseShot, type ShotOptions } from './shot-options.ts';

/** A file name from the pattern; a colon can't stand in a name on Windows. */
function fileOf(pattern: string, view: string, language: string, size: Size): string {
  return pattern
    .replaceAll('{view}', view.replaceAll(':', '-'))
    .replaceAll('{language}', language)
    .replaceAll('{size}', `${size.width}x${size.height}`);
}

function* pictures(
  options: ShotOptions,
  views: readonly AskedView[],
  origin: string,
): Generator<PictureOrder & { readonly name: string }> {
  for (const size of options.sizes) {
    for (const language of options.languages) {
      for (const [index, view] of views.entries()) {
        const notation = formatView(view);
        const query = new URLSearchParams({ still: '1', view: notation, language, ...options.page });
        const file = resolve(fileOf(options.out, options.views[index] ?? notation, language, size));
        yield {
          ...size,
          file,
          address: `${origin}/?${query}`,
          name: `${notation} ${language} ${size.width}x${size.height}`,
        };
      }
    }
  }
}

/** Tries before the picture is taken; the folder is made where it is missing. */
async function whyUnwritable(file: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await access(dirname(file), constants.W_OK);
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function takeAll(
  camera: Camera,
  list: Iterable<PictureOrder & { readonly name: string }>,
  io: Io,
): Promise<number> {
  let failed = 0;
  for (const picture of list) {
    const unwritable = await whyUnwritable(picture.file);
    if (unwritable !== undefined) {
      tell(io, {
        zh: `图片“${picture.file}”无法写入（${unwritable}）；请用 --out 指定别处。`,
        en: `The picture "${picture.file}" can't be written (${unwritable}); name another place with --out.`,
      });
      return 1;
    }
    const taken = await camera.take(picture);
    if (taken.ok) continue;
    failed += 1;
    tell(io, {
      zh: `画面 ${picture.name} 没有停稳，未拍成图片；页面的报告如下。`,
      en: `The view ${picture.name} did not come to rest, so there is no picture; the page's own complaints follow.`,
    });
    for (const complaint of taken.complaints) io.err(`  ${complaint}`);
  }
  return failed;
}

/** Takes all pictures asked for; gives the exit code. */
export async function runShot(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseShot(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const { value } = parsed;
  return drawPages('shot', value.exhibition, io, folders, (place) => take(value, place, io, folders));
}

async function take(options: ShotOptions, place: Workplace, io: Io, folders: Folders): Promise<number> {
  const views = await openExhibition(place.exhibition).then((opened) => {
    opened.close();
    return parseAsked(options, opened.current());
  });
  if (!views.ok) return misused(io, views.problem);
  const composed = await composeForDrawing(place, folders);
  const address = await openAddress(composed);
  try {
    const origin = new URL(address.address).origin;
    const say = (): void => undefined;
    const camera = await openCamera(
      { executable: place.executable, profiles: composed.paths.browser, origin, say },
      address.address,
    );
    try {
      return (await takeAll(camera, pictures(options, views.value, origin), io)) === 0 ? 0 : 1;
    } finally {
      await camera.close();
    }
  } finally {
    await address.close();
    await composed.close();
  }
}
