/** What stands in /opt/nianlun on Linux: the application, a Node, and the command. */
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { layApplication } from './application.ts';
import { type Project, templates } from './project.ts';
import { layRuntime, type Target } from './runtimes.ts';

const executable = 0o755;

/** Lays out `folder/app` and `folder/bin`. */
export async function layLinuxTree(
  project: Project,
  target: Exclude<Target, 'win-x64'>,
  folder: string,
): Promise<void> {
  await layApplication(project.root, join(folder, 'app'));
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await layRuntime(target, bin, project.cache);
  await copyFile(join(templates('linux'), 'nianlun'), join(bin, 'nianlun'));
  await chmod(join(bin, 'node'), executable);
  await chmod(join(bin, 'nianlun'), executable);
}
