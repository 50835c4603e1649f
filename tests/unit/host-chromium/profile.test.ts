import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newProfile, removeOldProfiles } from '../../../src-main/host-chromium/profile.ts';
import { newFolder } from '../../new-folder.ts';

async function profileIn(profiles: string, wanted?: number): Promise<string> {
  const profile = await newProfile(profiles, wanted);
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  return profile;
}

test('the browser’s profile lies in the data folder and goes with it', async () => {
  const profiles = join(await newFolder(), 'browser');
  expect(dirname(await profileIn(profiles))).toBe(profiles);
  await removeOldProfiles(profiles);
});

test('a full disk under the data folder does not keep the exhibition from the screen', async () => {
  const profiles = join(await newFolder(), 'browser');
  expect(dirname(await profileIn(profiles, Infinity))).toBe(tmpdir());
});

test('a data folder that nobody can write to does not either', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'file'), '');
  expect(dirname(await profileIn(join(folder, 'file', 'browser')))).toBe(tmpdir());
  await removeOldProfiles(join(folder, 'file', 'browser'));
});
