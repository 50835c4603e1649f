// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildMarkFile, isFresh, sourceMark } from './freshness.mjs';
import { withLastLines } from './last-lines.mjs';
import { ownNode, root, tool, toolEnvironment } from './project.mjs';
import { runQuietly } from './run-quietly.mjs';
import { holdLockFile } from './lock-file.mjs';
import { unwritable } from './unwritable.mjs';
/** @import { Speaker } from './speaker.mjs' */
/** @import { Obstacle } from './sentences.mjs' */

/**
 * Builds the program when its sources changed; silent when they did not. Two commands at once build only once.
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
export async function buildIfStale(speaker) {
  if (isFresh(root, sourceMark(root))) return null;
  try {
    const letGo = await holdLockFile(path.join(root, 'node_modules/.nianlun-build'));
    try {
      // The mark is taken before building, so that what is edited meanwhile is built the next time.
      const mark = sourceMark(root);
      return isFresh(root, mark) ? null : await build(mark, speaker);
    } finally {
      letGo();
    }
  } catch (error) {
    const obstacle = unwritable(error, root);
    if (obstacle === null) throw error;
    return obstacle;
  }
}

/**
 * @param {string} mark
 * @param {Speaker} speaker
 * @returns {Promise<Obstacle | null>}
 */
async function build(mark, speaker) {
  speaker.say({ en: 'Building: the sources are newer than the program …', zh: '源文件有更新，正在构建程序……' });
  const { code, output } = await runQuietly(
    ownNode(),
    [tool('electron-vite/bin/electron-vite.js'), 'build', '-c', 'electron.config.ts', '--logLevel', 'warn'],
    { cwd: root, env: toolEnvironment(process.env), beat: speaker.beat },
  );
  if (code !== 0) return withLastLines({ kind: 'build-failed' }, output);
  mkdirSync(path.join(root, 'out'), { recursive: true });
  writeFileSync(buildMarkFile(root), mark);
  return null;
}
