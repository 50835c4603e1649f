/** What the program itself is made of. */
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClockFacts } from '../clock.ts';
import type { FontsFacts } from '../fonts.ts';
import type { Folders } from '../../folders.ts';

/** Every font file that a style of the built page names, and whether it is there. */
export async function lookAtFonts({ renderer }: Folders): Promise<FontsFacts> {
  const assets = join(renderer, 'assets');
  const styles = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(styles.map((name) => readFile(join(assets, name), 'utf8')));
  const named = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/url\(["']?[^"')]*?([^"'/)]+\.woff2)["']?\)/g)].map(([, file = '']) => file),
    ),
  );
  const checked = await Promise.all(
    [...named].map((file) =>
      access(join(assets, file)).then(
        () => [],
        () => [file],
      ),
    ),
  );
  return { named: named.size, unreadable: checked.flat().toSorted() };
}

/** The hall's clock beside the day on which the program's files were made. */
export async function lookAtClock({ renderer }: Folders): Promise<ClockFacts> {
  const builtAt = await stat(join(renderer, 'index.html')).then(
    ({ mtime }) => mtime,
    () => null,
  );
  return { now: new Date(), builtAt, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}
