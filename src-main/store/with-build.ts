import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where lies what is made of the program and for it alone: a checkout has it with its build in `outMain`, as `name`, and
 * loses it with that; an installed program, which its user can't write to, in the data folder, at `inData`.
 */
export function withBuild(outMain: string, name: string, inData: string): string {
  const isCheckout = existsSync(join(outMain, '..', '..', 'src-main'));
  return isCheckout ? join(outMain, name) : inData;
}
