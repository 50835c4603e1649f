import { type FSWatcher, type Stats, statSync, watch } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Programs that save write several times in a row; one reading a moment after the last write is enough. */
const settleMs = 300;
/** A film is copied for minutes, and is nothing before it is whole. */
const mediaSettleMs = 2000;
/** Where the system offers no notices (network drives, used-up watches) looking every five seconds costs next to nothing. */
const pollMs = 5000;
/** Media can be many thousands of files: where they have to be looked at, it is done once in so many looks. */
const mediaEveryLooks = 12;
/** Folders below `media` that are followed; changes in further ones are read when a text is saved. */
const mostMediaFolders = 200;

/** The folders whose files are read as text, and those of pictures: their layers are small, and each is read whole. */
async function textFolders(dir: string): Promise<string[]> {
  const folders = [dir];
  for (const name of ['chapters', 'pictures', 'routes', 'words']) folders.push(join(dir, name));
  const below = async (folder: string): Promise<string[]> => {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
  };
  folders.push(...(await below(join(dir, 'chapters'))));
  for (const picture of await below(join(dir, 'pictures'))) folders.push(picture, ...(await below(picture)));
  return folders;
}

/** `media` and the folders below it; a link is not followed, so that none leads in a circle. */
async function mediaFolders(dir: string): Promise<string[]> {
  const folders = [join(dir, 'media')];
  for (const folder of folders) {
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => []))
      if (entry.isDirectory() && folders.length < mostMediaFolders) folders.push(join(folder, entry.name));
  }
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

/** Changes whenever a file in one of the folders appears, goes or is written; none of them is read. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const folder of folders) {
    for (const name of (await readdir(folder).catch(() => [])).sort()) {
      const stat = await lstat(join(folder, name)).catch(() => undefined);
      parts.push(`${folder}/${name}:${stat?.size}:${stat?.mtimeMs}`);
    }
  }
  return parts.join('\n');
}

function poll(dir: string, onChange: () => void, everyMs: number): () => void {
  let last: { readonly texts: string; readonly media: string } | undefined;
  let looks = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const look = async (): Promise<void> => {
    const texts = await fingerprint(await textFolders(dir));
    const dueMedia = last === undefined || looks++ % mediaEveryLooks === 0;
    const media = dueMedia ? await fingerprint(await mediaFolders(dir)) : (last?.media ?? '');
    if (stopped) return;
    if (last !== undefined && (texts !== last.texts || media !== last.media)) onChange();
    last = { texts, media };
    timer = setTimeout(() => void look(), everyMs);
    timer.unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

export interface WatchOptions {
  readonly notices?: typeof watch;
  /** Between two looks, where there are no notices. */
  readonly everyMs?: number;
  /** Media have come to rest when nothing was told of them for so long. */
  readonly mediaMs?: number;
}

/**
 * Calls `onChange` a moment after files of the exhibition have changed, its media included; returns the undo.
 * Uses the system's notices, and looks every few seconds where there are none.
 */
export function watchExhibition(
  dir: string,
  onChange: () => void,
  { notices = watch, everyMs = pollMs, mediaMs = mediaSettleMs }: WatchOptions = {},
): () => void {
  const watchers = new Map<string, { readonly watcher: FSWatcher; readonly of: string }>();
  let settle: NodeJS.Timeout | undefined;
  let settleMedia: NodeJS.Timeout | undefined;
  /** Of the media when they were last told of; notices also come when a file is only looked at. */
  let mediaBefore: string | undefined;
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
  const lookAtMedia = async (): Promise<void> => {
    await follow();
    const media = await fingerprint(await mediaFolders(dir));
    if (stopped || media === mediaBefore) return;
    mediaBefore = media;
    onChange();
  };
  const mediaChanged = (): void => {
    clearTimeout(settleMedia);
    settleMedia = setTimeout(() => void lookAtMedia(), mediaMs);
    settleMedia.unref();
  };
  const watchFolder = (folder: string, of: string, isMedia = false): void => {
    try {
      const watcher = notices(folder, { persistent: false }, isMedia ? mediaChanged : changed);
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
    const media = new Set(await mediaFolders(dir));
    const found = new Map<string, string>();
    for (const folder of [...(await textFolders(dir)), ...media]) {
      const of = identity(await stat(folder).catch(() => undefined));
      if (of !== undefined) found.set(folder, of);
    }
    if (stopped || stopPolling !== undefined) return;
    // The system gives no notice of a folder that is not there yet.
    if (!found.has(dir)) return fallBack();
    for (const [folder, { watcher, of }] of watchers) {
      if (found.get(folder) === of) continue;
      watcher.close();
      watchers.delete(folder);
    }
    for (const [folder, of] of found) {
      if (!watchers.has(folder) && stopPolling === undefined) watchFolder(folder, of, media.has(folder));
    }
  };

  // The folder itself at once, so that nothing that happens to it from now on is missed.
  const atStart = identity(statsNow(dir));
  if (atStart !== undefined) watchFolder(dir, atStart);
  void follow();
  return () => {
    stopped = true;
    clearTimeout(settle);
    clearTimeout(settleMedia);
    closeWatchers();
    stopPolling?.();
  };
}
