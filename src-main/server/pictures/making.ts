/** Makes copies and tiles of pictures and keeps them, one after the other. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import type { Picture } from '../../contract/exhibit.ts';
import { imageLibrary, type ImageLibrary, mostPixels, pictureKey } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import type { PicturePlace, PictureStore } from '../../store/pictures.ts';
import { fileInside } from '../path-guard.ts';
import type { DamagedPictures } from './damaged.ts';

/** A picture as it is printed: where its copies and tiles are kept, and the address that they share. */
export interface Printing {
  readonly picture: Picture;
  readonly place: Omit<PicturePlace, 'name'>;
  readonly address: string;
}

type Copy = Picture['copies'][number];

export interface MakingOptions {
  /** The folder of images, film and sound. */
  readonly media: string;
  readonly store: PictureStore;
  readonly damaged: DamagedPictures;
  readonly log: Pick<Log, 'write' | 'once'>;
}

export interface Making {
  /** Makes and keeps a copy, once for all who ask meanwhile; null where its file can't be used. */
  copyFor(printing: Printing, copy: Copy): Promise<Buffer | null>;
  /** Cuts a scan into its tiles. */
  cut(printing: Printing): Promise<void>;
  /** The same after what is under way, and once only: a visitor looks closely already. */
  cutSoon(printing: Printing): void;
  /** Whether that was asked for. */
  isAsked(printing: Printing): boolean;
}

/** The name of a copy in its place. */
export const nameOf = ({ address }: Copy): string => address.slice(address.lastIndexOf('/') + 1);

/** Nothing is made before it is asked for. What is damaged is told to the log and to `damaged`. */
export function openMaking({ media, store, damaged, log }: MakingOptions): Making {
  /** Copies on their way, so that two pages that ask for one have it made once; and the last of a row of them. */
  const underWay = new Map<string, Promise<Buffer | null>>();
  let row: Promise<unknown> = Promise.resolve();
  /** Scans of which a tile was asked for before they were cut, by address. */
  const asked = new Set<string>();

  /** The file of a picture as long as it is the one that was read; and the library. Null where either is lacking. */
  async function opened({
    picture,
    place,
  }: Printing): Promise<{ file: string; sharp: Parameters<typeof copyOf>[0] } | null> {
    const library = await imageLibrary();
    if ('problem' in library) return null;
    const file = await fileInside(media, picture.path.split('/').map(encodeURIComponent).join('/'));
    if (!file.ok || (await pictureKey(file.value)) !== place.key) return null;
    return { file: file.value, sharp: library.sharp };
  }

  function noteDamaged({ picture, address }: Printing, error: unknown): void {
    log.write('warning', 'a picture is damaged', { file: picture.path, error });
    damaged.add(address, picture.path);
  }

  /** Makes and keeps one; null where its file can't be used. */
  async function make(printing: Printing, copy: Copy): Promise<Buffer | null> {
    const source = await opened(printing);
    if (source === null) return null;
    const { ink } = printing.place;
    const bytes = await copyOf(source.sharp, source.file, copy, ink).catch((error: unknown) => {
      noteDamaged(printing, error);
      return null;
    });
    if (bytes !== null) await store.keep({ ...printing.place, name: nameOf(copy) }, bytes);
    return bytes;
  }

  async function cut(printing: Printing): Promise<void> {
    const { picture, place } = printing;
    const source = await opened(printing);
    if (source === null || picture.tiles === undefined) return;
    const { size } = picture.tiles;
    try {
      await store.keepTiles(place, (folder) => cutTiles(source.sharp, source.file, size, place.ink, folder));
    } catch (error) {
      noteDamaged(printing, error);
    }
  }

  return {
    copyFor(printing, copy) {
      let making = underWay.get(copy.address);
      if (making === undefined) {
        // One at a time: a large scan takes a processor for seconds.
        making = row.then(() => make(printing, copy)).finally(() => underWay.delete(copy.address));
        row = making.catch(() => undefined);
        underWay.set(copy.address, making);
      }
      return making;
    },
    cut,
    cutSoon(printing) {
      if (asked.has(printing.address)) return;
      asked.add(printing.address);
      row = row
        .then(() => cut(printing))
        .catch((error: unknown) => log.write('warning', 'pictures could not be prepared', { error }));
    },
    isAsked: ({ address }) => asked.has(address),
  };
}

// Pictures as a wall shows them: upright, in sRGB, without anything the camera wrote beside them, in colour or in a house ink.
type Colour = readonly [red: number, green: number, blue: number];

/** Ink and paper of the house's prints, 0 to 255: the leaf green and snow paper of the screen, and an old print's brown on sand. */
const inks: Readonly<Record<string, { readonly ink: Colour; readonly paper: Colour }>> = {
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
function copyOf(
  sharp: Library,
  file: string,
  { width, height }: { readonly width: number; readonly height: number },
  ink: string,
): Promise<Buffer> {
  return printed(sharp, file, ink).resize(width, height, { fit: 'fill' }).jpeg({ quality }).toBuffer();
}

/** Cuts all levels into `folder`; answers with the folder in which they lie as LEVEL/COLUMN_ROW.jpeg. Rejects where the file is damaged. */
async function cutTiles(sharp: Library, file: string, size: number, ink: string, folder: string): Promise<string> {
  await printed(sharp, file, ink)
    .jpeg({ quality })
    .tile({ size, overlap: 0, depth: 'onetile', layout: 'dz' })
    .toFile(join(folder, 'tiles.dz'));
  const levels = join(folder, 'tiles_files');
  // The library notes here all that the camera wrote, the place too.
  await rm(join(levels, 'vips-properties.xml'), { force: true });
  return levels;
}
