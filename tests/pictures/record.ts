/** Where approved pictures are kept: by the browser's major version, whose way of drawing they hold. */

/** The folder's name for a version such as "156.0.8078.79". */
export function folderFor(version: string): string {
  return `chromium-${version.split('.')[0] ?? version}`;
}
