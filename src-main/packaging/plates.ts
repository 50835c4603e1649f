/** The finished parts of pictures that go with every package, so that the screens most halls have need not draw them. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Of the screens that most halls have: full HD lying and standing, and 4K. */
export const packedSizes = ['1920x1080', '1080x1920', '3840x2160'] as const;

/** In the folder of the plates: what they were drawn from. No plate, so the program passes over it. */
const stampName = 'drawn-from';

/** Tells one build with its exhibitions from every other: all that is drawn follows from it. */
async function stampOf(root: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(packedSizes));
  for (const folder of [join(root, 'out', 'renderer'), join(root, 'assets', 'exhibitions')]) {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.toSorted()) hash.update(path.slice(root.length)).update(await readFile(path));
  }
  return hash.digest('hex');
}

/** Runs `nianlun bake`, with what it says on this program's own output; its exit code. */
function bake(root: string, folder: string): Promise<number> {
  const sizes = packedSizes.flatMap((size) => ['--size', size]);
  const program = join(root, 'out', 'main', 'cli.js');
  return new Promise((resolve, reject) => {
    const run = spawn(process.execPath, [program, 'bake', ...sizes, '--out', folder], { stdio: 'inherit' });
    run.once('error', reject);
    run.once('close', (code) => resolve(code ?? 1));
  });
}

/** Fills `out/plates` unless it is filled for this very build. Throws with a sentence where that can't be done. */
export async function bakePlates(root: string): Promise<void> {
  const folder = join(root, 'out', 'plates');
  const stamp = await stampOf(root);
  const before = await readFile(join(folder, stampName), 'utf8').catch(() => '');
  if (before === stamp) return;
  const code = await bake(root, folder);
  if (code !== 0) throw new Error('The pictures of this package could not be drawn; see what is said above.');
  // Last of all: a folder with this stamp is whole.
  await writeFile(join(folder, stampName), stamp);
}
