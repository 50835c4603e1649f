/** The tables of an MP4 (ISO/IEC 14496-12), as far as a damaged one is dangerous. */
import { type FileHandle, open } from 'node:fs/promises';

/** Boxes that hold others, on the way to the tables. */
const holders = new Set(['moov', 'trak', 'mdia', 'minf', 'moof', 'traf']);
/** Pictures or pieces of sound: a day of sixty a second. */
const mostSamples = 5_000_000;
/** Bytes that are read at once. */
const step = 65_536;

/**
 * Whether tables of a file speak of more samples than any film has. The library makes a list of them where their order is
 * told apart from their time (`ctts`), and of those of a fragment (`trun`), however many: it would take all memory, which
 * ends the program, and again at its next start. A file that is no MP4 or ends within a box is left to the library.
 */
export async function claimsTooManySamples(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const levels = [{ at: 0, end: size }];
    for (let level = levels.at(-1); level; level = levels.at(-1)) {
      const box = await boxAt(handle, level.at, level.end);
      if (box === undefined) {
        levels.pop();
        continue;
      }
      level.at = box.end;
      if (holders.has(box.type)) levels.push({ at: box.body, end: box.end });
      else if (box.type === 'stbl' && (await listedIn(handle, box)) > mostSamples) return true;
      else if (box.type === 'trun' && (await numberAt(handle, box.body + 4)) > mostSamples) return true;
    }
    return false;
  } finally {
    await handle.close();
  }
}

interface Box {
  readonly type: string;
  /** Where its contents begin, and where it ends. */
  readonly body: number;
  readonly end: number;
}

/** Undefined where none begins, or a damaged one. */
async function boxAt(handle: FileHandle, at: number, limit: number): Promise<Box | undefined> {
  const head = await bytes(handle, at, Math.min(16, limit - at));
  if (head.length < 8) return undefined;
  const short = head.readUInt32BE(0);
  // 1: its length follows in 8 bytes; 0: it goes on to the end.
  const long = short === 1 && head.length === 16;
  const length = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? limit - at : short;
  const body = at + (long ? 16 : 8);
  const end = Math.min(at + length, limit);
  return end < body ? undefined : { type: head.toString('latin1', 4, 8), body, end };
}

/** How many samples of a track would be listed. */
async function listedIn(handle: FileHandle, table: Box): Promise<number> {
  const sums: Record<string, number> = {};
  for (let box = await boxAt(handle, table.body, table.end); box; box = await boxAt(handle, box.end, table.end))
    if (box.type === 'stts' || box.type === 'ctts') sums[box.type] = await sumOf(handle, box);
  return 'ctts' in sums ? Math.max(sums['ctts'], sums['stts'] ?? 0) : 0;
}

/** The samples that a table of rows of 8 bytes speaks of, of which the first 4 are their number. */
async function sumOf(handle: FileHandle, { body, end }: Box): Promise<number> {
  const last = Math.min(end, body + 8 + (await numberAt(handle, body + 4)) * 8);
  let sum = 0;
  for (let at = body + 8; at < last; at += step) {
    const rows = await bytes(handle, at, Math.min(step, last - at));
    for (let row = 0; row + 4 <= rows.length; row += 8) sum += rows.readUInt32BE(row);
  }
  return sum;
}

/** 0 beyond the end of the file. */
async function numberAt(handle: FileHandle, at: number): Promise<number> {
  const word = await bytes(handle, at, 4);
  return word.length < 4 ? 0 : word.readUInt32BE(0);
}

async function bytes(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  if (length <= 0) return Buffer.alloc(0);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}
