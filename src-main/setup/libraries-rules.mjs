// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/** Installed libraries take half a gigabyte, fetching and unpacking them about as much again. */
export const neededSpace = 1.5e9;

/**
 * What `npm ci` was told and what it left, as far as we compare them.
 * @typedef {{ packages: Record<string, { version?: string, integrity?: string, optional?: boolean } | undefined> }} Lock
 */

/**
 * True when what is installed is what the lock file names. Contents count: dates change with every copy and checkout.
 * @param {Lock} lock package-lock.json
 * @param {Lock | null} record npm's own record in node_modules, written last; null when it isn't there
 */
export function installedAsLocked(lock, record) {
  if (record === null) return false;
  return Object.entries(lock.packages).every(([place, wanted]) => {
    // The project itself is in one list and not in the other.
    if (place === '' || wanted === undefined) return true;
    const found = record.packages[place];
    // Optional ones are those of other systems.
    if (found === undefined) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

/**
 * How npm is to install. `ci` begins by deleting everything, which Windows refuses while our own Node runs from in there;
 * `install` then changes only what differs.
 * @param {{ platform: string, runsFromInside: boolean }} situation
 */
export function installArguments(situation) {
  const verb = situation.platform === 'win32' && situation.runsFromInside ? 'install' : 'ci';
  // What a user's own npm settings might leave out is needed here: tools, and the script that fetches our Node.
  const complete = ['--include=dev', '--ignore-scripts=false'];
  // Only errors: that some tools want a newer Node than npm's is true and no matter, they get ours.
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // With npm's own timeouts a machine without network would wait for a minute and a half.
  const patience = ['--fetch-retries=3', '--fetch-retry-mintimeout=2000', '--fetch-retry-maxtimeout=8000'];
  return [verb, ...complete, ...quiet, ...patience];
}

const noNetwork =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)\b/;

/**
 * Why npm failed, read from what it printed.
 * @param {string} output
 * @param {{ folder: string, free: number }} place
 * @returns {Obstacle}
 */
export function installObstacle(output, place) {
  if (/\bENOSPC\b/.test(output))
    return { kind: 'no-space', free: place.free, needed: neededSpace, folder: place.folder };
  if (noNetwork.test(output)) return { kind: 'no-network', what: 'libraries' };
  if (/\bEBUSY\b|\bEPERM\b.*\b(rename|unlink|rmdir)\b/.test(output)) return { kind: 'in-use' };
  if (/\b(EACCES|EPERM|EROFS)\b/.test(output)) return { kind: 'not-writable', folder: place.folder };
  return { kind: 'install-failed' };
}
