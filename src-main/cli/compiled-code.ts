/** What the engine made of the program's code at one start is there at the next: a fourth of the time until a page is served (measured). */
import { existsSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';

/** The wall stands by then. Until the program ends nothing else would lay it down, and a hall's power is just cut. In milliseconds. */
const standsBy = 60_000;

/**
 * Where it is kept: a checkout has it with its build, and loses it with that; an installed program, which its user can't
 * write to, in the data folder, at `inData`.
 */
export function compiledCodeFolder(outMain: string, inData: string): string {
  const isCheckout = existsSync(join(outMain, '..', '..', 'src-main'));
  return isCheckout ? join(outMain, 'compiled') : inData;
}

/**
 * To be called before what is large is imported. Each entry has its digest and the mark of its source: what is damaged or
 * of another version is compiled as ever, and so is everything where nothing can be written.
 */
export function keepCompiledCode(folder: string): void {
  enableCompileCache(folder);
  setTimeout(flushCompileCache, standsBy).unref();
}
