import manifest from '../../package.json' with { type: 'json' };

/** The version of this program. */
export const programVersion: string = manifest.version;

/** The year of this version: a clock that shows an earlier one is wrong. */
export const programYear = 2026;
