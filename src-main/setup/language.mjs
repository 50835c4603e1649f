// @ts-check

/** @typedef {'zh' | 'en'} Language */

/**
 * The language of this machine's user. Windows sets no LANG, there the system's own choice counts.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} platform
 * @param {string} systemLocale
 * @returns {Language}
 */
export function languageOf(env, platform, systemLocale) {
  const asked = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || (platform === 'win32' ? systemLocale : '');
  return /^zh\b|^zh_/i.test(asked) ? 'zh' : 'en';
}

/** The language of the user who runs this. */
export function userLanguage() {
  return languageOf(process.env, process.platform, Intl.DateTimeFormat().resolvedOptions().locale);
}
