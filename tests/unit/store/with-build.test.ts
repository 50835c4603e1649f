import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withBuild } from '../../../src-main/store/with-build.ts';
import { newFolder } from '../../new-folder.ts';

describe('what is made of the program is kept', () => {
  test('with the build in a checkout, whose build it belongs to', async () => {
    const root = await newFolder();
    await mkdir(join(root, 'src-main'));
    const outMain = join(root, 'out', 'main');
    expect(withBuild(outMain, 'compiled', join(root, 'data', 'compiled'))).toBe(join(outMain, 'compiled'));
  });

  test('in the data folder of a program that was installed', async () => {
    const root = await newFolder();
    const data = join(root, 'data', 'compiled');
    expect(withBuild(join(root, 'out', 'main'), 'compiled', data)).toBe(data);
  });
});
