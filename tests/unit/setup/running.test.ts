import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdLockFile, isAbandoned, unwritable } from '../../../src-main/setup/build.mjs';
import { lastLines, withLastLines } from '../../../src-main/setup/last-lines.mjs';
import { npmCandidates } from '../../../src-main/setup/npm.mjs';
import { folderOfTheUser, isInside, ownNode, toolEnvironment } from '../../../src-main/setup/project.mjs';
import { runQuietly } from '../../../src-main/setup/run-quietly.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), '年轮 '));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a tool that is run quietly', () => {
  test('gives back how it ended and what it said', async () => {
    const script = 'console.log("a"); console.error("b"); process.exit(3)';
    const outcome = await runQuietly(process.execPath, ['-e', script], { cwd: folder, env: {}, beat: () => {} });
    expect(outcome.code).toBe(3);
    expect(lastLines(outcome.output).sort()).toEqual(['a', 'b']);
  });

  test('that takes long is told of, and no more once it has ended', async () => {
    const beats: number[] = [];
    let beating = true;
    await runQuietly(process.execPath, ['-e', ''], {
      cwd: folder,
      env: {},
      beat: (seconds) => beats.push(seconds),
      every: (act) => {
        act();
        act();
        return () => {
          beating = false;
        };
      },
    });
    expect(beats).toEqual([10, 20]);
    expect(beating).toBe(false);
  });

  test('that is not there is a failure and no crash', async () => {
    const outcome = await runQuietly(path.join(folder, 'none'), [], { cwd: folder, env: {}, beat: () => {} });
    expect(outcome.code).toBe(1);
    expect(outcome.output).toContain('ENOENT');
  });

  test('is quoted without colours and call stacks', () => {
    expect(lastLines('\u001b[31mno entry\u001b[0m\n\n    at build (file.js:1:2)\nend')).toEqual(['no entry', 'end']);
  });
});

test('the tool speaks at length only when its failure has no name', () => {
  const output = Array.from({ length: 20 }, (_, line) => `line ${line}`).join('\n');
  expect(withLastLines({ kind: 'build-failed' }, output).lines).toHaveLength(12);
  expect(withLastLines({ kind: 'no-network', what: 'libraries' }, output).lines).toEqual([
    'line 17',
    'line 18',
    'line 19',
  ]);
});

test("a folder that can't be written to, or a full disk, is an obstacle; any other error is a bug", () => {
  const refused = (code: string) => Object.assign(new Error(code), { code });
  expect(unwritable(refused('EACCES'), '/srv')).toEqual({ kind: 'not-writable', folder: '/srv' });
  expect(unwritable(refused('ENOSPC'), '/srv')).toMatchObject({ kind: 'no-space', folder: '/srv' });
  expect(unwritable(refused('EISDIR'), '/srv')).toBeNull();
  expect(unwritable(new TypeError('bug'), '/srv')).toBeNull();
});

describe('two commands at once', () => {
  test('build one after the other', async () => {
    const file = path.join(folder, 'turn');
    const letGo = await holdLockFile(file);
    let second = false;
    const waiting = holdLockFile(file).then((release) => {
      second = true;
      release();
    });
    await new Promise(setImmediate);
    expect(second).toBe(false);
    letGo();
    await waiting;
    expect(existsSync(file)).toBe(false);
  });

  test('do not wait for one that died', async () => {
    const child = spawn(process.execPath, ['-e', '']);
    await once(child, 'exit');
    const file = path.join(folder, 'turn');
    writeFileSync(file, String(child.pid));
    expect(isAbandoned(file, Date.now())).toBe(true);
    (await holdLockFile(file))();
  });

  test('do not wait for ever, even when the number of the dead is in use again', () => {
    const file = path.join(folder, 'turn');
    writeFileSync(file, String(process.pid));
    const now = Date.now();
    expect(isAbandoned(file, now)).toBe(false);
    expect(isAbandoned(file, now + 60 * 60_000)).toBe(true);
  });
});

describe('the surroundings', () => {
  test('paths given by the user count from where npm was called', () => {
    expect(folderOfTheUser({ npm_lifecycle_event: 'nianlun', INIT_CWD: '/home/editor' }, '/project')).toBe(
      '/home/editor',
    );
  });

  test('without npm they count from here, whatever an npm further out has left behind', () => {
    expect(folderOfTheUser({ INIT_CWD: '/elsewhere' }, '/project')).toBe('/project');
  });

  test('npm is the one that started us; another manager is not taken for it', () => {
    const [first] = npmCandidates({ npm_execpath: '/opt/npm/bin/npm-cli.js' }, '/usr/bin/node');
    expect(first).toBe('/opt/npm/bin/npm-cli.js');
    expect(npmCandidates({ npm_execpath: '/opt/yarn.js' }, '/usr/bin/node')).not.toContain('/opt/yarn.js');
  });

  test("tools find the project's own Node first", () => {
    const first = toolEnvironment({ PATH: '/usr/bin' })['PATH']?.split(path.delimiter).slice(0, 2);
    expect(first).toContain(path.dirname(ownNode()));
  });

  test('on Windows the path is found under the name it has there', () => {
    expect(toolEnvironment({ Path: 'C:\\Windows' })['Path']).toContain('C:\\Windows');
    expect(toolEnvironment({ Path: 'C:\\Windows' })).not.toHaveProperty('PATH');
  });

  test('a file is inside a folder only when it really lies there', () => {
    const file = path.join(folder, 'a file');
    writeFileSync(file, '');
    expect(isInside(file, folder)).toBe(true);
    expect(isInside(folder, folder)).toBe(false);
    expect(isInside(process.execPath, folder)).toBe(false);
    expect(isInside(path.join(folder, 'none'), folder)).toBe(false);
  });
});
