/** That the graphics chip is left alone, remembered until the next version: another browser may get on with it. */
import { readFileSync, writeFileSync } from 'node:fs';

/** Whether `file` says so of this version. What can't be read counts as never written. */
export function drawsBySoftware(file: string, version: string): boolean {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: unknown }).version === version;
  } catch {
    return false;
  }
}

/** Throws where it can't be written. */
export function rememberSoftwareDrawing(file: string, version: string): void {
  writeFileSync(file, `${JSON.stringify({ version })}\n`);
}
