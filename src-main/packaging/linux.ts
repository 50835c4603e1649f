/** What Linux gets: an archive for a USB stick with all that a machine without a network needs but the browser, and a package for Debian. */
import { execFile } from 'node:child_process';
import { chmod, copyFile, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { layApplication } from './application.ts';
import { type Packed, type Project, templates } from './project.ts';
import { layRuntime, type Target } from './runtimes.ts';
import { sizesOf, writeSums } from './sums.ts';

const executable = 0o755;

/** Lays out `folder/app` and `folder/bin`. */
async function layLinuxTree(project: Project, target: Exclude<Target, 'win-x64'>, folder: string): Promise<void> {
  await layApplication(project, target, join(folder, 'app'));
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await layRuntime(target, bin, project.cache);
  await copyFile(join(templates('linux'), 'nianlun'), join(bin, 'nianlun'));
  await chmod(join(bin, 'node'), executable);
  await chmod(join(bin, 'nianlun'), executable);
}

// One archive for a USB stick: everything that a Linux machine without a network needs but the browser.
const run = promisify(execFile);

const beside = ['install.sh', 'uninstall.sh', '安装说明.txt', 'INSTALL.txt'] as const;

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

// The package for Debian terminals, made by Debian's own dpkg-deb.
const architectures = { 'linux-x64': 'amd64', 'linux-arm64': 'arm64' } as const;

/** The fields of the package; `installedSize` in kilobytes. */
export function control(version: string, architecture: string, installedSize: number): string {
  return `Package: nianlun
Version: ${version}
Section: misc
Priority: optional
Architecture: ${architecture}
Maintainer: Nianlun <nianlun@localhost>
Installed-Size: ${installedSize}
Depends: adduser, chromium, chromium-sandbox, cage, libpam-systemd
Description: full-screen touch exhibition for a city's history
 Shows the exhibition in the machine's Chromium under cage, as a user and a
 systemd unit of its own, without any network. Brings its own Node runtime.
`;
}

/** Makes `dist/nianlun_VERSION_ARCHITECTURE.deb`. */
export async function packDeb(project: Project, target: keyof typeof architectures & Target): Promise<Packed> {
  const architecture = architectures[target];
  const contents = join(project.dist, `nianlun_${project.version}_${architecture}`);
  const file = `${contents}.deb`;
  await rm(contents, { recursive: true, force: true });
  const opt = join(contents, 'opt', 'nianlun');
  await mkdir(opt, { recursive: true });
  await layLinuxTree(project, target, opt);

  const units = join(contents, 'usr', 'lib', 'systemd', 'system');
  const bin = join(contents, 'usr', 'bin');
  const doc = join(contents, 'usr', 'share', 'doc', 'nianlun');
  const debian = join(contents, 'DEBIAN');
  for (const folder of [units, bin, doc, debian]) await mkdir(folder, { recursive: true });
  await copyFile(join(project.root, 'assets', 'deploy', 'linux', 'nianlun.service'), join(units, 'nianlun.service'));
  await symlink('/opt/nianlun/bin/nianlun', join(bin, 'nianlun'));
  await copyFile(join(project.root, 'LICENSE'), join(doc, 'copyright'));

  const total = [...(await sizesOf(contents, 1)).values()].reduce((sum, bytes) => sum + bytes, 0);
  await writeFile(join(debian, 'control'), control(project.version, architecture, Math.ceil(total / 1024)));
  for (const script of ['postinst', 'prerm', 'postrm']) {
    await copyFile(join(templates('linux'), script), join(debian, script));
    await chmod(join(debian, script), 0o755);
  }
  await run('dpkg-deb', ['--root-owner-group', '-Zzstd', '--build', contents, file]);
  return { file, contents };
}
