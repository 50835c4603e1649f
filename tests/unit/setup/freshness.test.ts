import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildMarkFile, isFresh, sourceMark } from '../../../src-main/setup/build.mjs';

let project: string;

function write(file: string, text = 'x') {
  mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
  writeFileSync(path.join(project, file), text);
}

beforeEach(() => {
  project = mkdtempSync(path.join(os.tmpdir(), '年轮 '));
  write('src-main/cli/main.ts');
  write('src-renderer/surfaces/wall/main.ts');
  write('package.json');
  write('out/main/cli.js');
  writeFileSync(buildMarkFile(project), sourceMark(project));
});

afterEach(() => rmSync(project, { recursive: true }));

const fresh = () => isFresh(project, sourceMark(project));

test('nothing is built when nothing changed', () => {
  expect(fresh()).toBe(true);
});

test('an edited page is built', () => {
  write('src-renderer/surfaces/wall/main.ts', 'edited');
  expect(fresh()).toBe(false);
});

test('a new and a deleted file are noticed', () => {
  write('src-renderer/instruments/dial/Dial.svelte');
  expect(fresh()).toBe(false);
  rmSync(path.join(project, 'src-renderer/instruments/dial'), { recursive: true });
  expect(fresh()).toBe(true);
  rmSync(path.join(project, 'src-renderer/surfaces/wall'), { recursive: true });
  expect(fresh()).toBe(false);
});

test('an older version that was put back is built, whatever its date', () => {
  utimesSync(path.join(project, 'src-main/cli/main.ts'), 0, 0);
  expect(fresh()).toBe(false);
});

test('a program that somebody deleted is built', () => {
  rmSync(path.join(project, 'out/main/cli.js'));
  expect(fresh()).toBe(false);
});

test('a change to the set-up itself builds nothing', () => {
  write('src-main/setup/start.mjs');
  expect(fresh()).toBe(true);
});
