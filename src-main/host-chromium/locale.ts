/**
 * The environment a browser is started with. A service has no locale, and in the plain "C" locale Chromium stumbles
 * over folders whose names have other letters than A to Z; then it gets a UTF-8 one without a language.
 */
export function withLocale(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const known = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const named = known['LC_ALL'] || known['LC_CTYPE'] || known['LANG'];
  const plain = !named || named === 'C' || named === 'POSIX';
  return platform === 'linux' && plain ? { ...known, LC_ALL: 'C.UTF-8' } : known;
}
