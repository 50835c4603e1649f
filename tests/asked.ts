/** What the command lines of the test programs have in common. */
import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What was asked for can't be done; the message says why. */
export class Misused extends Error {}

/** Reads a command line as `parseArgs` does; throws `Misused` where it can't be followed. */
export function parsed<Config extends ParseArgsConfig>(config: Config): ReturnType<typeof parseArgs<Config>> {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new Misused((error as Error).message);
  }
}

/** Runs a test program and exits with its code; with 2 where it was misused, which is told. */
export async function exitAs(run: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof Misused)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
