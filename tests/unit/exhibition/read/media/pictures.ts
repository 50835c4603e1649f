/** Pictures whose files are put together by hand: what they say of themselves need not be true. */
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { jpeg } from '../../exhibits/one-exhibit.ts';

export const encoded = async (format: 'png' | 'webp' | 'tiff' | 'gif' | 'avif', width = 1200): Promise<Buffer> =>
  sharp(await jpeg(width, 8))
    .toFormat(format)
    .toBuffer();

/** A PNG of 1200×8 pixels, and where its first chunk ends, which is the header. */
export const png = await encoded('png');
const headerEnd = 33;

function chunk(type: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** A PNG that says to be as large as this. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.from(png.subarray(16, 29));
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  return Buffer.concat([png.subarray(0, 8), chunk('IHDR', header), png.subarray(headerEnd)]);
}

/** A PNG with something in it that no decoder looks at, and zeros from and to these places of the file. */
export function pngWithZeros(...stretches: readonly (readonly [from: number, to: number])[]): Buffer {
  const dataAt = headerEnd + 8;
  const data = Buffer.alloc(Math.max(...stretches.map(([, to]) => to)) + 1500, 7);
  for (const [from, to] of stretches) data.fill(0, from - dataAt, to - dataAt);
  return Buffer.concat([png.subarray(0, headerEnd), chunk('teSt', data), png.subarray(headerEnd)]);
}

/** A TIFF of these pages, in grey; they share the same 8 KiB of pixels. */
export function tiffOf(...pages: readonly (readonly [width: number, height: number, bits?: number])[]): Buffer {
  const [pixels, length] = [8192, 114];
  const start = Buffer.alloc(pixels, 99);
  start.write('II*\0');
  start.writeUInt32LE(pixels, 4);
  const directories = pages.flatMap(([width, height, bits = 8], page) => {
    const tags = {
      256: width,
      257: height,
      258: bits,
      259: 1,
      262: 1,
      273: 8,
      277: 1,
      278: height,
      279: width * height,
    };
    const entries = Object.entries(tags).flatMap(([tag, value]) => [(4 << 16) | Number(tag), 1, value]);
    const next = page + 1 < pages.length ? pixels + (page + 1) * length : 0;
    return [Buffer.from([9, 0]), Buffer.from(Uint32Array.of(...entries, next).buffer)];
  });
  return Buffer.concat([start, ...directories]);
}
