/** What a picture's file says of itself, from its first and last bytes: no picture is decoded for it unless that is asked for. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import type { Sentence } from '../../../contract/sentence.ts';
import { imageLibrary } from './image-library.ts';
import { fill, hasEmptyStretch, hasEndOfJpeg } from './picture-bytes.ts';

export interface PictureFile {
  /** Stands for its content: the same file has the same everywhere. 32 hexadecimal digits. */
  readonly key: string;
  /** Pixels, upright. */
  readonly width: number;
  readonly height: number;
  /** What is odd about it, while it can be shown. */
  readonly remarks: readonly Sentence[];
}

/** The largest picture that is cut into tiles, in pixels: a side, and all (the library's own bound). */
export const longestSide = 20_000;
export const mostPixels = 268_402_689;

/** A wall has 1920 pixels and more; what has fewer than this on its longer side is seen to be blurred. */
const blurredBelow = 1200;

/** Enough for what stands before the pixels, and for what cameras write behind them. In bytes. */
const headLength = 256 * 1024;
const tailLength = 64 * 1024;

/** By format, the endings that its files have. */
const endings: Readonly<Record<string, readonly string[]>> = {
  jpeg: ['.jpg', '.jpeg'],
  png: ['.png'],
  webp: ['.webp'],
  tiff: ['.tif', '.tiff'],
};

/** How files of these formats begin. */
const picture = /^(?:\xff\xd8\xff|\x89PNG|RIFF....WEBP|II\*\0|MM\0\*)/s;
/** Those of telephones, and films: MP4, WebM, AVI, WMV. */
const telephone = /^....ftyp(?:he[iv]|mif1|msf1|avi)/s;
const film = /^(?:....ftyp|\x1a\x45\xdf\xa3|RIFF....AVI |\x30\x26\xb2\x75)/s;

/**
 * Reads a picture at its real path; or what is wrong with it. Never rejects for what the file holds. `thorough`: it is
 * decoded once, small, which takes some time for each; a place that is damaged in its middle is found in no other way.
 */
export async function readPictureFile(
  file: string,
  thorough = false,
): Promise<PictureFile | { readonly problem: Sentence }> {
  const library = await imageLibrary();
  if ('problem' in library) return library;
  const ends = await readEnds(file);
  if ('problem' in ends) return ends;
  let found: Metadata;
  try {
    found = await library.sharp(file, { limitInputPixels: false }).metadata();
  } catch {
    return { problem: undecoded(ends.head.toString('latin1', 0, 16)) };
  }
  const { format, pages = 1 } = found;
  const { width, height } = found.autoOrient;
  const usual = endings[format];
  if (format === 'heif') return { problem: heif };
  if (usual === undefined) return { problem: otherFormat(format) };
  const frames = format === 'png' ? framesOfPng(ends.head) : pages;
  if (frames > 1 && format !== 'tiff') return { problem: animated(frames) };
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return { problem: tooLarge(width, height) };
  if (isCutOff(format, ends)) {
    // Some cameras write more behind the picture than was looked at.
    const whole =
      format === 'jpeg' && (await hasEndOfJpeg(file)) && (await isWhole(library.sharp(file, { failOn: 'truncated' })));
    if (!whole) return { problem: damaged };
  }
  const remarks: Sentence[] = [];
  if (thorough) {
    if (!(await isWhole(library.sharp(file, { ...decoding, failOn: 'truncated' })))) return { problem: damaged };
    // Zeros are pixels to a decoder, as long as they are not too many; unpacked, as in a TIFF, they are.
    const isSound = await isWhole(library.sharp(file, { ...decoding, failOn: 'warning' }));
    if (!isSound || (format !== 'tiff' && (await hasEmptyStretch(file)))) remarks.push(spoiled);
    if (found.hasAlpha && (await isUnseen(library.sharp(file, { ...decoding, failOn: 'none' })))) remarks.push(unseen);
  }
  if (pages > 1 && (await hasSecond(library.sharp(file, { page: 1, limitInputPixels: false }), found)))
    remarks.push(several(pages));
  if (!usual.includes(extname(file).toLowerCase())) remarks.push(misnamed(format, usual[0] ?? ''));
  if (Math.max(width, height) < blurredBelow) remarks.push(blurred(width, height));
  return { key: keyOf(ends), width, height, remarks };
}

/** The content's key again, before its pixels are used: null when the file has become another one or can't be read. */
export async function pictureKey(file: string): Promise<string | null> {
  const ends = await readEnds(file);
  return 'problem' in ends ? null : keyOf(ends);
}

interface Ends {
  readonly size: number;
  readonly head: Buffer;
  readonly tail: Buffer;
}

async function readEnds(file: string): Promise<Ends | { readonly problem: Sentence }> {
  try {
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      const part = async (length: number, from: number): Promise<Buffer> => {
        const buffer = Buffer.alloc(length);
        return buffer.subarray(0, await fill(handle, buffer, from));
      };
      const head = await part(headLength, 0);
      const tail = await part(tailLength, Math.max(size - tailLength, 0));
      return { size, head, tail };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { problem: unreadable((error as NodeJS.ErrnoException).code ?? '') };
  }
}

/** Whatever is changed in a packed picture moves what follows: its size, its beginning and its end tell it from another. */
function keyOf({ size, head, tail }: Ends): string {
  return createHash('sha256').update(`${size}\n`).update(head).update(tail).digest('hex').slice(0, 32);
}

/**
 * Whether a file ends before its picture does, or in zeros in its place. In doubt it does. The library itself refuses a
 * WebP that is shorter than it says.
 */
