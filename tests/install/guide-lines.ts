/** The lines that the operator's guide prints, to be run as they stand. */
import { readFile } from 'node:fs/promises';

/** The first block of shell lines that holds `piece`. */
export async function linesOfGuide(page: string, piece: string): Promise<string> {
  const text = await readFile(page, 'utf8');
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, lines = '']) => lines);
  const found = blocks.find((lines) => lines.includes(piece));
  if (found === undefined) throw new Error(`${page} has no lines with ${piece}.`);
  return found;
}
