/** `npm run package`: what is given away, made from the build. */
import { join } from 'node:path';
import { packElectron } from './electron.ts';
import { packDeb, packOfflineLinux } from './linux.ts';
import { packOfflineWindows } from './offline-windows.ts';
import { type Asked, parseOptions, usage } from './options.ts';
import { bakePlates } from './plates.ts';
import { type Packed, type Project, readProject } from './project.ts';
import { sizesOf, sizeTable } from './sums.ts';

const wrongUse = 2;

function pack(asked: Asked, project: Project): Promise<Packed> {
  switch (asked.kind) {
    case 'offline':
      return asked.target === 'win-x64' ? packOfflineWindows(project) : packOfflineLinux(project, asked.target);
    case 'deb':
      return packDeb(project, asked.target);
    case 'electron':
      return packElectron(project, asked.unpacked);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseOptions(args);
  if (!parsed.ok) {
    process.stderr.write(`${parsed.problem}\n${usage}\n`);
    return wrongUse;
  }
  const project = await readProject(join(import.meta.dirname, '..', '..'));
  await bakePlates(project.root);
  const { file, contents } = await pack(parsed.asked, project);
  process.stdout.write(`${sizeTable(await sizesOf(contents, 3))}\n${file}\n`);
  return 0;
}

process.exitCode = await main(process.argv.slice(2));
