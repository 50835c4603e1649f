/** What a layer's file says of itself: its size, whether anything shines through it, and whether it is whole. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Metadata } from 'sharp';
import type { Sentence } from '../../../contract/sentence.ts';
import { imageLibrary } from './image-library.ts';

export interface SheetFile {
  /** Stands for its content. 32 hexadecimal digits. */
  readonly key: string;
  readonly width: number;
  readonly height: number;
  readonly opaque: boolean;
}

/** A side, and all: what a picture of one screen can use, with room for one that is larger than both its sides. */
const longestSide = 20_000;
const mostPixels = 100_000_000;
/** Bytes of one file. */
export const largestSheet = 60_000_000;

/** The endings that layers may have, and the formats behind them. */
const formats: Readonly<Record<string, string>> = {
  webp: 'webp',
  avif: 'heif',
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
};
export const sheetEndings = Object.keys(formats);

/**
 * Reads a layer at its real path; or what is wrong with it. Never rejects for what the file holds.
 *
 * @param thorough it is decoded once: damage in its middle is found in no other way
 */
export async function readSheetFile(
  file: string,
  thorough = false,
): Promise<SheetFile | { readonly problem: Sentence }> {
  const library = await imageLibrary();
  if ('problem' in library) return library;
  let bytes: Buffer;
  let found: Metadata;
  try {
    bytes = await readFile(file);
    if (!isWhole(bytes)) return { problem: damaged };
    found = await library.sharp(bytes, { limitInputPixels: false }).metadata();
  } catch {
    return { problem: damaged };
  }
  const { format, width, height, pages = 1, hasAlpha, orientation = 1 } = found;
  if (!Object.values(formats).includes(format)) return { problem: otherFormat(format) };
  if (pages > 1) return { problem: animated };
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return { problem: tooLarge(width, height) };
  if (orientation > 1) return { problem: turned };
  if (thorough) {
    try {
      await library.sharp(bytes, { limitInputPixels: mostPixels, failOn: 'truncated' }).resize(16).raw().toBuffer();
    } catch {
      return { problem: damaged };
    }
  }
  const key = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
  return { key, width, height, opaque: !hasAlpha };
}

/** Whether the file ends where its own format says that it does. */
function isWhole(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('RIFF')) return bytes.length > 12 && bytes.readUInt32LE(4) + 8 <= bytes.length;
  if (start.startsWith('\x89PNG')) return bytes.includes('IEND', Math.max(0, bytes.length - 64));
  if (start.startsWith('\xff\xd8')) return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) > bytes.length / 2;
  if (start.slice(4, 8) === 'ftyp') return boxesEnd(bytes) <= bytes.length;
  return true;
}

/** Where the last of the boxes of an AVIF ends (ISO/IEC 14496-12). */
function boxesEnd(bytes: Buffer): number {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return bytes.length;
    // A box of 64 bits would be larger than any layer.
    if (size < 8) return Infinity;
    at += size;
  }
  return at;
}

const damaged: Sentence = {
  zh: '图片打不开，或不完整：请重新导出，再复制一次',
  en: 'the image cannot be opened, or is not whole: export it and copy it again',
};
const animated: Sentence = {
  zh: '这是动图，图层须是静止的：请存成一张静止的图片',
  en: 'the image is animated, and a layer stands still: save one frame of it',
};
const turned: Sentence = {
  zh: '图片带有旋转标记，图层的位置会对不上：请旋转后重新导出',
  en: 'the image carries a mark that turns it, so that places would not fit: turn it and export it again',
};

function otherFormat(format: string): Sentence {
  return {
    zh: `图层不能用${format.toUpperCase()}格式：请存成WebP、AVIF、PNG或JPEG`,
    en: `a layer cannot be ${format.toUpperCase()}: save it as WebP, AVIF, PNG or JPEG`,
  };
}

function tooLarge(width: number, height: number): Sentence {
  return {
    zh: `图片是${width}×${height}像素，太大（边长不超过${longestSide}像素，总共不超过1亿像素）：请缩小到画布的大小`,
    en: `the image is ${width}×${height} pixels, which is too large (${longestSide} a side and 100 million in all at most): scale it to the canvas`,
  };
}
