/** Which copies and tiles a page gets of a picture: the addresses are decided here, the server makes what they name. */
import type { Photo, Picture, Tiles } from '../../contract/exhibit.ts';
import type { PictureFile } from '../read/media/picture-file.ts';

/** Longer sides of copies, in pixels: a small print on a page, half a screen, a whole one, one of 4K. */
const sides = [640, 1280, 2560, 4096];
const largestCopy = 4096;
const tileSize = 512;

type Ink = Photo['ink'];

/** The picture of a file, printed in an ink or in colour. `path`: below media/. */
export function toPicture(
  path: string,
  { key, width, height }: Pick<PictureFile, 'key' | 'width' | 'height'>,
  focal: readonly [number, number] | undefined,
  ink: Ink,
): Picture {
  const [x, y] = focal ?? [0.5, 0.5];
  const longest = Math.max(width, height);
  const base = `/pictures/${key}/${ink ?? 'colour'}`;
  const last = Math.min(longest, largestCopy);
  // One that is hardly smaller than the last is not worth its place.
  const copies = [...sides.filter((side) => side * 1.25 < last), last].map((side) => ({
    address: `${base}/${side}.jpg`,
    width: Math.max(Math.round((width * side) / longest), 1),
    height: Math.max(Math.round((height * side) / longest), 1),
  }));
  const tiles = longest > largestCopy ? tilesOf(base, width, height) : undefined;
  return { path, width, height, focal: { x, y }, copies, ...(tiles === undefined ? {} : { tiles }) };
}

/** Levels as libvips cuts them (`depth: 'onetile'`): halved, rounded up, until one tile holds all. */
function tilesOf(base: string, width: number, height: number): Tiles {
  const levels = [{ width, height }];
  for (let [w, h] = [width, height]; Math.max(w, h) > tileSize;) {
    [w, h] = [Math.ceil(w / 2), Math.ceil(h / 2)];
    levels.unshift({ width: w, height: h });
  }
  return { size: tileSize, levels, address: `${base}/tiles/{level}/{column}_{row}.jpeg` };
}
