/** A film of gigabytes that plays: its container is whole, its pictures lie far apart, and what is between takes no room on the disk. */
import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readFilmFile } from '../../src-main/exhibition/read/media/film-and-voice.ts';
import { root } from '../e2e/support/program.ts';

/** Eight seconds in which the light turns, from the second exhibition. */
const short = join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound', 'media', 'films', 'beam.mp4');

interface Box {
  readonly type: string;
  /** Of the whole box, heading and all. */
  readonly from: number;
  readonly to: number;
}

/** Boxes of MP4 that hold boxes, on the way to the tables of places. */
const nests = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);
const heading = 8;

function* boxesIn(film: Buffer, from = 0, to = film.length): Generator<Box> {
  for (let at = from; at + heading <= to;) {
    const length = film.readUInt32BE(at);
    if (length < heading) throw new Error('The short film has a box of a kind that is not expected here.');
    const type = film.toString('latin1', at + 4, at + heading);
    yield { type, from: at, to: at + length };
    if (nests.has(type)) yield* boxesIn(film, at + heading, at + length);
    at += length;
  }
}

/** Writes a film of so many bytes, at least the short one's, to a new file. */
export async function writeFilm(file: string, size: number): Promise<void> {
  const film = await readFile(short);
  const boxes = [...boxesIn(film)];
  const boxOf = (type: string): Box => {
    const found = boxes.find((box) => box.type === type);
    if (!found) throw new Error(`The short film has no ${type}.`);
    return found;
  };
  const [type, tables, pictures] = [boxOf('ftyp'), boxOf('moov'), boxOf('mdat')];
  // Each table of places: version, count, then a place of four bytes for each piece.
  const places = boxes
    .filter((box) => box.type === 'stco')
    .flatMap(({ from }) =>
      Array.from({ length: film.readUInt32BE(from + 12) }, (_each, index) => from + 16 + 4 * index),
    );
  const pieces = [...new Set(places.map((place) => film.readUInt32BE(place)))].toSorted((one, other) => one - other);
  const head = type.to - type.from + (tables.to - tables.from) + heading;
  const step = Math.floor((size - head) / pieces.length);
  const moved = new Map(pieces.map((from, index) => [from, head + index * step]));
  for (const place of places) film.writeUInt32BE(moved.get(film.readUInt32BE(place)) ?? 0, place);
  const opening = Buffer.alloc(heading);
  opening.writeUInt32BE(size - head + heading, 0);
  opening.write('mdat', 4, 'latin1');
  const handle = await open(file, 'wx');
  try {
    await handle.truncate(size);
    const begins = [film.subarray(type.from, type.to), film.subarray(tables.from, tables.to), opening];
    await handle.write(Buffer.concat(begins), 0, head, 0);
    for (const [index, from] of pieces.entries()) {
      const piece = film.subarray(from, pieces[index + 1] ?? pictures.to);
      if (piece.length > step) throw new Error(`A film of ${size} bytes is too small for its pieces.`);
      await handle.write(piece, 0, piece.length, moved.get(from) ?? 0);
    }
  } finally {
    await handle.close();
  }
  const read = await readFilmFile(file, size);
  if ('problem' in read) throw new Error(`The film that was made can't be shown: ${read.problem.en}.`);
}
