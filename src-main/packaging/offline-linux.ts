/** One archive for a USB stick: everything that a Linux machine without a network needs but the browser. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { layLinuxTree } from './linux-tree.ts';
import { type Project, templates } from './project.ts';
import type { Target } from './runtimes.ts';
import { writeSums } from './sums.ts';

const run = promisify(execFile);

const beside = ['install.sh', 'uninstall.sh', '安装说明.txt', 'INSTALL.txt'] as const;

export interface Packed {
  /** The finished file. */
  readonly file: string;
  /** The folder it was made of. */
  readonly contents: string;
}

/** Makes `dist/nianlun-VERSION-TARGET.tar.gz`. */
export async function packOfflineLinux(project: Project, target: Exclude<Target, 'win-x64'>): Promise<Packed> {
  const name = `nianlun-${project.version}-${target}`;
  const contents = join(project.dist, name);
  const file = `${contents}.tar.gz`;
  await rm(contents, { recursive: true, force: true });
  await mkdir(contents, { recursive: true });
  await layLinuxTree(project, target, contents);
  for (const each of beside) await copyFile(join(templates('linux'), each), join(contents, each));
  await writeSums(contents);
  await run('tar', ['--owner=0', '--group=0', '-czf', file, '-C', project.dist, name]);
  return { file, contents };
}
