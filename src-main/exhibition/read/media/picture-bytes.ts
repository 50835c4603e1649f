/** Looks into the bytes of a picture's file for what a decoder passes over: zeros, and a missing end. */
import { type FileHandle, open } from 'node:fs/promises';

// Whole sectors of nothing within a packed file, as a copy that failed on its way leaves them.

/** What disks write at once, in bytes. */
const sectorLength = 512;
const nothing = Buffer.alloc(sectorLength);
/** Fewer sectors prove nothing. */
const fewest = 8;
const readLength = 2048 * sectorLength;

/** Reads until a buffer is full or the file ends: a network drive may give less at once. Resolves to the bytes read. */
export async function fill(handle: FileHandle, buffer: Buffer, from: number): Promise<number> {
  let filled = 0;
  for (;;) {
    const { bytesRead } = await handle.read(buffer, filled, buffer.length - filled, from + filled);
    filled += bytesRead;
    if (bytesRead === 0 || filled === buffer.length) return filled;
  }
}

/**
 * Whether such a stretch lies within the file, with something before and behind it. A plain surface may be packed into
 * nothing but zeros too, but that does not begin and end with a sector.
 */
export async function hasEmptyStretch(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const buffer = Buffer.alloc(readLength);
    let empty = 0;
    let beginsWithSector = false;
    let last = 0;
    for (let from = 0; ; from += readLength) {
      const bytesRead = await fill(handle, buffer, from);
      for (let at = 0; at < bytesRead; at += sectorLength) {
        const sector = buffer.subarray(at, Math.min(at + sectorLength, bytesRead));
        if (sector.equals(nothing)) {
          if (empty === 0) beginsWithSector = last !== 0;
          empty += 1;
        } else {
          if (empty >= fewest && beginsWithSector && sector[0] !== 0) return true;
          empty = 0;
        }
        last = sector.at(-1) ?? 0;
      }
      if (bytesRead < readLength) return false;
    }
  } finally {
    await handle.close();
  }
}

// The marks of a JPEG (ITU-T T.81, annex B).

const mark = 0xff;
const startOfScan = 0xda;
const endOfPicture = Buffer.from([mark, 0xd9]);

/**
 * Whether the end of a JPEG's own picture stands anywhere behind its beginning. Thumbnails, which have ends of their own, are
 * passed over with what stands before the pixels; among these the mark cannot occur. A decoder takes zeros that stand in
 * the place of the rest for pixels, and says nothing.
 */
export async function hasEndOfJpeg(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    let at = 2;
    for (const head = Buffer.alloc(4); ;) {
      if ((await fill(handle, head, at)) < head.length || head[0] !== mark) return false;
      // Marks may be filled up with more of their first byte.
      if (head[1] === mark) at += 1;
      else if (head[1] === startOfScan) break;
      else at += 2 + head.readUInt16BE(2);
    }
    const buffer = Buffer.alloc(readLength);
    for (;;) {
      const bytesRead = await fill(handle, buffer, at);
      if (buffer.subarray(0, bytesRead).includes(endOfPicture)) return true;
      if (bytesRead < readLength) return false;
      // The mark may lie across the end of what was read.
      at += readLength - 1;
    }
  } finally {
    await handle.close();
  }
}
