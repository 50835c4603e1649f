// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/**
 * What of the system a command uses: a browser; a virtual display for windows of its own; what only some tests use.
 * @typedef {'browser' | 'display' | 'tests'} Need
 */

/**
 * A program of the system that we need, what for, and how to see that it is there.
 * @typedef {{ name: string, need: Need, files: readonly string[] }} SystemPackage
 */

/**
 * Debian's packages. No fonts for Chinese: ours are bundled. Liberation keeps Chromium's own pages readable.
 * @type {readonly SystemPackage[]}
 */
export const debianPackages = [
  { name: 'chromium', need: 'browser', files: ['/usr/bin/chromium'] },
  { name: 'chromium-sandbox', need: 'browser', files: ['/usr/lib/chromium/chrome-sandbox'] },
  {
    name: 'fonts-liberation',
    need: 'browser',
    files: ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'],
  },
  { name: 'xvfb', need: 'display', files: ['/usr/bin/Xvfb'] },
  // It presses keys and buttons as a board and a mouse do, and sees every window of the screen.
  { name: 'xdotool', need: 'tests', files: ['/usr/bin/xdotool'] },
  // They make and watch the network in which no packet may leave.
  { name: 'iproute2', need: 'tests', files: ['/usr/sbin/ip', '/usr/bin/ip'] },
  { name: 'tcpdump', need: 'tests', files: ['/usr/bin/tcpdump', '/usr/sbin/tcpdump'] },
];

/** Browsers of the Chromium family as other systems install them. */
export const browsersElsewhere = {
  linux: [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
};

/**
 * What a machine looks like to us.
 * @typedef {object} Machine
 * @property {string} platform
 * @property {boolean} debian
 * @property {boolean} root
 * @property {readonly string[]} missing names of those of Debian's packages that the command uses
 * @property {boolean} browser any browser of the Chromium family, or Electron's own binary
 * @property {boolean} display a virtual display can be opened
 */

/**
 * What to do about the system's part.
 * @typedef {{ do: 'nothing' } | { do: 'install', packages: readonly string[] } | { do: 'stop', obstacle: Obstacle }} SystemPlan
 */

/**
 * Decides: as root on Debian everything missing is installed; elsewhere only what cannot be done without stops us.
 * @param {Machine} machine
 * @param {readonly Need[]} needs what the command uses
 * @returns {SystemPlan}
 */
export function systemPlan(machine, needs) {
  // Windows brings Edge.
  if (machine.platform === 'win32' || needs.length === 0) return { do: 'nothing' };
  if (machine.debian) {
    if (machine.missing.length === 0) return { do: 'nothing' };
    if (machine.root) return { do: 'install', packages: machine.missing };
  }
  const lacksBrowser = needs.includes('browser') && !machine.browser;
  const lacksDisplay = needs.includes('display') && machine.platform === 'linux' && !machine.display;
  if (!lacksBrowser && !lacksDisplay) return { do: 'nothing' };
  if (machine.debian) return { do: 'stop', obstacle: { kind: 'not-root', packages: machine.missing } };
  const programs = [...(lacksBrowser ? ['Chromium'] : []), ...(lacksDisplay ? ['Xvfb'] : [])];
  return { do: 'stop', obstacle: { kind: 'not-debian', programs } };
}

/**
 * True for Debian and its image for small boards; other relatives name or build their packages differently.
 * @param {string} osRelease the text of /etc/os-release
 */
export function isDebian(osRelease) {
  const id = /^ID="?([^"\n]*)"?$/m.exec(osRelease)?.[1];
  return id === 'debian' || id === 'raspbian';
}

/**
 * Why apt failed, read from what it printed (in English, as we ask it to).
 * @param {string} output
 * @param {readonly string[]} packages
 * @param {{ free: number, needed: number, folder: string }} disk
 * @returns {Obstacle}
 */
export function systemObstacle(output, packages, disk) {
  if (/No space left|enough free space/i.test(output)) return { kind: 'no-space', ...disk };
  if (
    /Could not resolve|Temporary failure resolving|Could not connect|Unable to connect|Failed to fetch|Network is unreachable|timed out/i.test(
      output,
    )
  )
    return { kind: 'no-network', what: 'system' };
  return { kind: 'system-failed', packages };
}
