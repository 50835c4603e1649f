import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawsBySoftware, rememberSoftwareDrawing } from '../../../src-main/store/software-drawing.ts';
import { newFolder } from '../../new-folder.ts';

const newFile = async (): Promise<string> => join(await newFolder(), 'software-drawing.json');

test('a graphics chip that failed is left alone until the next version', async () => {
  const file = await newFile();
  expect(drawsBySoftware(file, '1.0.0')).toBe(false);
  rememberSoftwareDrawing(file, '1.0.0');
  expect(drawsBySoftware(file, '1.0.0')).toBe(true);
  expect(drawsBySoftware(file, '1.0.1')).toBe(false);
});

test.each(['', '{ half', 'null', '{}'])('what can’t be read counts as never written: %j', async (text) => {
  const file = await newFile();
  await writeFile(file, text);
  expect(drawsBySoftware(file, '1.0.0')).toBe(false);
});
