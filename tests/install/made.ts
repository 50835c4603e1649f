/** Packages made once for all tests of a run, by the command that people use. */
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../e2e/support/program.ts';

export const run = promisify(execFile);

/** Where a program of the system lies; null when this machine has none. */
export async function tool(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const file = join(folder, name);
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return null;
}

/** Why a test that needs these programs, and perhaps root, can't run here; undefined when it can. */
export async function whyNot(tools: readonly string[], asRoot: boolean): Promise<string | undefined> {
  if (asRoot && process.getuid?.() !== 0) return 'Only root can install packages into a system of their own.';
  for (const name of tools) {
    if ((await tool(name)) === null) return `This machine has no ${name}.`;
  }
  return undefined;
}

/** Makes a package; gives the file and what the command printed. */
export async function makePackage(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ file: string; said: string }> {
  const program = join(root, 'src-main', 'packaging', 'main.ts');
  const { stdout } = await run(process.execPath, [program, ...args], {
    cwd: root,
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, ...env },
  });
  return { file: stdout.trim().split('\n').at(-1) ?? '', said: stdout };
}
