import { writeFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isUnwritable } from '../../../src-main/store/unwritable.ts';
import { newFolder } from '../../new-folder.ts';

const systemError = (code: string, syscall: string): Error => Object.assign(new Error(code), { code, syscall });

test('a data folder below a file is for the operator to mend', async () => {
  const file = join(await newFolder(), 'file');
  await writeFile(file, '');
  for (const tried of [() => mkdir(join(file, 'data')), () => mkdir(file)])
    expect(isUnwritable(await tried().catch((error: unknown) => error))).toBe(true);
});

test.each(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR', 'EEXIST'])('so is %s', (code) =>
  expect(isUnwritable(systemError(code, 'open'))).toBe(true),
);

test('a new folder on a read-only medium is too, but a file that is not there is none', () => {
  expect(isUnwritable(systemError('ENOENT', 'mkdir'))).toBe(true);
  expect(isUnwritable(systemError('ENOENT', 'open'))).toBe(false);
  expect(isUnwritable(systemError('EIO', 'mkdir'))).toBe(false);
});

test('a fault of the program is none of the operator’s', () => {
  expect(isUnwritable(new TypeError('undefined is not a function'))).toBe(false);
  expect(isUnwritable({ code: 'EACCES' })).toBe(false);
  expect(isUnwritable(undefined)).toBe(false);
});
