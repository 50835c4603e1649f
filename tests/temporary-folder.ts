/** Set-up of all tests: what they lay down in the system's temporary folder lies in one folder, which goes with them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printedInThisRun } from './printed-plates.ts';

/** Node reads the first of them on Linux and macOS, the others on Windows. */
const variables = ['TMPDIR', 'TEMP', 'TMP'];

/**
 * Names a new folder as the temporary one of this process and of all that it starts from now on.
 * @returns what removes the folder after the last test. What a killed run left stays.
 */
export default async function ownTemporaryFolder(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nianlun-tests-'));
  for (const variable of variables) process.env[variable] = folder;
  process.env[printedInThisRun] = join(folder, 'printed');
  // A browser that was told to end may still write for a moment.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
