/** Pictures as a wall shows them: upright, in sRGB, without anything the camera wrote beside them, in colour or in a house ink. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { type ImageLibrary, mostPixels } from '../../exhibition/index.ts';

type Colour = readonly [red: number, green: number, blue: number];

/** Ink and paper of the house's prints, 0 to 255: the leaf green and snow paper of the screen, and an old print's brown on sand. */
export const inks: Readonly<Record<string, { readonly ink: Colour; readonly paper: Colour }>> = {
  green: { ink: [13, 37, 29], paper: [245, 240, 228] },
  brown: { ink: [51, 32, 15], paper: [239, 226, 198] },
};

/** How bright red, green and blue are to the eye (Rec. 709). */
const brightness = [0.2126, 0.7152, 0.0722] as const;

/** Fine enough for a whole screen, and a third of the bytes of the best. */
const quality = 84;

type Library = Extract<ImageLibrary, { sharp: unknown }>['sharp'];

/** What lies beneath transparent parts: snow paper. */
const beneath = { r: 245, g: 240, b: 228 };

function printed(sharp: Library, file: string, ink: string): Sharp {
  const picture = sharp(file, { limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true })
    .autoOrient()
    .flatten({ background: beneath });
  const house = inks[ink];
  if (house === undefined) return picture;
  const row = (channel: 0 | 1 | 2): [number, number, number] => {
    const reach = (house.paper[channel] - house.ink[channel]) / 255;
    return [brightness[0] * reach, brightness[1] * reach, brightness[2] * reach];
  };
  return picture.recomb([row(0), row(1), row(2)]).linear([1, 1, 1], [...house.ink]);
}

/** One copy, as JPEG. Rejects where the file is damaged. */
export function copyOf(
  sharp: Library,
  file: string,
  { width, height }: { readonly width: number; readonly height: number },
  ink: string,
): Promise<Buffer> {
  return printed(sharp, file, ink).resize(width, height, { fit: 'fill' }).jpeg({ quality }).toBuffer();
}

/** Cuts all levels into `folder`; answers with the folder in which they lie as LEVEL/COLUMN_ROW.jpeg. Rejects where the file is damaged. */
export async function cutTiles(
  sharp: Library,
  file: string,
  size: number,
  ink: string,
  folder: string,
): Promise<string> {
  await printed(sharp, file, ink)
    .jpeg({ quality })
    .tile({ size, overlap: 0, depth: 'onetile', layout: 'dz' })
    .toFile(join(folder, 'tiles.dz'));
  const levels = join(folder, 'tiles_files');
  // The library notes here all that the camera wrote, the place too.
  await rm(join(levels, 'vips-properties.xml'), { force: true });
  return levels;
}
