/** Finds a Chromium of this machine: no registry, no network, only the places where they lie. */
import { access, constants } from 'node:fs/promises';
import { delimiter, join, win32 } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly runnable: (file: string) => Promise<boolean>;
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const windowsPlaces = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const;

const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];

async function runnable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** All places where a browser may lie, best first. */
export function browserPlaces(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env['ProgramFiles(x86)'], env['ProgramFiles'], env['LOCALAPPDATA']];
    return windowsPlaces.flatMap((place) =>
      roots.flatMap((root) => (root === undefined ? [] : [win32.join(root, ...place)])),
    );
  }
  if (platform === 'darwin') {
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return linuxNames.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}

/** The browser to use, or null when there is none. `NIANLUN_BROWSER` names another one. */
export async function findBrowser(
  surroundings: Surroundings = { platform: process.platform, env: process.env, runnable },
): Promise<string | null> {
  const { platform, env } = surroundings;
  const named = env['NIANLUN_BROWSER'];
  if (named !== undefined && named !== '') return (await surroundings.runnable(named)) ? named : null;
  for (const place of browserPlaces(platform, env)) {
    if (await surroundings.runnable(place)) return place;
  }
  return null;
}
