// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/**
 * A program of the system that we need, and how to see that it is there.
 * @typedef {{ name: string, files: readonly string[], testsOnly?: true }} SystemPackage
 */

/**
 * Debian's packages. No fonts for Chinese: ours are bundled. Liberation keeps Chromium's own pages readable.
 * @type {readonly SystemPackage[]}
 */
export const debianPackages = [
  { name: 'chromium', files: ['/usr/bin/chromium'] },
  { name: 'chromium-sandbox', files: ['/usr/lib/chromium/chrome-sandbox'] },
  { name: 'xvfb', files: ['/usr/bin/Xvfb'] },
  {
    name: 'fonts-liberation',
    files: ['/usr/share/fonts/truetype/liberation', '/usr/share/fonts/truetype/liberation2'],
  },
  // It presses keys and buttons as a board and a mouse do, and sees every window of the screen.
  { name: 'xdotool', files: ['/usr/bin/xdotool'], testsOnly: true },
  // They make and watch the network in which no packet may leave.
  { name: 'iproute2', files: ['/usr/sbin/ip', '/usr/bin/ip'], testsOnly: true },
  { name: 'tcpdump', files: ['/usr/bin/tcpdump', '/usr/sbin/tcpdump'], testsOnly: true },
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
 * @property {readonly string[]} missing names of Debian's packages
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
 * @param {{ virtualDisplay: boolean }} needs tests need a virtual display besides the browser
 * @returns {SystemPlan}
 */
export function systemPlan(machine, needs) {
  // Windows brings Edge.
  if (machine.platform === 'win32') return { do: 'nothing' };
  if (machine.debian) {
    if (machine.missing.length === 0) return { do: 'nothing' };
    if (machine.root) return { do: 'install', packages: machine.missing };
  }
  const lacksBrowser = !machine.browser;
  const lacksDisplay = needs.virtualDisplay && machine.platform === 'linux' && !machine.display;
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
