// @ts-check
/** @import { Language } from './language.mjs' */

/**
 * What can stand in the way of setting up. `lines` are the last words of the tool that failed.
 * @typedef {(
 *   | { kind: 'node-too-old', found: string, needed: string }
 *   | { kind: 'npm-missing' }
 *   | { kind: 'npm-too-old', found: string, needed: string }
 *   | { kind: 'no-space', free: number, needed: number, folder: string }
 *   | { kind: 'no-network', what: 'libraries' | 'system' }
 *   | { kind: 'in-use' }
 *   | { kind: 'not-writable', folder: string }
 *   | { kind: 'install-failed' }
 *   | { kind: 'own-node-missing' }
 *   | { kind: 'not-root', packages: readonly string[] }
 *   | { kind: 'tools-missing', programs: readonly string[], packages: readonly string[] }
 *   | { kind: 'not-debian', programs: readonly string[] }
 *   | { kind: 'system-failed', packages: readonly string[] }
 *   | { kind: 'build-failed' }
 * ) & { lines?: readonly string[] }} Obstacle
 */

/** @param {number} bytes */
const gigabytes = (bytes) => (bytes / 1e9).toFixed(1);

/**
 * One plain sentence: what happened, and what to do next.
 * @param {Obstacle} obstacle
 * @param {Language} language
 * @returns {string}
 */
export function sentence(obstacle, language) {
  return language === 'zh' ? chinese(obstacle) : english(obstacle);
}

/**
 * @param {Obstacle} it
 * @returns {string}
 */
function english(it) {
  switch (it.kind) {
    case 'node-too-old':
      return `Node ${it.found} is too old: install Node ${it.needed} or newer and run this again.`;
    case 'npm-missing':
      return 'npm was not found: install Node together with npm and run this again.';
    case 'npm-too-old':
      return `npm ${it.found} is too old: run "npm install --global npm@11" and then this again.`;
    case 'no-space':
      return `Only ${gigabytes(it.free)} GB are free where ${it.folder} is, and ${gigabytes(it.needed)} GB are needed: free some space and run this again.`;
    case 'no-network':
      return it.what === 'libraries'
        ? 'The libraries could not be fetched because the network did not answer: connect this machine (or set npm\'s proxy with "npm config set proxy ADDRESS") and run this again.'
        : 'The system packages could not be fetched because the network did not answer: connect this machine (or correct its package sources) and run this again.';
    case 'in-use':
      return 'Files in node_modules are in use: close Nianlun everywhere, run "npm ci" in this folder, and then this again.';
    case 'not-writable':
      return `${it.folder} can't be written to: run this as the user who owns it, or give that right to this user.`;
    case 'install-failed':
      return 'The libraries could not be installed: read the lines below, mend what they name, and run this again.';
    case 'own-node-missing':
      return 'The Node that comes with this project does not start: delete the folder node_modules and run this again.';
    case 'not-root':
      return `This machine lacks ${it.packages.join(', ')}: run "sudo apt-get install ${it.packages.join(' ')}" once, and then this again.`;
    case 'tools-missing':
      return `This package is made with ${it.programs.join(', ')}, which this machine lacks: install it (on Debian: apt-get install ${it.packages.join(' ')}) and run this again.`;
    case 'not-debian':
      return `This machine lacks ${it.programs.join(' and ')}: install that with the system's own package manager and run this again.`;
    case 'system-failed':
      return `Installing ${it.packages.join(', ')} failed: read the lines below, mend what they name, and run this again.`;
    case 'build-failed':
      return 'The program could not be built: mend what the lines below name and run this again.';
  }
}

/**
 * @param {Obstacle} it
 * @returns {string}
 */
function chinese(it) {
  switch (it.kind) {
    case 'node-too-old':
      return `Node ${it.found} 版本过旧：请安装 Node ${it.needed} 或更新版本，然后重新运行。`;
    case 'npm-missing':
      return '找不到 npm：请安装带有 npm 的 Node，然后重新运行。';
    case 'npm-too-old':
      return `npm ${it.found} 版本过旧：请先运行“npm install --global npm@11”，然后重新运行。`;
    case 'no-space':
      return `${it.folder} 所在的磁盘只剩 ${gigabytes(it.free)} GB，需要 ${gigabytes(it.needed)} GB：请腾出空间，然后重新运行。`;
    case 'no-network':
      return it.what === 'libraries'
        ? '网络没有响应，程序库无法下载：请接通网络（或用“npm config set proxy 地址”设置代理），然后重新运行。'
        : '网络没有响应，系统软件包无法下载：请接通网络（或更正软件源），然后重新运行。';
    case 'in-use':
      return 'node_modules 里的文件正被占用：请关闭所有“年轮”窗口，在本文件夹运行“npm ci”，然后重新运行。';
    case 'not-writable':
      return `无法写入 ${it.folder}：请改用拥有该文件夹的用户运行，或给当前用户写入权限。`;
    case 'install-failed':
      return '程序库安装失败：请按下面几行的提示处理，然后重新运行。';
    case 'own-node-missing':
      return '项目自带的 Node 无法启动：请删除 node_modules 文件夹，然后重新运行。';
    case 'not-root':
      return `本机缺少 ${it.packages.join('、')}：请运行一次“sudo apt-get install ${it.packages.join(' ')}”，然后重新运行。`;
    case 'tools-missing':
      return `制作这种安装包要用 ${it.programs.join('、')}，本机没有：请先安装（Debian：apt-get install ${it.packages.join(' ')}），然后重新运行。`;
    case 'not-debian':
      return `本机缺少 ${it.programs.join(' 和 ')}：请用系统自己的软件包管理器安装，然后重新运行。`;
    case 'system-failed':
      return `${it.packages.join('、')} 安装失败：请按下面几行的提示处理，然后重新运行。`;
    case 'build-failed':
      return '程序构建失败：请按下面几行的提示修正，然后重新运行。';
  }
}
