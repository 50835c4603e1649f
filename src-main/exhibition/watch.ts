import { type FSWatcher, type Stats, statSync, watch } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Programs that save write several times in a row; one reading a moment after the last write is enough. */
const settleMs = 300;
/** Where the system offers no notices (network drives, used-up watches) looking every five seconds costs next to nothing. */
const pollMs = 5000;

/** The folders whose files are read as text. `media` is left out: it can hold many thousands of files. */
async function textFolders(dir: string): Promise<string[]> {
  const folders = [dir];
  for (const name of ['chapters', 'routes', 'words']) folders.push(join(dir, name));
  const chapters = await readdir(join(dir, 'chapters'), { withFileTypes: true }).catch(() => []);
  for (const entry of chapters) if (entry.isDirectory()) folders.push(join(dir, 'chapters', entry.name));
  return folders;
}

/** Tells a folder from another one that has taken its name; undefined when there is none. */
function identity(stats: Stats | undefined): string | undefined {
  return stats?.isDirectory() ? `${stats.dev}:${stats.ino}:${stats.birthtimeMs}` : undefined;
}

function statsNow(folder: string): Stats | undefined {
  try {
    return statSync(folder);
  } catch {
    // The reading tells why there is nothing to be read.
    return undefined;
  }
}

/** Changes whenever a text file appears, goes or is written. */
async function fingerprint(dir: string): Promise<string> {
  const parts: string[] = [];
  for (const folder of await textFolders(dir)) {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const stat = await lstat(join(folder, name)).catch(() => undefined);
      parts.push(`${folder}/${name}:${stat?.size}:${stat?.mtimeMs}`);
    }
  }
  return parts.join('\n');
}

function poll(dir: string, onChange: () => void, everyMs: number): () => void {
  let last: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const now = await fingerprint(dir);
    if (stopped) return;
    if (last !== undefined && now !== last) onChange();
    last = now;
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/**
 * Calls `onChange` a moment after text files of the exhibition have changed; returns the undo.
 * Uses the system's notices, and looks every few seconds where there are none.
 */
export function watchExhibition(
  dir: string,
  onChange: () => void,
  { notices = watch, everyMs = pollMs }: { notices?: typeof watch; everyMs?: number } = {},
): () => void {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly of: string }>();
  let settle: NodeJS.Timeout | undefined;
  let stopPolling: (() => void) | undefined;
  let stopped = false;

  const closeWatchers = (): void => {
    for (const { watcher } of watchers.values()) watcher.close();
    watchers.clear();
  };
  const fallBack = (): void => {
    if (stopped || stopPolling !== undefined) return;
    closeWatchers();
    stopPolling = poll(dir, onChange, everyMs);
  };
  const changed = (): void => {
    clearTimeout(settle);
    // Watched before it is read: what is written in between asks for one more reading.
    settle = setTimeout(() => void follow().then(() => stopped || onChange()), settleMs);
    settle.unref();
  };
  const watchFolder = (folder: string, of: string): void => {
    try {
      const watcher = notices(folder, { persistent: false }, changed);
      watcher.on('error', () => {
        // A removed folder ends its own watcher only; its parent has seen the removal.
        watcher.close();
        watchers.delete(folder);
        if (folder === dir) fallBack();
      });
      watchers.set(folder, { watcher, of });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || folder === dir) fallBack();
    }
  };
  const follow = async (): Promise<void> => {
    const found = new Map<string, string>();
    for (const folder of await textFolders(dir)) {
      const of = identity(await stat(folder).catch(() => undefined));
      if (of !== undefined) found.set(folder, of);
    }
    if (stopped || stopPolling !== undefined) return;
    // Nobody gives notice of a folder that is not there yet.
    if (!found.has(dir)) return fallBack();
    for (const [folder, { watcher, of }] of watchers) {
      if (found.get(folder) === of) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const [folder, of] of found) {
      if (!watchers.has(folder) && stopPolling === undefined) watchFolder(folder, of);
    }
  };

  // The folder itself at once, so that nothing that happens to it from now on is missed.
  const atStart = identity(statsNow(dir));
  if (atStart !== undefined) watchFolder(dir, atStart);
  void follow();
  return () => {
    stopped = true;
    clearTimeout(settle);
    closeWatchers();
    stopPolling?.();
  };
}
