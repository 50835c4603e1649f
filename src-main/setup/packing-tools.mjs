// @ts-check
/** @import { Obstacle } from './sentences.mjs' */

/** A program that packs, and Debian's package that has it. @typedef {{ program: string, debian: string }} Tool */

/**
 * What is called to make each kind of package; what else is asked for is told by the packaging itself.
 * @param {readonly string[]} args of `npm run package`
 * @returns {readonly Tool[]}
 */
function toolsFor(args) {
  const asked = args.flatMap((arg) => arg.split('=')).join(' ');
  if (asked.includes('--offline win-'))
    return [
      { program: 'makensis', debian: 'nsis' },
      { program: 'zip', debian: 'zip' },
      { program: 'tar', debian: 'tar' },
    ];
  if (asked.includes('--offline')) return [{ program: 'tar', debian: 'tar' }];
  if (asked.includes('--deb'))
    return [
      { program: 'dpkg-deb', debian: 'dpkg' },
      { program: 'tar', debian: 'tar' },
    ];
  return [];
}

/**
 * The tools that the package asked for is made with and that are not here; null when all are.
 * @param {readonly string[]} args of `npm run package`
 * @param {(program: string) => boolean} isHere
 * @returns {Obstacle | null}
 */
export function missingTools(args, isHere) {
  const missing = toolsFor(args).filter(({ program }) => !isHere(program));
  if (missing.length === 0) return null;
  return {
    kind: 'tools-missing',
    programs: missing.map(({ program }) => program),
    packages: missing.map(({ debian }) => debian),
  };
}