function isCutOff(format: string, { size, head, tail }: Ends): boolean {
  if (format === 'jpeg') return tail.lastIndexOf(endOfPicture) <= tail.lastIndexOf(startOfScan);
  if (format === 'webp')
    return head.readUInt32LE(4) + 8 >= size && tail.subarray(-zerosAtEnd.length).equals(zerosAtEnd);
  return format === 'png' && !tail.includes('IEND');
}

/** More than a packed picture ends in. */
const zerosAtEnd = Buffer.alloc(4096);

/** How many pictures a PNG shows in turn: told before its pixels, and unknown to the library. */
function framesOfPng(head: Buffer): number {
  const at = head.subarray(0, Math.max(head.indexOf('IDAT'), 0)).indexOf('acTL');
  return at < 0 ? 1 : head.readUInt32BE(at + 4);
}

/** In a short file the tail holds the head too, with the end of a thumbnail in it. */
const endOfPicture = Buffer.from([0xff, 0xd9]);
const startOfScan = Buffer.from([0xff, 0xda]);

/** A scan of 12,000 pixels is not held in memory as a whole. */
const decoding = { limitInputPixels: false, sequentialRead: true } as const;

async function isWhole(picture: Sharp): Promise<boolean> {
  try {
    await picture.resize(16).raw().toBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Whether none of its pixels covers what lies beneath: a layer was exported that held nothing. */
async function isUnseen(picture: Sharp): Promise<boolean> {
  try {
    const { channels } = await picture.stats();
    return channels.at(-1)?.max === 0;
  } catch {
    return false;
  }
}

/** Whether the second page of a TIFF is a picture of its own, and no thumbnail or smaller copy of the first. */
async function hasSecond(second: Sharp, first: Metadata): Promise<boolean> {
  try {
    const { width, height } = await second.metadata();
    return width * height * 2 > first.width * first.height;
  } catch {
    // What can't be read is shown nowhere.
    return false;
  }
}

/** What to say of a file that the library makes nothing of, by how it begins. */
function undecoded(beginning: string): Sentence {
  if (picture.test(beginning)) return damaged;
  if (telephone.test(beginning)) return heif;
  return film.test(beginning) ? aFilm : noPicture;
}

const noPicture: Sentence = {
  zh: '这不是图片，或已损坏：请打开原图，另存为JPEG、PNG、WebP或TIFF',
  en: 'this is no picture, or a damaged one: open the original and save it as JPEG, PNG, WebP or TIFF',
};
const damaged: Sentence = {
  zh: '图片不完整，多半是没有复制完：请重新复制原图',
  en: 'the picture is not whole, most likely because copying broke off: copy the original again',
};
const heif: Sentence = {
  zh: '这是HEIC或AVIF图片（手机常用的格式），不能使用：请另存为JPEG，质量选最高',
  en: 'this is a HEIC or AVIF picture, as telephones take them, which cannot be used: save it as JPEG in the best quality',
};

const aFilm: Sentence = {
  zh: '这是影片，不是图片：请从影片中截取一幅画面，存成JPEG，在这里写它的名称',
  en: 'this is a film and no picture: save one of its pictures as JPEG, and name that here',
};
const spoiled: Sentence = {
  zh: '图片里有损坏的地方：请打开看一看，重新复制原图',
  en: 'part of the picture is damaged: look at it, and copy the original again',
};
const unseen: Sentence = {
  zh: '图片完全透明，什么也看不见：请检查导出的图层，重新导出，最好存成JPEG',
  en: 'the picture is wholly transparent, so that nothing is seen: check which layer was exported, and export it again, best as JPEG',
};

function several(pages: number): Sentence {
  return {
    zh: `文件里有${pages}张图，只显示第一张：请检查是不是要的那一张，并把它单独存成一个文件`,
    en: `the file holds ${pages} pictures, and only the first is shown: check that it is the right one, and save it alone`,
  };
}

function unreadable(code: string): Sentence {
  return {
    zh: `图片无法读取（${code}）：请检查文件是否还在、是否有读取权限`,
    en: `the picture cannot be read (${code}): check that it is there and that you may read it`,
  };
}

function otherFormat(format: string): Sentence {
  return {
    zh: `不能使用${format.toUpperCase()}格式的图片：请另存为JPEG、PNG、WebP或TIFF`,
    en: `pictures in ${format.toUpperCase()} cannot be used: save it as JPEG, PNG, WebP or TIFF`,
  };
}

function animated(frames: number): Sentence {
  return {
    zh: `这是动图（${frames}帧），照片必须是静止的：请存成一张静止的图片，或作为影片放入`,
    en: `the picture is animated (${frames} frames), and a photograph stands still: save one frame of it, or bring it as a film`,
  };
}

function tooLarge(width: number, height: number): Sentence {
  return {
    zh: `图片是${width}×${height}像素，太大（边长不超过${longestSide}像素，总共不超过2.68亿像素）：请缩小，12000像素已足够看清细节`,
    en: `the picture is ${width}×${height} pixels, which is too large (${longestSide} a side and 268 million in all at most): scale it down; 12,000 a side show every detail`,
  };
}

function misnamed(format: string, ending: string): Sentence {
  return {
    zh: `文件其实是${format.toUpperCase()}格式，扩展名不符：图片能显示，但请改名为${ending}结尾`,
    en: `the file is in truth a ${format.toUpperCase()}: it is shown, but rename it so that it ends in ${ending}`,
  };
}

function blurred(width: number, height: number): Sentence {
  return {
    zh: `图片只有${width}×${height}像素，放大后会模糊：请换一张较长边至少${blurredBelow}像素的`,
    en: `the picture has only ${width}×${height} pixels and is blurred on a wall: use one with at least ${blurredBelow} on its longer side`,
  };
}
