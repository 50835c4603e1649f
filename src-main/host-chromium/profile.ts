/** The browser's profile: new at each start, gone at each end. */
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnwritable } from '../store/unwritable.ts';

/** Removes what browsers left behind that were killed. Only the holder of the data folder may call it. */
export async function removeOldProfiles(profiles: string): Promise<void> {
  await rm(profiles, { recursive: true, force: true, maxRetries: 3 }).catch((error: unknown) => {
    // Where nothing can be written nothing was left behind either.
    if (!isUnwritable(error)) throw error;
  });
}

/**
 * What no switch turns off. Two languages on one page make Chromium offer a translation; a private window (1: none)
 * would be one more window; calls between browsers ask by UDP in spite of the switch (measured).
 */
const preferences = {
  translate: { enabled: false },
  incognito: { mode_availability: 1 },
  printing: { enabled: false },
  webrtc: { ip_handling_policy: 'disable_non_proxied_udp' },
};

/** What a browser writes into its profile in its first minutes, with room to spare. */
const roomForProfile = 64 * 2 ** 20;

/** A new profile; where the data folder is full or can't be written, among the system's passing files: the show goes on. */
export async function newProfile(profiles: string, wanted = roomForProfile): Promise<string> {
  try {
    await mkdir(profiles, { recursive: true });
    const { bavail, bsize } = await statfs(profiles);
    if (bavail * bsize >= wanted) return await prepare(await mkdtemp(join(profiles, 'profile-')));
  } catch (error) {
    if (!isUnwritable(error)) throw error;
  }
  return prepare(await mkdtemp(join(tmpdir(), 'nianlun-profile-')));
}

async function prepare(profile: string): Promise<string> {
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}
